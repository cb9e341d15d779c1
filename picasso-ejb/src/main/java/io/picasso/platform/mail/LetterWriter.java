package io.picasso.platform.mail;

import io.picasso.contract.StreamId;
import java.util.Optional;

/** Writes the letters of one context at the moment of sending. */
public interface LetterWriter {
    /** The kinds of letters that it writes begin with this word and a dot. */
    String context();

    /** Writes a letter about a stream; empty if there is nobody, or no more reason, to send it to. */
    Optional<Letter> write(StreamId stream, String kind);

    /** Such a letter is out. After a crash it is sent, and this is called, once more. */
    default void sent(StreamId stream, String kind) {}
}
