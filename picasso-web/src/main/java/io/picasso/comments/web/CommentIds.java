package io.picasso.comments.web;

import io.picasso.comments.CommentId;
import io.picasso.platform.web.Problem;
import io.picasso.platform.web.ProblemException;

/** From the text in a path to a comment, or to 404. */
final class CommentIds {
    private CommentIds() {}

    /** The identifier in a path; one that cannot be one names nothing. */
    static CommentId parse(String text) {
        try {
            return new CommentId(text);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return Problem.of(404, "comments.unknown", "There is no such comment.").thrown();
    }
}
