package io.picasso.notifications.command;

import static io.picasso.platform.eventsourcing.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.NoticeWay;
import io.picasso.notifications.WaysCommand;
import io.picasso.notifications.WaysEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaysDeciderTest {
    private static final WaysCommand DIGEST =
            new WaysCommand.Choose(new AccountId("ann"), Map.of(NoticeKind.LIKE, NoticeWay.DIGEST));
    private static final WaysEvent CHOSEN = new WaysEvent.Chosen(Map.of(NoticeKind.LIKE, NoticeWay.DIGEST));

    @Test
    void whatIsChosenHoldsUntilItIsChosenAgain() {
        given(new WaysDecider()).when(DIGEST).then(CHOSEN);
        given(new WaysDecider(), CHOSEN).when(DIGEST).then();
        given(new WaysDecider(), CHOSEN, new WaysEvent.Chosen(Map.of(NoticeKind.LIKE, NoticeWay.OFF)))
                .when(DIGEST)
                .then(CHOSEN);
    }

    @Test
    void whoHasNotChosenIsToldAsUsual() {
        Ways ways = new WaysDecider().evolve(Ways.USUAL, CHOSEN);

        assertThat(ways.of(NoticeKind.LIKE)).isEqualTo(NoticeWay.DIGEST);
        assertThat(ways.of(NoticeKind.FOLLOW)).isEqualTo(NoticeKind.FOLLOW.usual());
    }
}
