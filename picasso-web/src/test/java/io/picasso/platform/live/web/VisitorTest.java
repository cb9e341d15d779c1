package io.picasso.platform.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import org.junit.jupiter.api.Test;

class VisitorTest {
    private static final AccountId ANN = new AccountId("ann");

    @Test
    void aPersonIsOneViewerWhereverTheyAre() {
        Visitor here = Visitor.member(ANN, "token", "10.0.0.1");
        Visitor there = Visitor.member(ANN, "another token", "10.0.0.2");

        assertThat(here.viewer()).isEqualTo(there.viewer()).doesNotContain("ann");
        assertThat(here.own()).contains("account:ann");
        assertThat(here.payer()).isEqualTo(there.payer());
        assertThat(here.toString()).doesNotContain("token");
    }

    @Test
    void aGuestIsABrowserAtAnAddressAndCannotBeSomebodyElse() {
        Visitor guest = Visitor.guest("b1", "10.0.0.1");

        assertThat(guest.viewer()).isEqualTo(Visitor.guest("b1", "10.0.0.1").viewer());
        assertThat(guest.viewer()).isNotEqualTo(Visitor.guest("b2", "10.0.0.1").viewer());
        assertThat(guest.viewer()).isNotEqualTo(Visitor.guest("b1", "10.0.0.2").viewer());
        assertThat(guest.own()).isEmpty();
        assertThat(guest.payer()).isEqualTo("address:10.0.0.1");
    }
}
