package io.picasso.pictures.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferingTest {
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BEN = new AccountId("ben");
    private static final AccountId CLEO = new AccountId("cleo");
    private static final Money ASKED = usd(4_900);

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    private static Offering offered(int editions) {
        return new Offering(ANN, editions, ASKED, true, Map.of(), Map.of());
    }

    @Test
    void aUniquePictureIsOneCopyWhoeverHasIt() {
        assertThat(offered(1).copies()).containsExactly(new Copy(1, 1, "ann", ASKED));
        assertThat(offered(1).moved(1, BEN).copies()).containsExactly(new Copy(1, 1, "ben", null));
        assertThat(offered(1).moved(1, BEN).moved(1, ANN).copies()).containsExactly(new Copy(1, 1, "ann", null));
    }

    @Test
    void whatTheCreatorKeepsComesFirstAndAsOne() {
        Offering twoSold = offered(5).moved(1, BEN).moved(3, CLEO).copyOffered(3, usd(6_000));

        assertThat(twoSold.copies())
                .containsExactly(
                        new Copy(2, 3, "ann", ASKED), new Copy(1, 1, "ben", null), new Copy(3, 1, "cleo", usd(6_000)));
    }

    @Test
    void whenAllAreSoldOnlyTheirOwnersOffer() {
        Offering sold = offered(2).moved(1, BEN).moved(2, CLEO).copyOffered(2, usd(700));

        assertThat(sold.copies()).containsExactly(new Copy(1, 1, "ben", null), new Copy(2, 1, "cleo", usd(700)));
        assertThat(sold.fields())
                .containsEntry("forSale", true)
                .containsEntry("amount", 700L)
                .containsEntry("keeperSells", false)
                .containsEntry("owners", List.of("ben", "cleo"));
    }

    @Test
    void aCopyThatMovesIsNotForSaleAnyMore() {
        Offering moved =
                offered(2).moved(1, BEN).copyOffered(1, usd(700)).moved(1, CLEO).listed(false);

        assertThat(moved.copies()).containsExactly(new Copy(2, 1, "ann", null), new Copy(1, 1, "cleo", null));
        assertThat(moved.fields()).containsEntry("forSale", false).containsEntry("sold", 1);
    }

    @Test
    void aCopyThatGoesBackIsTheCreatorsAgain() {
        assertThat(offered(2).moved(1, BEN).moved(1, ANN).copies()).containsExactly(new Copy(1, 2, "ann", ASKED));
    }
}
