package io.picasso.comments.command;

import io.picasso.accounts.AccountId;
import io.picasso.comments.CommentEvent;
import io.picasso.comments.CommentId;
import io.picasso.contract.StreamId;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.EventStore;
import io.picasso.platform.vault.Vault;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.stream.Stream;

/** Reads which comments are whose; each call is one short transaction on one shard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CommentRecords {
    @EJB
    private EventStore store;

    @EJB
    private Vault vault;

    /** A comment and the picture under which it stands. */
    public record Place(CommentId comment, PictureId picture) {}

    /** The comments of somebody on a shard whose words are still kept. */
    public List<Place> of(int shard, AccountId author) {
        return vault.of(shard, author.value()).stream()
                .filter(stream -> stream.noun().equals("comment"))
                .flatMap(this::place)
                .toList();
    }

    private Stream<Place> place(StreamId stream) {
        return store.history(stream, List.of(CommentEvent.Posted.class)).stream()
                .map(envelope -> (CommentEvent.Posted) envelope.event())
                .map(posted -> new Place(new CommentId(stream.key()), posted.picture()));
    }
}
