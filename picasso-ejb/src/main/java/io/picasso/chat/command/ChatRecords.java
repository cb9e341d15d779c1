package io.picasso.chat.command;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.ConversationId;
import io.picasso.chat.MessageId;
import io.picasso.contract.Event;
import io.picasso.platform.eventsourcing.EventStore;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** The texts of conversations in the vault: each in a room that is named after the version of its event. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ChatRecords {
    private static final ChatDecider RULES = new ChatDecider();

    @EJB
    private EventStore store;

    @EJB
    private Vault vault;

    /** What the vault keeps of a message or a report. */
    public record Text(String text) {
        /** Shows nothing. */
        @Override
        public String toString() {
            return "Text[...]";
        }
    }

    /** Keeps the text of the event of this version. */
    public void keep(ConversationId conversation, long version, String text) {
        vault.keep(conversation.stream(), Long.toString(version), new Text(text));
    }

    /** Forgets the text of a message. */
    public void erase(ConversationId conversation, MessageId message) {
        read(conversation)
                .find(message)
                .ifPresent(line -> vault.erase(conversation.stream(), Long.toString(line.place())));
    }

    /** Forgets everything that somebody wrote. */
    public void eraseAll(ConversationId conversation, AccountId writer) {
        long version = 0;
        for (Event event : store.load(conversation.stream())) {
            version++;
            boolean theirs =
                    event instanceof ChatEvent.MessageSent sent && sent.by().equals(writer)
                            || event instanceof ChatEvent.Reported reported
                                    && reported.by().equals(writer);
            if (theirs) {
                vault.erase(conversation.stream(), Long.toString(version));
            }
        }
    }

    /** The conversations on a shard in which somebody wrote or about which they wrote to the moderators; in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<ConversationId> writtenBy(int shard, AccountId writer) {
        return store.writtenBy(shard, writer.value()).stream()
                .filter(stream -> stream.noun().equals("conversation"))
                .map(stream -> new ConversationId(stream.key()))
                .toList();
    }

    private Conversation read(ConversationId conversation) {
        Conversation state = RULES.initial();
        for (Event event : store.load(conversation.stream())) {
            state = RULES.evolve(state, (ChatEvent) event);
        }
        return state;
    }
}
