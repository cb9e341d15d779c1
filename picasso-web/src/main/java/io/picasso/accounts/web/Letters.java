package io.picasso.accounts.web;

import io.picasso.accounts.Credentials.Mailing;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** What is said about the wish for a letter; the same whether one will be written or not. */
final class Letters {
    private Letters() {}

    /** To a program. */
    static Response answer(Mailing mailing) {
        return switch (mailing) {
            case Mailing.Accepted() -> Response.accepted().build();
            case Mailing.Throttled(Duration wait) ->
                throw Problem.throttled(wait).thrown();
        };
    }

    /** To a person, if it was too much; false if a letter may be on its way. */
    static boolean throttled(Mailing mailing) {
        if (mailing instanceof Mailing.Throttled(Duration wait)) {
            Notices.throttled(wait);
            return true;
        }
        return false;
    }
}
