package io.picasso.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterPaperTest {
    private static final Letter LETTER = LetterPaper.write(
            "ada@example.org",
            "Hello",
            List.of("Hello <script>alert(1)</script> & \"friends\" {{footer}},", "welcome."),
            new LetterPaper.Action("Go", "http://localhost/confirm?token=a&b=\"c\""),
            "Why you get this");

    @Test
    void saysTheSameInBothForms() {
        assertThat(LETTER.text()).contains("welcome.", "Go:\nhttp://localhost/confirm?token=a", "Why you get this");
        assertThat(LETTER.html()).contains("welcome.", ">Go</a>", "Why you get this");
    }

    @Test
    void takesEveryTextForPlainText() {
        assertThat(LETTER.html())
                .contains("&lt;script&gt;", "&amp; &quot;friends&quot;", "token=a&amp;b=&quot;c&quot;")
                .doesNotContain("<script>");
    }

    @Test
    void leavesNoPlaceEmptyAndFillsNoneFromATextOfAPerson() {
        assertThat(LETTER.html()).containsOnlyOnce("Why you get this").contains("{{footer}},");
    }

    @Test
    void showsFiguresInBothForms() {
        Letter letter = LetterPaper.write(
                "ada@example.org",
                "Figures {{body}}",
                List.of("Look:"),
                List.of(new LetterPaper.Figure("A <b>", "1.00 USD"), new LetterPaper.Figure("Total", "$1")),
                null,
                "Why");

        assertThat(letter.text()).contains("Look:\n\nA <b>: 1.00 USD\nTotal: $1");
        assertThat(letter.html()).contains("A &lt;b&gt;", "1.00 USD", "$1", "<title>Figures {{body}}</title>");
    }
}
