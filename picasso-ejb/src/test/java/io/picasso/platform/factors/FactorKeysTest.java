package io.picasso.platform.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.contract.StreamId;
import org.junit.jupiter.api.Test;

/** A database alone, or a row in another's place, gives nothing away. */
class FactorKeysTest {
    private static final StreamId ADA = StreamId.of("account", "ada");
    private static final StreamId BOB = StreamId.of("account", "bob");
    private static final byte[] SECRET = {1, 2, 3};

    private final FactorKeys keys = new FactorKeys("a secret of thirty-two characters");

    @Test
    void whatIsSealedIsOpenedForTheSameStreamOnly() {
        String sealed = keys.seal(ADA, SECRET);
        assertThat(keys.open(ADA, sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> keys.open(BOB, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsSealedIsNotOpenedUnderAnotherSecret() {
        FactorKeys others = new FactorKeys("another secret of many characters");
        String sealed = keys.seal(ADA, SECRET);
        assertThatThrownBy(() -> others.open(ADA, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(others.digest(ADA, "code")).isNotEqualTo(keys.digest(ADA, "code"));
    }

    @Test
    void theSameIsNeverSealedTwiceAlikeAndDigestsAreEachStreamsOwn() {
        assertThat(keys.seal(ADA, SECRET)).isNotEqualTo(keys.seal(ADA, SECRET));
        assertThat(keys.digest(ADA, "code")).isEqualTo(keys.digest(ADA, "code")).isNotEqualTo(keys.digest(BOB, "code"));
    }
}
