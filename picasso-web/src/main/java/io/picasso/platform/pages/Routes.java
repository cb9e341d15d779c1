package io.picasso.platform.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which template shows which address: the one list of all pages. */
final class Routes {
    private static final String ID = "([A-Za-z0-9._~-]{1,80})";

    private static final List<Route> ALL = List.of(
            fixed("/", "explore"),
            with("/pictures/" + ID, "picture", "id"),
            with("/creators/" + ID, "creator", "handle"),
            fixed("/register", "register"),
            fixed("/confirm", "confirm"),
            fixed("/login", "login"),
            fixed("/forgot", "forgot"),
            fixed("/reset", "reset"),
            fixed("/upload", "upload"),
            fixed("/my/pictures", "my-pictures"),
            with("/my/pictures/" + ID, "edit", "id"),
            fixed("/my/password", "password"),
            fixed("/my/purchases", "purchases"),
            fixed("/my/sales", "sales"),
            fixed("/statement", "statement"),
            fixed("/orders/return", "return"),
            with("/orders/" + ID, "order", "id"));

    private Routes() {}

    private record Route(Pattern address, String template, String parameter) {
        Optional<String> forward(String path) {
            Matcher matcher = address.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String view = "/pages/" + template + ".xhtml";
            return Optional.of(
                    parameter.isEmpty()
                            ? view
                            : view + "?" + parameter + "="
                                    + URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8));
        }
    }

    /** Where the page of this address is made; empty if there is no such page. */
    static Optional<String> forward(String path) {
        return ALL.stream().flatMap(route -> route.forward(path).stream()).findFirst();
    }

    private static Route fixed(String path, String template) {
        return new Route(Pattern.compile(Pattern.quote(path)), template, "");
    }

    private static Route with(String pattern, String template, String parameter) {
        return new Route(Pattern.compile(pattern), template, parameter);
    }
}
