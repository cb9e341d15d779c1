package io.picasso.chat.command;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatCommand;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.ConversationId;
import io.picasso.chat.Conversations;
import io.picasso.chat.MessageId;
import io.picasso.contract.PlainText;
import io.picasso.contract.Receipt;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes texts in: what may stay goes into the vault in the transaction of its event, and travels beside it. */
@Stateless
@Local(Conversations.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConversationDesk implements Conversations {
    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private ChatRecords records;

    @Inject
    private ChatGate gate;

    @Override
    public Outcome send(
            ConversationId conversation, AccountId by, MessageId message, String text, @Nullable PictureId picture) {
        PlainText words = PlainText.of(text);
        Optional<Receipt> refusal = fault(words, LONGEST_MESSAGE, "text");
        if (refusal.isPresent()) {
            return new Outcome.Decided(refusal.get());
        }
        // Asked before it is counted, so that what would be refused anyway costs nothing.
        Receipt reach = gateway.dispatch(new ChatCommand.Reach(conversation, by));
        if (!(reach instanceof Receipt.Accepted known)) {
            return new Outcome.Decided(reach);
        }
        ChatCommand.Send send = new ChatCommand.Send(conversation, by, message, picture, Instant.now());
        return admitted(gate.message(by, known.version() == 0), () -> dispatch(send, words));
    }

    @Override
    public Receipt delete(ConversationId conversation, AccountId by, MessageId message) {
        return gateway.dispatch(
                new ChatCommand.Delete(conversation, by, message, Instant.now()), Accompaniment.of((shard, receipt) -> {
                    if (receipt instanceof Receipt.Accepted) {
                        records.erase(conversation, message);
                    }
                }));
    }

    @Override
    public Outcome report(ConversationId conversation, AccountId by, String reason) {
        PlainText words = PlainText.of(reason);
        return fault(words, LONGEST_REASON, "reason")
                .<Outcome>map(Outcome.Decided::new)
                .orElseGet(() -> admitted(
                        gate.report(by),
                        () -> dispatch(new ChatCommand.Report(conversation, by, Instant.now()), words)));
    }

    private static Outcome admitted(Optional<Duration> wait, Supplier<Receipt> work) {
        return wait.<Outcome>map(Outcome.Throttled::new).orElseGet(() -> new Outcome.Decided(work.get()));
    }

    private Receipt dispatch(ChatCommand command, PlainText words) {
        return gateway.dispatch(command, Accompaniment.of(Map.of(ChatEvent.TEXT, words.value()), (shard, receipt) -> {
            if (receipt instanceof Receipt.Accepted accepted
                    && !accepted.events().isEmpty()) {
                records.keep(command.conversation(), accepted.version(), words.value());
            }
        }));
    }

    private static Optional<Receipt> fault(PlainText words, int most, String field) {
        return words.fault(most)
                .map(fault -> new Receipt.Refused(
                        "chat." + fault.word(),
                        switch (fault) {
                            case EMPTY -> "must not be empty";
                            case TOO_LONG -> "must be " + most + " characters long at most";
                            case UNREADABLE -> "must not contain control characters";
                        },
                        field));
    }
}
