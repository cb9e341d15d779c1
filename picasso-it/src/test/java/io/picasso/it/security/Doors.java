package io.picasso.it.security;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import io.picasso.it.SoftKey;
import io.picasso.platform.access.AccessTable.Kind;
import io.picasso.platform.access.AccessTable.Rule;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/**
 * How each door is tried: with a request that would succeed for whoever may do it. A route that is new in the table has no
 * request here, which fails the test.
 */
final class Doors {
    private static final Map<String, String> NOTHING = Map.of();

    private final Site site;
    private final Cast cast;

    Doors(Site site, Cast cast) {
        this.site = site;
        this.cast = cast;
    }

    /** To whom the thing belongs that this route names. */
    Person owner(Rule rule) {
        return cast.signedIn(site, rule.path().startsWith("/orders/") ? cast.buyer() : cast.artist());
    }

    /** Tries a route as somebody. */
    Answer call(Rule rule, Api as, Person owner) {
        String path = "/api" + filled(rule.path(), owner);
        return switch (rule.method() + " " + rule.path()) {
            case "POST /accounts" -> as.post(path, Map.of("email", "", "password", "", "handle", "", "name", ""));
            case "POST /accounts/confirmations", "POST /accounts/removals", "POST /passwords/reset" ->
                as.post(path, Map.of("token", "a.b", "password", Site.PASSWORD));
            case "POST /accounts/confirmations/resend", "POST /passwords/forgot" ->
                as.post(path, Map.of("email", "nobody@picasso.example"));
            case "POST /tokens" -> as.post(path, logIn());
            case "POST /tokens/refresh" -> as.post(path, Map.of("refreshToken", refreshToken()));
            case "PATCH /me" -> as.patch(path, 1, Map.of("name", "Somebody"));
            case "POST /me/second-factor", "POST /me/passkeys/options" ->
                as.post(path, Map.of("password", Site.PASSWORD));
            case "POST /me/second-factor/confirmation",
                    "POST /me/second-factor/removal",
                    "POST /me/passkeys",
                    "POST /tokens/passkey",
                    "POST /tokens/passkey/options" -> as.post(path, NOTHING);
            case "PUT /me/password" -> as.put(path, Map.of("current", Site.PASSWORD, "password", "short"));
            case "POST /pictures" -> as.upload(new byte[] {1, 2, 3}, Map.of("title", "No picture"));
            case "PATCH /pictures/{id}" -> as.patch(path, 1, Map.of("title", "For sale, still"));
            case "DELETE /pictures/{id}" -> as.delete("/api/pictures/" + another(owner));
            case "POST /orders" ->
                as.post(
                        path,
                        Map.of("pictureId", "nothing", "price", Map.of("amount", 500, "currency", "USD")),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
            case "POST /orders/{id}/refund" -> as.post(path, Map.of("reason", "It does not fit."));
            case "PUT /sales/{id}/refund" -> as.put(path, Map.of("decision", "refuse"));
            case "POST /stripe/webhook" -> as.post(path, NOTHING);
            case "PUT /notifications/read" -> as.put(path, Map.of("all", true));
            case "PUT /notifications/preferences" -> as.put(path, Map.of("like", "app"));
            case "POST /notifications/unsubscribe" -> as.post(path + "?token=a.b", NOTHING);
            case "POST /pictures/{id}/comments" -> as.post(path, Map.of("text", "Seen by everybody"));
            case "PATCH /pictures/{id}/comments/{comment}" -> as.patch(path, 1, Map.of("text", "Said better"));
            case "PUT /pictures/{id}/comments/{comment}/hidden" -> as.put(path, Map.of("reason", "Advertising"));
            case "PUT /pictures/{id}/like",
                    "PUT /roles/{role}/{handle}",
                    "PUT /me/presence",
                    "PUT /conversations/{handle}/typing",
                    "PUT /conversations/{handle}/block",
                    "PUT /creators/{handle}/follow",
                    "PUT /collections/{id}/pictures/{pictureId}" -> as.put(path, NOTHING);
            case "PUT /conversations/{handle}/read", "PUT /conversations/{handle}/delivered" ->
                as.put(path, Map.of("upTo", "nothing"));
            case "POST /conversations/{handle}/messages" -> as.post(path, Map.of("text", "Hello."));
            case "POST /conversations/{handle}/report" -> as.post(path, Map.of("reason", "Just trying the door."));
            case "POST /collections" -> as.post(path, Map.of("name", ""));
            case "PATCH /collections/{id}" -> as.patch(path, 1, Map.of("name", "Put together, still"));
            case "POST /me/email" -> as.post(path, Map.of("email", "no address", "password", Site.PASSWORD));
            case "PUT /me/avatar" -> as.send(avatar(as.request(path)));
            case "DELETE /me",
                    "DELETE /me/avatar",
                    "DELETE /tokens",
                    "DELETE /me/sessions",
                    "DELETE /pictures/{id}/like",
                    "DELETE /creators/{handle}/follow",
                    "DELETE /collections/{id}",
                    "DELETE /collections/{id}/pictures/{pictureId}",
                    "DELETE /pictures/{id}/comments/{comment}",
                    "DELETE /roles/{role}/{handle}",
                    "DELETE /conversations/{handle}/block",
                    "DELETE /conversations/{handle}/messages/{messageId}",
                    "DELETE /orders/{id}",
                    "DELETE /me/identities/{provider}",
                    "DELETE /me/sessions/{id}",
                    "DELETE /me/passkeys/{id}" -> as.delete(path);
            default -> get(rule, as, path);
        };
    }

    /** A form whose file is no picture. */
    private static HttpRequest.Builder avatar(HttpRequest.Builder request) {
        return request.header("Content-Type", "multipart/form-data; boundary=b")
                .PUT(BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno\r\n--b--\r\n"));
    }

    private static Answer get(Rule rule, Api as, String path) {
        if (!"GET".equals(rule.method())) {
            throw new IllegalStateException("Nobody says here how to try " + rule + ".");
        }
        return as.get(path);
    }

    /** Opens a page, or sends a form, with the cookie of somebody; as a browser does it from a page of the site itself. */
    Answer visit(Rule rule, Api as, Person owner) {
        HttpRequest.Builder request = site.guest().request(filled(rule.path(), owner));
        as.request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .ifPresent(bearer -> request.header("Cookie", "picasso=" + bearer.substring("Bearer ".length())));
        return site.guest()
                .send(
                        rule.kind() != Kind.FORM
                                ? request.GET()
                                : request.header("Sec-Fetch-Site", "same-origin")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString("picture=nothing&order=nothing&device=nothing")));
    }

    private String filled(String path, Person owner) {
        String order = path.contains("credit-note") ? cast.refunded() : cast.order();
        String id = path.startsWith("/orders/") || path.startsWith("/sales/")
                ? order
                : cast.offer().required("id").asText();
        if (path.startsWith("/collections/")) {
            id = collection(owner);
        }
        if (path.startsWith("/me/sessions/")) {
            id = session(owner);
        }
        if (path.startsWith("/me/passkeys/")) {
            id = passkey(owner);
        }
        return path.replace("{id}", id)
                .replace("{pictureId}", cast.offer().required("id").asText())
                .replace("{comment}", path.contains("{comment}") ? comment(owner, id) : "")
                .replace("{account}", "nobody")
                .replace("{file}", "nothing.jpg")
                .replace("{provider}", "google")
                .replace("{messageId}", "nothing")
                .replace("/login/*", "/login/google")
                .replace("{role}", "moderator")
                .replace("{handle}", path.startsWith("/roles/") ? cast.buyer().handle() : owner.handle());
    }

    /** A new collection of the owner, which everybody may see. */
    private static String collection(Person owner) {
        return owner.api()
                .post("/api/collections", Map.of("name", "Put together", "public", true))
                .expect(201)
                .json()
                .required("id")
                .asText();
    }

    /** A new comment of the owner. */
    private static String comment(Person owner, String picture) {
        return owner.api()
                .post("/api/pictures/" + picture + "/comments", Map.of("text", "Seen by everybody"))
                .expect(201)
                .json()
                .required("id")
                .asText();
    }

    /** A new passkey of the owner. */
    private String passkey(Person owner) {
        JsonNode options = owner.api()
                .post("/api/me/passkeys/options", Map.of("password", Site.PASSWORD))
                .expect(200)
                .json();
        return owner.api()
                .post("/api/me/passkeys", SoftKey.on(site.stack().url()).create(options, "To be removed"))
                .expect(201)
                .json()
                .required("id")
                .asText();
    }

    /** A session of the owner other than the one in which everything else is tried. */
    private String session(Person owner) {
        Person again = site.town().logIn(owner.handle(), Site.PASSWORD);
        return again.api()
                .get("/api/me/sessions")
                .expect(200)
                .json()
                .required("items")
                .valueStream()
                .filter(session -> session.required("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .required("id")
                .asText();
    }

    private String another(Person owner) {
        return owner.offer(Site.sample("dotnet-280.png"), "To be deleted", 500)
                .required("id")
                .asText();
    }

    private Map<String, String> logIn() {
        return Map.of("email", cast.member().handle() + "@picasso.example", "password", Site.PASSWORD);
    }

    private String refreshToken() {
        return site.guest()
                .post("/api/tokens", logIn())
                .expect(200)
                .json()
                .required("refreshToken")
                .asText();
    }
}
