package io.picasso.devstack.client;

import org.jspecify.annotations.Nullable;

/** The server said something else than it had to. */
public class UnexpectedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int ENOUGH = 600;

    UnexpectedAnswerException(Answer answer, @Nullable Throwable cause) {
        super(
                answer.asked() + " was answered with " + answer.status() + ": "
                        + answer.text().substring(0, Math.min(answer.text().length(), ENOUGH)),
                cause);
    }
}
