package io.picasso.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.query.Profile;
import io.picasso.notifications.query.NoticeLine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTextTest {
    private static final Profile ANN = new Profile("ann", "Ann", null);
    private static final Profile BOB = new Profile("bob", "Bob", null);

    @ParameterizedTest
    @CsvSource({
        "like,'',/pictures/p",
        "comment,'',/pictures/p",
        "mention,'',/pictures/p",
        "follow,'',/creators/ann",
        "message,'',/messages/ann",
        "sale,sold,/my/sales",
        "sale,royalty,/my/sales",
        "purchase,completed,/orders/o",
        "purchase,picture-gone,/orders/o",
        "purchase,price-changed,/orders/o",
        "purchase,declined,/orders/o",
        "purchase,expired,/orders/o",
        "refund,requested,/my/sales",
        "refund,refused,/orders/o",
        "refund,refunded,/orders/o",
        "refund,sale-undone,/my/sales",
        "refund,disputed,/my/sales",
        "refund,dispute-won,/my/sales",
        "refund,dispute-lost,/my/sales"
    })
    void everyNoticeHasWordsInBothLanguagesAndLeadsSomewhere(String kind, String what, String href) {
        NoticeLine line = line(kind, what, "Sea", 1, false, ANN);

        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(NoticeText.of(line, locale)).containsAnyOf("Ann", "Sea").doesNotContain("{");
        }
        assertThat(NoticeText.href(line)).isEqualTo(href);
    }

    @Test
    void manyAreOneLine() {
        assertThat(likedBy(2, false, ANN, BOB)).isEqualTo("Ann and Bob liked \u201cSea\u201d");
        assertThat(likedBy(13, false, ANN, BOB)).isEqualTo("Ann and 12 others liked \u201cSea\u201d");
        assertThat(likedBy(100, true, ANN, BOB)).isEqualTo("Ann and more than 99 others liked \u201cSea\u201d");
    }

    @Test
    void whoHasLeftIsNamedInTheLanguageOfTheReaderAndLeadsNowhere() {
        NoticeLine line = line("follow", "", null, 1, false, Profile.FORMER);

        assertThat(NoticeText.of(line, Locale.GERMAN)).doesNotContain(Profile.FORMER.name());
        assertThat(NoticeText.href(line)).isEqualTo("/notifications");
    }

    private static String likedBy(int count, boolean more, Profile... actors) {
        return NoticeText.of(line("like", "", "Sea", count, more, actors), Locale.ENGLISH);
    }

    private static NoticeLine line(
            String kind, String what, @Nullable String title, int count, boolean more, Profile... actors) {
        return new NoticeLine(
                "id",
                kind,
                what,
                Instant.EPOCH,
                false,
                Stream.of(actors).toList(),
                count,
                more,
                title == null ? null : new NoticeLine.Picture("p", title, "/t"),
                "o");
    }
}
