package io.picasso.collections.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;
import static io.picasso.platform.eventsourcing.Decision.refuseField;

import io.picasso.collections.CollectionCommand;
import io.picasso.collections.CollectionEvent;
import io.picasso.contract.Event;
import io.picasso.pictures.PictureId;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a collection: its owner alone changes it, and what nobody else may see is unknown to everybody else. */
public final class CollectionDecider implements Decider<Optional<Board>, CollectionCommand, CollectionEvent> {
    /** So many pictures that one page of the history and one document hold them all. */
    static final int MOST_PICTURES = 500;

    @Override
    public Class<CollectionCommand> commands() {
        return CollectionCommand.class;
    }

    @Override
    public Optional<Board> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<Board> evolve(Optional<Board> state, CollectionEvent event) {
        return switch (event) {
            case CollectionEvent.Created created -> Optional.of(Board.created(created));
            case CollectionEvent.Renamed renamed -> state;
            case CollectionEvent.Opened opened -> state.map(board -> board.opened(true));
            case CollectionEvent.Closed closed -> state.map(board -> board.opened(false));
            case CollectionEvent.PictureAdded added -> state.map(board -> board.with(added.picture()));
            case CollectionEvent.PictureRemoved removed -> state.map(board -> board.without(removed.picture()));
            case CollectionEvent.Arranged arranged -> state.map(board -> board.arranged(arranged.pictures()));
            case CollectionEvent.Deleted deleted -> state.map(Board::deleted);
        };
    }

    @Override
    public Decision decide(Optional<Board> state, CollectionCommand command) {
        if (command instanceof CollectionCommand.Create create) {
            return state.isPresent() ? accept() : accept(new CollectionEvent.Created(create.by(), create.open()));
        }
        if (state.isEmpty()) {
            return unknown();
        }
        Board board = state.get();
        if (!board.owner().equals(command.by())) {
            return board.open() ? refuse("collections.not-yours", "This is somebody else's collection.") : unknown();
        }
        if (board.gone()) {
            return command instanceof CollectionCommand.Delete ? accept() : unknown();
        }
        return switch (command) {
            case CollectionCommand.Create create -> accept();
            case CollectionCommand.Edit edit -> edit(board, edit);
            case CollectionCommand.Add add -> add(board, add.picture());
            case CollectionCommand.Remove remove ->
                board.pictures().contains(remove.picture())
                        ? accept(new CollectionEvent.PictureRemoved(remove.picture()))
                        : accept();
            case CollectionCommand.Delete delete -> accept(new CollectionEvent.Deleted());
        };
    }

    private static Decision unknown() {
        return refuse("collections.unknown", "There is no such collection.");
    }

    private static Decision add(Board board, PictureId picture) {
        if (board.pictures().contains(picture)) {
            return accept();
        }
        return board.pictures().size() < MOST_PICTURES
                ? accept(new CollectionEvent.PictureAdded(picture))
                : refuse("collections.full", "A collection holds " + MOST_PICTURES + " pictures at most.");
    }

    private static Decision edit(Board board, CollectionCommand.Edit edit) {
        List<Event> events = new ArrayList<>();
        if (edit.renamed()) {
            events.add(new CollectionEvent.Renamed());
        }
        Boolean open = edit.open();
        if (open != null && open != board.open()) {
            events.add(open ? new CollectionEvent.Opened() : new CollectionEvent.Closed());
        }
        List<PictureId> first = edit.order();
        if (first != null) {
            Set<PictureId> order = new LinkedHashSet<>(first);
            if (order.size() < first.size() || !board.pictures().containsAll(order)) {
                return refuseField(
                        "collections.order-invalid", "pictures", "Name pictures of this collection, each once.");
            }
            order.addAll(board.pictures());
            if (!List.copyOf(order).equals(board.pictures())) {
                events.add(new CollectionEvent.Arranged(List.copyOf(order)));
            }
        }
        return new Decision.Accepted(events);
    }
}
