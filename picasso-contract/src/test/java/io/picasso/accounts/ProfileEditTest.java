package io.picasso.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may say about themselves. */
class ProfileEditTest {
    private static ProfileEdit bio(String text) {
        return new ProfileEdit(null, null, text).tidied();
    }

    private static List<String> faulty(ProfileEdit edit) {
        return edit.faults().stream().map(Applicant.Fault::field).toList();
    }

    @Test
    void whatIsLeftOutIsNoFaultAndNoChange() {
        assertThat(new ProfileEdit(null, null, null).changesNothing()).isTrue();
        assertThat(new ProfileEdit(null, null, null).faults()).isEmpty();
        assertThat(bio("").changesNothing()).isFalse();
    }

    @Test
    void textsAreTidied() {
        ProfileEdit edit = new ProfileEdit("  Ada  ", " ada ", " One\r\ntwo\u2028three \n").tidied();

        assertThat(edit).isEqualTo(new ProfileEdit("Ada", "ada", "One\ntwo\nthree"));
        assertThat(edit.faults()).isEmpty();
    }

    @Test
    void eachFieldHasItsRule() {
        assertThat(faulty(new ProfileEdit(" ", "Ada", "x".repeat(501)).tidied()))
                .containsExactly("name", "handle", "bio");
        assertThat(bio("x".repeat(500)).faults()).isEmpty();
        assertThat(bio("\uD83C\uDFA8".repeat(500)).faults()).isEmpty();
        assertThat(faulty(bio("x\n".repeat(13)))).containsExactly("bio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202eb", "a\tb", "a\u001bb", "a\uD800b", "a\u2066b"})
    void whatCannotBePrintedIsRefused(String text) {
        assertThat(faulty(bio(text))).containsExactly("bio");
    }

    @Test
    void markupIsTextLikeAnyOther() {
        assertThat(bio("<script>alert(1)</script> & #{1}").faults()).isEmpty();
    }
}
