package io.picasso.devstack.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, which is made at the first attempt to use it: registered, confirmed by the mailed link, logged in. */
final class Person {
    /** Of all demo accounts. */
    static final String PASSWORD = "picasso-demo";

    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_.~-]+)");
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(60);
    private static final Duration RESEND_AFTER = Duration.ofSeconds(8);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Site site;
    private final Site inbox;
    private final String handle;
    private final String name;
    private @Nullable String token;
    private Instant tokenEnds = Instant.MIN;

    Person(Site site, Site inbox, String handle, String name) {
        this.site = site;
        this.inbox = inbox;
        this.handle = handle;
        this.name = name;
    }

    String handle() {
        return handle;
    }

    String email() {
        return handle + "@picasso.example";
    }

    /** An access token that is good for a while. */
    String token() throws IOException, InterruptedException {
        if (token == null || Instant.now().isAfter(tokenEnds)) {
            Site.Answer answer = logIn();
            if (answer.status() == 401 || answer.status() == 403) {
                enter(answer.status() == 403);
                answer = logIn();
            }
            JsonNode tokens = answer.expect("Logging in " + email(), 200).body();
            token = tokens.path("accessToken").asText();
            tokenEnds = Instant.now().plusSeconds(tokens.path("expiresIn").asLong() / 2);
        }
        return Objects.requireNonNull(token);
    }

    private Site.Answer logIn() throws IOException, InterruptedException {
        return site.post("/api/tokens", null, Map.of("email", email(), "password", PASSWORD));
    }

    private void enter(boolean registered) throws IOException, InterruptedException {
        if (!registered) {
            Map<String, String> applicant =
                    Map.of("email", email(), "password", PASSWORD, "handle", handle, "name", name);
            site.post("/api/accounts", null, applicant).expect("Registering " + handle, 202, 409);
        }
        Instant start = Instant.now();
        Instant resent = start;
        String tried = "";
        while (Instant.now().isBefore(start.plus(MAIL_PATIENCE))) {
            String mailed = newestToken();
            if (!mailed.isEmpty() && !mailed.equals(tried)) {
                tried = mailed;
                Site.Answer answer = site.post("/api/accounts/confirmations", null, Map.of("token", mailed));
                if (answer.status() == 204) {
                    return;
                }
            }
            if (Instant.now().isAfter(resent.plus(RESEND_AFTER))) {
                resent = Instant.now();
                site.post("/api/accounts/confirmations/resend", null, Map.of("email", email()));
            }
            Thread.sleep(LOOK_EVERY);
        }
        throw new IOException("No usable confirmation arrived for " + email() + ".");
    }

    /** The secret of the newest mail that has one; empty if there is none yet. */
    private String newestToken() throws IOException, InterruptedException {
        JsonNode mails = inbox.get("/api/mails?to=" + Site.encoded(email()), null)
                .expect("The inbox", 200)
                .body();
        for (JsonNode mail : mails) {
            Matcher link = TOKEN.matcher(mail.path("text").asText());
            if (link.find()) {
                return link.group(1);
            }
        }
        return "";
    }
}
