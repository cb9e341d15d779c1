package io.picasso.devstack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everybody who uses one site: they register, open their mail, and log in. Thread-safe. */
public final class Town {
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9._~-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MS = 100;
    private static final Set<Integer> NOT_YET = Set.of(401, 429);
    private static final int OK = 200;

    private final Api guest;
    private final URI inbox;

    /**
     * The people of a site.
     *
     * @param inbox the mail part's page, which answers {@code /api/mails}
     */
    public Town(URI site, URI inbox) {
        this.guest = Api.guest(site);
        this.inbox = inbox;
    }

    /** Somebody without an account. */
    public Api guest() {
        return guest;
    }

    /** Registers somebody new, confirms the address by the mailed link, and logs in. */
    public Person settle(String handle, String name, String password) {
        String email = handle + "@picasso.example";
        guest.post("/api/accounts", Map.of("email", email, "password", password, "handle", handle, "name", name))
                .expect(202);
        String token = mailedToken(email);
        guest.post("/api/accounts/confirmations", Map.of("token", token)).expect(204);
        return logIn(handle, password);
    }

    /** Logs somebody in who has an account, or settles them when they have none. */
    public Person find(String handle, String name, String password) {
        Answer answer = tokens(handle, password);
        return answer.status() == OK ? person(handle, answer) : settle(handle, name, password);
    }

    /** Logs in. */
    public Person logIn(String handle, String password) {
        Answer answer = tokens(handle, password);
        for (Instant end = Instant.now().plus(PATIENCE);
                NOT_YET.contains(answer.status()) && Instant.now().isBefore(end); ) {
            pause();
            answer = tokens(handle, password);
        }
        return person(handle, answer.expect(OK));
    }

    /** The newest token that was mailed to an address; waits for the mail. */
    public String mailedToken(String email) {
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); pause()) {
            Optional<String> token = newestToken(email);
            if (token.isPresent()) {
                return token.get();
            }
        }
        throw new IllegalStateException("No mail with a link came to " + email + " within " + PATIENCE + ".");
    }

    /** All mails to an address, newest first. */
    public JsonNode mails(String email) {
        return Api.guest(inbox)
                .get("/api/mails?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8))
                .expect(OK)
                .json();
    }

    /** The bytes of a mail's attachment. */
    public byte[] attachment(JsonNode attachment) {
        return Api.guest(inbox)
                .get(attachment.required("path").asText())
                .expect(OK)
                .bytes();
    }

    private Optional<String> newestToken(String email) {
        for (JsonNode mail : mails(email)) {
            Matcher link = TOKEN.matcher(mail.path("text").asText());
            if (link.find()) {
                return Optional.of(link.group(1));
            }
        }
        return Optional.empty();
    }

    private Answer tokens(String handle, String password) {
        return guest.post("/api/tokens", Map.of("email", handle + "@picasso.example", "password", password));
    }

    private Person person(String handle, Answer tokens) {
        return new Person(
                handle, guest.with(tokens.json().required("accessToken").asText()));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting.", e);
        }
    }
}
