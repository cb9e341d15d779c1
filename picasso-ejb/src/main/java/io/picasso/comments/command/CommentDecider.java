package io.picasso.comments.command;

import static io.picasso.platform.eventsourcing.Decision.accept;
import static io.picasso.platform.eventsourcing.Decision.refuse;
import static io.picasso.platform.eventsourcing.Decision.refuseField;

import io.picasso.accounts.AccountId;
import io.picasso.comments.CommentCommand;
import io.picasso.comments.CommentEvent;
import io.picasso.comments.Mention;
import io.picasso.comments.command.Comment.Standing;
import io.picasso.contract.PlainText;
import io.picasso.platform.eventsourcing.Decider;
import io.picasso.platform.eventsourcing.Decision;
import java.util.List;
import java.util.Optional;

/** The rules of a comment: who may say, change, delete and hide it, and until when. */
public final class CommentDecider implements Decider<Optional<Comment>, CommentCommand, CommentEvent> {
    private static final Decision UNKNOWN = refuse("comments.unknown", "There is no such comment.");
    private static final Decision NOT_YOURS = refuse("comments.not-yours", "Somebody else wrote this comment.");

    @Override
    public Class<CommentCommand> commands() {
        return CommentCommand.class;
    }

    @Override
    public Optional<Comment> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<Comment> evolve(Optional<Comment> state, CommentEvent event) {
        return switch (event) {
            case CommentEvent.Posted posted -> Optional.of(Comment.posted(posted));
            case CommentEvent.Edited edited -> state;
            case CommentEvent.Deleted deleted -> state.map(comment -> comment.with(Standing.DELETED));
            case CommentEvent.Hidden hidden -> state.map(comment -> comment.with(Standing.HIDDEN));
        };
    }

    @Override
    public Decision decide(Optional<Comment> state, CommentCommand command) {
        if (command instanceof CommentCommand.Post post) {
            return state.isPresent() ? accept() : post(post);
        }
        Optional<Comment> known = state.filter(comment -> comment.picture().equals(command.picture()));
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        Comment comment = known.get();
        return switch (command) {
            case CommentCommand.Post post -> accept();
            case CommentCommand.Edit edit -> edit(comment, edit);
            case CommentCommand.Delete delete -> delete(comment, delete);
            case CommentCommand.Hide hide -> hide(comment, hide);
        };
    }

    private static Decision post(CommentCommand.Post post) {
        return fault(post.text(), CommentCommand.LONGEST, "text")
                .orElseGet(() -> accept(new CommentEvent.Posted(
                        post.picture(),
                        post.by(),
                        others(post.mentions(), post.by()),
                        post.at().plus(CommentCommand.EDITABLE))));
    }

    private static Decision edit(Comment comment, CommentCommand.Edit edit) {
        if (comment.is(Standing.DELETED)) {
            return UNKNOWN;
        }
        if (!comment.by().equals(edit.by())) {
            return NOT_YOURS;
        }
        if (comment.is(Standing.HIDDEN)) {
            return refuse("comments.hidden", "A moderator has hidden this comment.");
        }
        if (edit.at().isAfter(comment.editableUntil())) {
            return refuse("comments.too-late", "A comment can be changed for five minutes.");
        }
        return fault(edit.text(), CommentCommand.LONGEST, "text")
                .orElseGet(() ->
                        accept(new CommentEvent.Edited(edit.picture(), edit.by(), others(edit.mentions(), edit.by()))));
    }

    /** Deleting what is hidden is allowed: its author may want the words gone. */
    private static Decision delete(Comment comment, CommentCommand.Delete delete) {
        if (!comment.by().equals(delete.by()) && !delete.keeper()) {
            return comment.is(Standing.DELETED) ? UNKNOWN : NOT_YOURS;
        }
        return comment.is(Standing.DELETED)
                ? accept()
                : accept(new CommentEvent.Deleted(delete.picture(), delete.by()));
    }

    private static Decision hide(Comment comment, CommentCommand.Hide hide) {
        return switch (comment.standing()) {
            case DELETED -> UNKNOWN;
            case HIDDEN -> accept();
            case SHOWN ->
                fault(hide.reason(), CommentCommand.LONGEST_REASON, "reason")
                        .orElseGet(() -> accept(new CommentEvent.Hidden(hide.picture(), hide.by())));
        };
    }

    /** Whoever names themselves has said nothing new to anybody. */
    private static List<AccountId> others(List<AccountId> mentions, AccountId author) {
        return mentions.stream()
                .filter(named -> !named.equals(author))
                .distinct()
                .limit(Mention.MOST)
                .toList();
    }

    private static Optional<Decision> fault(PlainText text, int longest, String field) {
        return text.fault(longest).map(fault -> refuseField("comments." + fault.word(), field, words(fault, longest)));
    }

    private static String words(PlainText.Fault fault, int longest) {
        return switch (fault) {
            case EMPTY -> "must say something";
            case TOO_LONG -> "must be " + longest + " characters long at most";
            case UNREADABLE -> "must not contain control characters, or marks that turn the direction of the text";
        };
    }
}
