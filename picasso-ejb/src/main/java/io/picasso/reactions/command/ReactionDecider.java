package io.picasso.reactions.command;

import static io.picasso.platform.eventsourcing.Decision.accept;

import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;
import io.picasso.reactions.ReactionCommand;
import io.picasso.reactions.ReactionEvent;

/** The rules of a like: it is there or it is not. */
public final class ReactionDecider implements Decider<Boolean, ReactionCommand, ReactionEvent> {
    @Override
    public Class<ReactionCommand> commands() {
        return ReactionCommand.class;
    }

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Boolean evolve(Boolean liked, ReactionEvent event) {
        return switch (event) {
            case ReactionEvent.Liked like -> true;
            case ReactionEvent.Unliked unlike -> false;
        };
    }

    @Override
    public Decision decide(Boolean liked, ReactionCommand command) {
        return switch (command) {
            case ReactionCommand.Like like ->
                liked ? accept() : accept(new ReactionEvent.Liked(like.picture(), like.by()));
            case ReactionCommand.Unlike unlike ->
                liked ? accept(new ReactionEvent.Unliked(unlike.picture(), unlike.by())) : accept();
        };
    }
}
