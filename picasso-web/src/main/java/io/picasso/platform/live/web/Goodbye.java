package io.picasso.platform.live.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;

/** Why a connection is ended from this side. A page that reads {@link CloseCodes#TRY_AGAIN_LATER} comes back by itself. */
enum Goodbye {
    BINARY(CloseCodes.CANNOT_ACCEPT, "binary"),
    MALFORMED(CloseCodes.NOT_CONSISTENT, "malformed"),
    TOO_MUCH_SAID(CloseCodes.VIOLATED_POLICY, "too-many-messages"),
    TOO_MANY(CloseCodes.VIOLATED_POLICY, "too-many-connections"),
    SIGNED_OUT(CloseCodes.TRY_AGAIN_LATER, "signed-out"),
    STARTING(CloseCodes.TRY_AGAIN_LATER, "starting"),
    TOO_SLOW(CloseCodes.TRY_AGAIN_LATER, "too-slow"),
    SILENT(CloseCodes.TRY_AGAIN_LATER, "silent"),
    INTERRUPTED(CloseCodes.TRY_AGAIN_LATER, "interrupted");

    private final CloseReason reason;

    Goodbye(CloseCodes code, String word) {
        this.reason = new CloseReason(code, word);
    }

    /** As the protocol says it. */
    CloseReason reason() {
        return reason;
    }
}
