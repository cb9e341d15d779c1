package io.picasso.notifications.command;

import io.picasso.contract.StreamId;
import io.picasso.notifications.NoticeKind;

/** Why a letter is due: what kind of notice follows from which event. As text, {@code kind.stream@version}. */
record Cause(NoticeKind kind, StreamId stream, long version) {
    /** Reads the text again. */
    static Cause of(String text) {
        int dot = text.indexOf('.');
        int at = text.lastIndexOf('@');
        return new Cause(
                NoticeKind.of(text.substring(0, dot)).orElseThrow(),
                new StreamId(text.substring(dot + 1, at)),
                Long.parseLong(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return kind.word() + "." + stream.value() + "@" + version;
    }
}
