package io.picasso.platform.access;

import static io.picasso.platform.access.Access.ADMINISTRATOR;
import static io.picasso.platform.access.Access.ANYBODY;
import static io.picasso.platform.access.Access.MEMBER;
import static io.picasso.platform.access.Access.MODERATOR;
import static io.picasso.platform.access.Access.OWNER;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may call what, the one list of it: each route of the HTTP interface, each page, each form's target. What does not stand
 * here is refused to everybody ({@link AccessFeature}, {@code PageRouter}); a test holds the list against the resources and
 * pages that there are, and another one tries each route as each kind of person.
 */
public final class AccessTable {
    private static final List<Rule> RULES = List.of(
            api(ANYBODY, "POST", "/accounts"),
            api(ANYBODY, "POST", "/accounts/confirmations"),
            api(ANYBODY, "POST", "/accounts/confirmations/resend"),
            api(ANYBODY, "POST", "/accounts/removals"),
            api(ADMINISTRATOR, "GET", "/roles"),
            api(ADMINISTRATOR, "PUT", "/roles/{role}/{handle}"),
            api(ADMINISTRATOR, "DELETE", "/roles/{role}/{handle}"),
            api(ANYBODY, "POST", "/tokens"),
            api(ANYBODY, "POST", "/tokens/refresh"),
            api(ANYBODY, "POST", "/tokens/passkey"),
            api(ANYBODY, "POST", "/tokens/passkey/options"),
            api(MEMBER, "DELETE", "/tokens"),
            api(ANYBODY, "POST", "/passwords/forgot"),
            api(ANYBODY, "POST", "/passwords/reset"),
            api(MEMBER, "GET", "/me"),
            api(MEMBER, "PATCH", "/me"),
            api(MEMBER, "DELETE", "/me"),
            api(MEMBER, "GET", "/me/export"),
            api(MEMBER, "POST", "/me/email"),
            api(MEMBER, "PUT", "/me/avatar"),
            api(MEMBER, "DELETE", "/me/avatar"),
            api(MEMBER, "PUT", "/me/password"),
            api(MEMBER, "GET", "/me/second-factor"),
            api(MEMBER, "POST", "/me/second-factor"),
            api(MEMBER, "POST", "/me/second-factor/confirmation"),
            api(MEMBER, "POST", "/me/second-factor/removal"),
            api(MEMBER, "GET", "/me/passkeys"),
            api(MEMBER, "POST", "/me/passkeys"),
            api(MEMBER, "POST", "/me/passkeys/options"),
            api(OWNER, "DELETE", "/me/passkeys/{id}"),
            api(MEMBER, "GET", "/me/sessions"),
            api(MEMBER, "DELETE", "/me/sessions"),
            api(OWNER, "DELETE", "/me/sessions/{id}"),
            api(MEMBER, "GET", "/me/identities"),
            api(MEMBER, "DELETE", "/me/identities/{provider}"),
            api(MEMBER, "GET", "/me/statement"),
            api(ANYBODY, "GET", "/creators/{handle}"),
            api(ANYBODY, "GET", "/creators/{handle}/pictures"),
            api(ANYBODY, "GET", "/creators/{handle}/collections"),
            api(ANYBODY, "GET", "/creators/{handle}/followers"),
            api(ANYBODY, "GET", "/creators/{handle}/following"),
            api(MEMBER, "PUT", "/creators/{handle}/follow"),
            api(MEMBER, "DELETE", "/creators/{handle}/follow"),
            api(MEMBER, "GET", "/feed"),
            api(MEMBER, "POST", "/collections"),
            api(ANYBODY, "GET", "/collections/{id}"),
            api(OWNER, "PATCH", "/collections/{id}"),
            api(OWNER, "DELETE", "/collections/{id}"),
            api(OWNER, "PUT", "/collections/{id}/pictures/{pictureId}"),
            api(OWNER, "DELETE", "/collections/{id}/pictures/{pictureId}"),
            api(MEMBER, "GET", "/me/collections"),
            api(ANYBODY, "GET", "/avatars/{account}/{file}"),
            api(ANYBODY, "GET", "/pictures"),
            api(MEMBER, "POST", "/pictures"),
            api(ANYBODY, "GET", "/pictures/{id}"),
            api(OWNER, "PATCH", "/pictures/{id}"),
            api(OWNER, "DELETE", "/pictures/{id}"),
            api(ANYBODY, "GET", "/pictures/{id}/thumbnail"),
            api(ANYBODY, "GET", "/pictures/{id}/preview"),
            api(OWNER, "GET", "/pictures/{id}/original"),
            api(ANYBODY, "GET", "/pictures/{id}/history"),
            api(MEMBER, "PUT", "/pictures/{id}/like"),
            api(MEMBER, "DELETE", "/pictures/{id}/like"),
            api(ANYBODY, "GET", "/pictures/{id}/likes"),
            api(ANYBODY, "GET", "/pictures/{id}/comments"),
            api(MEMBER, "POST", "/pictures/{id}/comments"),
            api(ANYBODY, "GET", "/pictures/{id}/comments/{comment}"),
            api(OWNER, "PATCH", "/pictures/{id}/comments/{comment}"),
            api(OWNER, "DELETE", "/pictures/{id}/comments/{comment}"),
            api(MODERATOR, "PUT", "/pictures/{id}/comments/{comment}/hidden"),
            api(MEMBER, "POST", "/orders"),
            api(MEMBER, "GET", "/orders"),
            api(OWNER, "GET", "/orders/{id}"),
            api(OWNER, "DELETE", "/orders/{id}"),
            api(OWNER, "POST", "/orders/{id}/refund"),
            api(OWNER, "GET", "/orders/{id}/invoice"),
            api(OWNER, "GET", "/orders/{id}/credit-note"),
            api(MEMBER, "GET", "/sales"),
            api(OWNER, "PUT", "/sales/{id}/refund"),
            api(OWNER, "GET", "/sales/{id}/settlement"),
            api(MEMBER, "GET", "/notifications"),
            api(MEMBER, "PUT", "/notifications/read"),
            api(MEMBER, "GET", "/notifications/preferences"),
            api(MEMBER, "PUT", "/notifications/preferences"),
            api(ANYBODY, "GET", "/notifications/unsubscribe"),
            api(ANYBODY, "POST", "/notifications/unsubscribe"),
            api(MEMBER, "GET", "/conversations"),
            api(MEMBER, "GET", "/conversations/{handle}"),
            api(MEMBER, "PUT", "/conversations/{handle}/read"),
            api(MEMBER, "PUT", "/conversations/{handle}/delivered"),
            api(MEMBER, "PUT", "/conversations/{handle}/typing"),
            api(MEMBER, "PUT", "/conversations/{handle}/block"),
            api(MEMBER, "DELETE", "/conversations/{handle}/block"),
            api(MEMBER, "POST", "/conversations/{handle}/report"),
            api(MEMBER, "GET", "/conversations/{handle}/messages"),
            api(MEMBER, "POST", "/conversations/{handle}/messages"),
            api(MEMBER, "DELETE", "/conversations/{handle}/messages/{messageId}"),
            api(MEMBER, "PUT", "/me/presence"),
            api(MODERATOR, "GET", "/reports"),
            api(ANYBODY, "POST", "/stripe/webhook"),
            api(ANYBODY, "GET", "/.well-known/jwks.json"),
            api(ANYBODY, "GET", "/constant"),
            page(ANYBODY, "/"),
            page(ANYBODY, "/pictures/{id}"),
            page(ANYBODY, "/creators/{handle}"),
            page(ANYBODY, "/followers/{handle}"),
            page(ANYBODY, "/following/{handle}"),
            page(ANYBODY, "/collections/{id}"),
            page(MEMBER, "/home"),
            page(MEMBER, "/my/collections"),
            page(ANYBODY, "/register"),
            page(ANYBODY, "/confirm"),
            page(ANYBODY, "/login"),
            page(ANYBODY, "/forgot"),
            page(ANYBODY, "/reset"),
            page(ANYBODY, "/email"),
            page(ANYBODY, "/removal"),
            page(ANYBODY, "/join"),
            page(ANYBODY, "/join/proof"),
            page(ANYBODY, "/unsubscribe"),
            page(MEMBER, "/notifications"),
            page(MEMBER, "/notifications/preferences"),
            page(MEMBER, "/upload"),
            page(MEMBER, "/my/pictures"),
            page(OWNER, "/my/pictures/{id}"),
            page(MEMBER, "/my/account"),
            page(MEMBER, "/my/password"),
            page(MEMBER, "/my/devices"),
            page(MEMBER, "/my/security"),
            page(MEMBER, "/my/purchases"),
            page(MEMBER, "/my/sales"),
            page(MEMBER, "/statement"),
            page(MEMBER, "/messages"),
            page(MEMBER, "/messages/{handle}"),
            page(MEMBER, "/orders/return"),
            page(OWNER, "/orders/{id}"),
            page(MODERATOR, "/moderation/reports"),
            page(ADMINISTRATOR, "/admin/roles"),
            form(ANYBODY, "/language"),
            form(ANYBODY, "/logout"),
            form(ANYBODY, "/buy"),
            form(ANYBODY, "/refunds"),
            form(ANYBODY, "/devices"),
            form(ANYBODY, "/notifications/read"),
            form(ANYBODY, "/chat"),
            passage(ANYBODY, "/login/*"),
            socket(ANYBODY, "/live"));

    private AccessTable() {}

    /** What kind of door it is. */
    public enum Kind {
        /** A route of the HTTP interface, below {@code /api}. */
        API,
        /** A page. */
        PAGE,
        /** Where somebody leaves for another site, and comes back. */
        PASSAGE,
        /** Where an open page is told what happens; the topics have rules of their own. */
        SOCKET,
        /** Where a form of a page goes that works without scripts; a guest is sent to the log-in from there. */
        FORM
    }

    /**
     * One line of the table.
     *
     * @param kind what kind of door it is
     * @param method the HTTP method of a route; null for a page, which has those that Faces needs
     * @param path with its variables in braces; of a route, below {@code /api}
     * @param access who may come in
     */
    public record Rule(Kind kind, @Nullable String method, String path, Access access) {}

    /** The whole table. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** Who may call a route; empty for one that is not in the table, which nobody may. */
    static Optional<Access> ofRoute(String method, String path) {
        return RULES.stream()
                .filter(rule -> method.equals(rule.method()) && path.equals(rule.path()))
                .map(Rule::access)
                .findFirst();
    }

    /** Who may see a page, by its path with the variables in braces; empty for one that is not in the table, which nobody may. */
    public static Optional<Access> ofPage(String path) {
        return RULES.stream()
                .filter(rule -> rule.kind() == Kind.PAGE && path.equals(rule.path()))
                .map(Rule::access)
                .findFirst();
    }

    private static Rule api(Access access, String method, String path) {
        return new Rule(Kind.API, method, path, access);
    }

    private static Rule page(Access access, String path) {
        return new Rule(Kind.PAGE, null, path, access);
    }

    private static Rule form(Access access, String path) {
        return new Rule(Kind.FORM, "POST", path, access);
    }

    private static Rule socket(Access access, String path) {
        return new Rule(Kind.SOCKET, "GET", path, access);
    }

    private static Rule passage(Access access, String path) {
        return new Rule(Kind.PASSAGE, "GET", path, access);
    }
}
