package io.picasso.chat.query;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.ConversationId;
import io.picasso.chat.MessageId;
import io.picasso.contract.Envelope;
import io.picasso.platform.live.Announcer;
import io.picasso.platform.live.LiveMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the open pages of both what happens in their conversation. A block is told to nobody but the one who blocks. */
@ApplicationScoped
public class ChatAnnouncer implements Announcer {
    @Inject
    private ConversationViews conversations;

    @Inject
    private TalkViews messages;

    @Override
    public String noun() {
        return "conversation";
    }

    @Override
    public List<LiveMessage> announce(Envelope envelope) {
        ConversationId talk = new ConversationId(envelope.stream().key());
        return Stream.of(talk.first(), talk.second())
                .flatMap(owner -> tell(envelope, talk, owner).stream())
                .toList();
    }

    private Optional<LiveMessage> tell(Envelope envelope, ConversationId talk, AccountId owner) {
        return switch ((ChatEvent) envelope.event()) {
            case ChatEvent.MessageSent sent -> message(envelope, talk, owner, sent.message());
            case ChatEvent.MessageDeleted deleted -> message(envelope, talk, owner, deleted.message());
            case ChatEvent.Delivered delivered ->
                mark(envelope, talk, owner, "chat.delivered", delivered.by(), delivered.upTo());
            case ChatEvent.Seen seen -> mark(envelope, talk, owner, "chat.seen", seen.by(), seen.upTo());
            case ChatEvent.Blocked blocked ->
                blocked.by().equals(owner) ? Optional.of(changed(envelope, talk, owner)) : Optional.empty();
            case ChatEvent.Unblocked unblocked ->
                unblocked.by().equals(owner) ? Optional.of(changed(envelope, talk, owner)) : Optional.empty();
            case ChatEvent.Left left -> Optional.of(changed(envelope, talk, owner));
            case ChatEvent.Reported reported -> Optional.empty();
        };
    }

    /** A message as its reader sees it, new or without its text. */
    private Optional<LiveMessage> message(Envelope envelope, ConversationId talk, AccountId owner, MessageId message) {
        String type = envelope.event() instanceof ChatEvent.MessageSent ? "chat.message" : "chat.deleted";
        return messages.find(talk, owner, message.value())
                .map(card -> live(envelope, talk, owner, type, Map.of("message", card)));
    }

    private Optional<LiveMessage> mark(
            Envelope envelope, ConversationId talk, AccountId owner, String type, AccountId by, MessageId upTo) {
        return messages.find(talk, owner, upTo.value())
                .map(card ->
                        live(envelope, talk, owner, type, Map.of("mine", by.equals(owner), "place", card.place())));
    }

    private LiveMessage changed(Envelope envelope, ConversationId talk, AccountId owner) {
        return live(envelope, talk, owner, "chat.changed", Map.of());
    }

    /** With the conversation's name, and how many messages wait for the owner in it and in all. */
    private LiveMessage live(
            Envelope envelope, ConversationId talk, AccountId owner, String type, Map<String, Object> more) {
        ConversationCard card = conversations.card(talk, owner, 0);
        Map<String, Object> data = new HashMap<>(more);
        data.put("id", card.id());
        data.put("with", card.with().name());
        data.put("unread", card.unread());
        data.put("blocking", card.blocking());
        data.put("gone", card.gone());
        data.put("waiting", conversations.unread(owner));
        return new LiveMessage(
                LiveMessage.account(owner.value()), type, envelope.stream().value(), envelope.version(), data);
    }
}
