package io.picasso.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the pictures of people are. */
class AvatarTest {
    private static final AccountId ANN = new AccountId("acc-1");
    private static final Avatar AVATAR = new Avatar(ANN, "0123456789abcdef0123456789abcdef.jpg");

    @Test
    void anAddressLeadsToItsFile() {
        assertThat(Avatar.at(AVATAR.url())).contains(AVATAR);
        assertThat(AVATAR.key()).isEqualTo("avatar-acc-1/0123456789abcdef0123456789abcdef.jpg");
    }

    @Test
    void aFolderIsSomebodys() {
        assertThat(Avatar.owner(Avatar.folder(ANN))).contains(ANN);
        assertThat(Avatar.owner("0198f0c2-aaaa")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a.jpg", "../0123456789abcdef0123456789abcdef.jpg", "0123456789ABCDEF0123456789abcdef.jpg"})
    void noOtherFileIsOne(String file) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Avatar(ANN, file));
        assertThat(Avatar.at("/api/avatars/acc-1/" + file)).isEmpty();
    }
}
