package io.picasso.leaving.command;

import io.picasso.accounts.AccountEvent;
import io.picasso.accounts.AccountId;
import io.picasso.contract.Envelope;
import io.picasso.contract.Event;
import io.picasso.contract.EventNames;
import io.picasso.contract.Money;
import io.picasso.leaving.Dossier.Device;
import io.picasso.leaving.Dossier.Discarded;
import io.picasso.leaving.Dossier.Happening;
import io.picasso.pictures.Description;
import io.picasso.pictures.PictureEvent;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.EventStore;
import io.picasso.platform.sessions.Sessions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is kept about a person beside what views show; each call is one short transaction on one shard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DossierRecords {
    private static final List<Class<? extends Event>> OF_PICTURES = List.of(
            PictureEvent.Published.class,
            PictureEvent.Described.class,
            PictureEvent.Priced.class,
            PictureEvent.Deleted.class);

    @EJB
    private EventStore store;

    @EJB
    private Sessions sessions;

    /** What happened to an account, oldest first. */
    public List<Happening> history(AccountId account) {
        List<Class<? extends Event>> kinds = new ArrayList<>();
        for (Class<?> kind : AccountEvent.class.getPermittedSubclasses()) {
            kinds.add(kind.asSubclass(Event.class));
        }
        return store.history(account.stream(), kinds).stream()
                .map(envelope -> new Happening(EventNames.of(envelope.event()), envelope.at()))
                .toList();
    }

    /** The devices that are logged in, the latest used first. */
    public List<Device> devices(AccountId account) {
        return sessions.of(account.stream()).stream()
                .map(seen -> new Device(seen.device(), seen.openedAt(), seen.seenAt()))
                .toList();
    }

    /** A picture that this person published and that was deleted; empty for every other one. */
    public Optional<Discarded> discarded(PictureId picture, AccountId creator) {
        return discarded(picture, creator, store.history(picture.stream(), OF_PICTURES));
    }

    static Optional<Discarded> discarded(PictureId picture, AccountId creator, List<Envelope> history) {
        PictureEvent.@Nullable Published published = null;
        Description description = null;
        Money price = null;
        Instant publishedAt = Instant.EPOCH;
        for (Envelope envelope : history) {
            switch (envelope.event()) {
                case PictureEvent.Published first -> {
                    published = first;
                    description = first.description();
                    price = first.price();
                    publishedAt = envelope.at();
                }
                case PictureEvent.Described described -> description = described.description();
                case PictureEvent.Priced priced -> price = priced.price();
                case PictureEvent.Deleted deleted -> {
                    return published == null
                                    || description == null
                                    || !published.creator().equals(creator)
                            ? Optional.empty()
                            : Optional.of(new Discarded(
                                    picture, description, price, publishedAt, envelope.at(), published.files()));
                }
                default -> throw new IllegalArgumentException("Not asked for: " + envelope.event());
            }
        }
        return Optional.empty();
    }
}
