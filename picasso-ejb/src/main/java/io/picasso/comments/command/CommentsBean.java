package io.picasso.comments.command;

import io.picasso.accounts.AccountId;
import io.picasso.comments.CommentCommand;
import io.picasso.comments.CommentId;
import io.picasso.comments.Comments;
import io.picasso.contract.Receipt;
import io.picasso.contract.StreamId;
import io.picasso.pictures.PictureCommand;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.Accompaniment;
import io.picasso.platform.eventsourcing.CommandGatewayBean;
import io.picasso.platform.throttle.Quota;
import io.picasso.platform.throttle.Rate;
import io.picasso.platform.throttle.Throttle;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets people comment. The words go into the vault, and out of it, in the transaction of the event that says so. */
@Stateless
@Local(Comments.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CommentsBean implements Comments {
    @EJB
    private CommandGatewayBean gateway;

    @EJB
    private Vault vault;

    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "picasso.throttle.comment-account", defaultValue = "60/PT1M")
    private Rate comments;

    @Override
    public Optional<Duration> admit(AccountId by) {
        return throttle.take(new Quota("comment-account", by.value(), comments));
    }

    @Override
    public Receipt post(CommentCommand.Post command) {
        return gateway.dispatch(
                command, saying(command.stream(), command.by(), command.text().value()));
    }

    @Override
    public Receipt edit(CommentCommand.Edit command, long expectedVersion) {
        return gateway.dispatch(
                command,
                expectedVersion,
                saying(command.stream(), command.by(), command.text().value()));
    }

    @Override
    public Receipt delete(CommentId comment, PictureId picture, AccountId by) {
        boolean keeper = gateway.dispatch(new PictureCommand.AskKeep(picture, by)) instanceof Receipt.Accepted;
        CommentCommand.Delete command = new CommentCommand.Delete(comment, picture, by, keeper);
        return gateway.dispatch(command, Accompaniment.of((shard, receipt) -> {
            if (changes(receipt)) {
                vault.eraseAll(comment.stream());
            }
        }));
    }

    @Override
    public Receipt hide(CommentCommand.Hide command) {
        return gateway.dispatch(
                command, Accompaniment.of(Map.of("reason", command.reason().value()), (shard, receipt) -> {
                    if (changes(receipt)) {
                        keepReason(command.stream(), command.reason().value());
                    }
                }));
    }

    private void keepReason(StreamId stream, String reason) {
        vault.open(stream, Said.class)
                .ifPresent(said -> vault.keepOf(said.author(), stream, said.hiddenBecause(reason)));
    }

    private Accompaniment saying(StreamId stream, AccountId by, String text) {
        return Accompaniment.of(Map.of("text", text), (shard, receipt) -> {
            if (changes(receipt)) {
                vault.keepOf(by.value(), stream, new Said(by.value(), text, null));
            }
        });
    }

    private static boolean changes(Receipt receipt) {
        return receipt instanceof Receipt.Accepted accepted
                && !accepted.events().isEmpty();
    }
}
