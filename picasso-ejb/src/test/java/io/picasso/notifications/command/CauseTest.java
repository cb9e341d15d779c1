package io.picasso.notifications.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.contract.StreamId;
import io.picasso.notifications.NoticeKind;
import org.junit.jupiter.api.Test;

class CauseTest {
    @Test
    void aCauseIsReadAsItWasWritten() {
        Cause cause = new Cause(NoticeKind.LIKE, new StreamId("like-0198.a.b"), 12);

        assertThat(cause).hasToString("like.like-0198.a.b@12");
        assertThat(Cause.of(cause.toString())).isEqualTo(cause);
    }
}
