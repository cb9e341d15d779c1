package io.picasso.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIdTest {
    private final AccountId ann = new AccountId(Ids.next());
    private final AccountId ben = new AccountId(Ids.next());

    @Test
    void bothFindTheSameConversation() {
        ConversationId talk = ConversationId.between(ann, ben);

        assertThat(ConversationId.between(ben, ann)).isEqualTo(talk);
        assertThat(talk.other(ann)).isEqualTo(ben);
        assertThat(talk.other(ben)).isEqualTo(ann);
        assertThat(talk.has(ann)).isTrue();
        assertThat(talk.has(new AccountId("eve"))).isFalse();
    }

    /** The vault's key is the stream, a slash and a version, of 100 characters in all. */
    @Test
    void thereIsRoomForManyVersionsInTheNameOfARoom() {
        assertThat(ConversationId.between(ann, ben).stream().value()).hasSizeLessThanOrEqualTo(100 - 1 - 12);
    }

    @Test
    void nobodyTalksToThemselves() {
        assertThatThrownBy(() -> ConversationId.between(ann, ann)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "_b", "b_a", "a_a"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> new ConversationId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
