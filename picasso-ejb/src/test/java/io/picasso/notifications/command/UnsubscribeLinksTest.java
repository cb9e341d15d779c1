package io.picasso.notifications.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.notifications.NoticeKind;
import io.picasso.platform.factors.FactorKeys;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsubscribeLinksTest {
    private static final AccountId ANN = new AccountId("0198-ann");

    private final UnsubscribeLinks links = new UnsubscribeLinks(new FactorKeys("x".repeat(32)), "https://example.org");

    @Test
    void aLinkSaysWhoseMailsEndAndWhich() {
        assertThat(links.open(links.token(ANN, NoticeKind.LIKE)))
                .contains(new UnsubscribeLinks.Wish(ANN, EnumSet.of(NoticeKind.LIKE)));
        assertThat(links.open(links.tokenOfAll(ANN)))
                .contains(new UnsubscribeLinks.Wish(ANN, EnumSet.allOf(NoticeKind.class)));
    }

    @Test
    void nobodyMakesALinkForSomebodyElse() {
        String token = links.token(ANN, NoticeKind.LIKE);

        for (String forged : List.of(
                token.replace("ann", "bob"),
                token.replace("like", "follow"),
                token.replace("like", "all"),
                token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(22),
                "",
                "a.b")) {
            assertThat(links.open(forged)).as(forged).isEmpty();
        }
        assertThat(new UnsubscribeLinks(new FactorKeys("y".repeat(32)), "https://example.org").open(token))
                .isEmpty();
    }
}
