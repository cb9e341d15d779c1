package io.picasso.notifications.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.notifications.Notice;
import io.picasso.notifications.NoticeKind;
import io.picasso.pictures.PictureId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeWordingTest {
    private static final AccountId ANN = new AccountId("ann");

    @ParameterizedTest
    @CsvSource({
        "LIKE,'',/pictures/p",
        "COMMENT,'',/pictures/p",
        "MENTION,'',/pictures/p",
        "FOLLOW,'',/notifications",
        "MESSAGE,'',/notifications",
        "PURCHASE,declined,/orders/o",
        "PURCHASE,price-changed,/orders/o",
        "REFUND,requested,/my/sales",
        "REFUND,refused,/orders/o",
        "REFUND,disputed,/my/sales",
        "REFUND,dispute-won,/my/sales",
        "REFUND,dispute-lost,/my/sales"
    })
    void everyLetterSaysWhatHappenedAndLeadsThere(NoticeKind kind, String what, String path) {
        Notice notice = new Notice(ANN, kind, "group", what, ANN, new PictureId("p"), "o", false);
        NoticeWording wording = new NoticeWording("Ann <b>", "Sea");

        assertThat(wording.subject(notice)).containsAnyOf("Ann <b>", "Sea");
        assertThat(wording.text(notice)).containsAnyOf("Ann <b>", "Sea");
        assertThat(NoticeWording.path(notice)).isEqualTo(path);
        assertThat(NoticeWording.button(notice)).isNotBlank();
    }
}
