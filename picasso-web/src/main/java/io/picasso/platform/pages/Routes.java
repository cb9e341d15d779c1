package io.picasso.platform.pages;

import io.picasso.platform.access.Access;
import io.picasso.platform.access.AccessTable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which template shows which address: the one list of all pages. Who may see them stands in {@link AccessTable}. */
final class Routes {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String VALUE = "([A-Za-z0-9._~-]{1,80})";

    private static final List<Route> ALL = List.of(
            page("/", "explore"),
            page("/pictures/{id}", "picture"),
            page("/creators/{handle}", "creator"),
            page("/followers/{handle}", "people"),
            page("/following/{handle}", "people"),
            page("/collections/{id}", "collection"),
            page("/home", "home"),
            page("/my/collections", "my-collections"),
            page("/register", "register"),
            page("/confirm", "confirm"),
            page("/login", "login"),
            page("/forgot", "forgot"),
            page("/reset", "reset"),
            page("/email", "email"),
            page("/removal", "removal"),
            page("/join", "join"),
            page("/join/proof", "proof"),
            page("/unsubscribe", "unsubscribe"),
            page("/notifications", "notifications"),
            page("/notifications/preferences", "preferences"),
            page("/upload", "upload"),
            page("/my/pictures", "my-pictures"),
            page("/my/pictures/{id}", "edit"),
            page("/my/account", "account"),
            page("/my/password", "password"),
            page("/my/devices", "devices"),
            page("/my/security", "security"),
            page("/my/purchases", "purchases"),
            page("/my/sales", "sales"),
            page("/statement", "statement"),
            page("/messages", "messages"),
            page("/messages/{handle}", "talk"),
            page("/orders/return", "return"),
            page("/orders/{id}", "order"),
            page("/moderation/reports", "reports"),
            page("/admin/roles", "roles"));

    private Routes() {}

    /**
     * A page for a request.
     *
     * @param view where it is made
     * @param access who may see it; empty for nobody
     */
    record Target(String view, Optional<Access> access) {}

    private record Route(String path, Pattern address, String template, String parameter, Optional<Access> access) {
        Optional<Target> target(String asked) {
            Matcher matcher = address.matcher(asked);
            return matcher.matches()
                    ? Optional.of(new Target("/pages/" + template + ".xhtml" + query(matcher), access))
                    : Optional.empty();
        }

        private String query(Matcher matcher) {
            return parameter.isEmpty()
                    ? ""
                    : "?" + parameter + "=" + URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
        }
    }

    /** The page of this address; empty if there is none. */
    static Optional<Target> target(String path) {
        return ALL.stream().flatMap(route -> route.target(path).stream()).findFirst();
    }

    /** The addresses of all pages, with the variables in braces. */
    static List<String> paths() {
        return ALL.stream().map(Route::path).toList();
    }

    private static Route page(String path, String template) {
        Matcher variable = VARIABLE.matcher(path);
        boolean varies = variable.find();
        String fixed = Pattern.quote(varies ? path.substring(0, variable.start()) : path);
        return new Route(
                path,
                Pattern.compile(varies ? fixed + VALUE : fixed),
                template,
                varies ? variable.group(1) : "",
                AccessTable.ofPage(path));
    }
}
