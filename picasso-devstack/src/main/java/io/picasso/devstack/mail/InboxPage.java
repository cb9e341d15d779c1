package io.picasso.devstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.picasso.devstack.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inbox over HTTP: the page for a person, {@code /api/mails?to=&limit=} for a program, and the attachments for both. */
final class InboxPage implements HttpHandler {
    /** Where attachments are; their numbers follow. */
    static final String FILES = "/api/attachments/";

    private static final Map<String, String> PAGES = Map.of(
            "/", "text/html; charset=utf-8",
            "/inbox.css", "text/css; charset=utf-8",
            "/inbox.js", "text/javascript; charset=utf-8");

    private final MailStore store;

    InboxPage(MailStore store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String type = PAGES.get(path);
            if (path.equals("/api/mails")) {
                answer(exchange, 200, "application/json; charset=utf-8", mails(exchange));
            } else if (path.startsWith(FILES)) {
                file(exchange, path.substring(FILES.length()));
            } else if (type != null) {
                answer(exchange, 200, type, resource(path.equals("/") ? "/inbox.html" : path));
            } else {
                answer(exchange, 404, "text/plain; charset=utf-8", bytes("There is nothing here.\n"));
            }
        }
    }

    /** Always as a download: an attachment is not to be shown as a page of this site. */
    private void file(HttpExchange exchange, String number) throws IOException {
        Optional<byte[]> bytes = number.matches("\\d{1,18}") ? store.bytes(Long.parseLong(number)) : Optional.empty();
        if (bytes.isPresent()) {
            answer(exchange, 200, "application/octet-stream", bytes.get());
        } else {
            answer(exchange, 404, "text/plain; charset=utf-8", bytes("There is nothing here.\n"));
        }
    }

    private byte[] mails(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        List<Mail> mails = store.newest(query.get("to"), limit(query.getOrDefault("limit", "")));
        return Json.MAPPER.writeValueAsBytes(mails);
    }

    private static int limit(String given) {
        return given.matches("\\d{1,6}") ? Integer.parseInt(given) : 200;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawQuery();
        return Stream.of((raw == null ? "" : raw).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isEmpty())
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> first));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        // A mail is shown in a frame without scripts; links out of it open a new page.
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self';"
                                + " img-src data: http: https:; frame-src 'self'; base-uri 'none'; form-action 'none'");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = InboxPage.class.getResourceAsStream(name.substring(1))) {
            if (in == null) {
                throw new IOException("Missing from the build: " + name);
            }
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
