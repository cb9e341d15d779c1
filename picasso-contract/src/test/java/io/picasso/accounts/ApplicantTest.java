package io.picasso.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicantTest {
    private static final Applicant GOOD = new Applicant("ada@example.org", "correct horse", "ada_1", "Ada Lovelace");

    @Test
    void hasNoFaultsWhenAllIsWell() {
        assertThat(GOOD.faults()).isEmpty();
    }

    @Test
    void hasAFaultForEveryFieldThatIsEmpty() {
        assertThat(new Applicant("", "", "", "").faults())
                .extracting(Applicant.Fault::field)
                .containsExactly("email", "password", "handle", "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Ada", "a-b-c", "ada!", "åda", "ada ", "../ada", "abcdefghijklmnopqrstuvwxyz12345"})
    void refusesAHandleThatIsNotPlain(String handle) {
        assertThat(new Applicant(GOOD.email(), GOOD.password(), handle, GOOD.name()).faults())
                .extracting(Applicant.Fault::field)
                .containsExactly("handle");
    }

    @Test
    void countsTheCharactersOfAPasswordAsPeopleDo() {
        assertThat(withPassword("1234567").faults()).hasSize(1);
        assertThat(withPassword("🎨".repeat(7)).faults()).hasSize(1);
        assertThat(withPassword("🎨".repeat(8)).faults()).isEmpty();
        assertThat(withPassword("x".repeat(128)).faults()).isEmpty();
        assertThat(withPassword("x".repeat(129)).faults()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\nb", "a\u0000b", "a\u202eb", "a\ud800", "a\u2028b"})
    void refusesANameThatWouldSpoilAPage(String name) {
        assertThat(Applicant.nameFaults(name)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "李小龍", "محمد", "O'Hara <3", "👩‍🎨"})
    void takesTheNamesOfTheWorld(String name) {
        assertThat(Applicant.nameFaults(name)).isEmpty();
    }

    @Test
    void bringsTextsIntoOneForm() {
        Applicant tidied = new Applicant(" ada@example.org ", "pa\u0308ssword", " ada ", " A\u030ake ").tidied();
        assertThat(tidied.name()).isEqualTo("\u00c5ke");
        assertThat(tidied.password()).isEqualTo("p\u00e4ssword");
        assertThat(tidied.handle()).isEqualTo("ada");
    }

    @Test
    void keepsItselfOutOfLogs() {
        assertThat(GOOD.toString()).doesNotContain("horse").doesNotContain("ada");
    }

    private static Applicant withPassword(String password) {
        return new Applicant(GOOD.email(), password, GOOD.handle(), GOOD.name());
    }
}
