package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** The HTML of the buyer's pages. No script; every value is escaped. */
final class CheckoutPages {
    private final String style = resource("checkout.css");

    private static String resource(String name) {
        try (InputStream in = CheckoutPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String form(ObjectNode session, CardForm card, Map<String, String> faults, String declined) {
        String alert = declined.isEmpty() ? "" : "<p class=\"alert\" role=\"alert\">" + escape(declined) + "</p>";
        String fields =
                field("cardNumber", "Card number", "1234 1234 1234 1234", "cc-number", card.cardNumber(), faults)
                        + "<div class=\"pair\">"
                        + field("expiry", "Expiry", "MM / YY", "cc-exp", card.expiry(), faults)
                        + field("cvc", "Security code", "CVC", "cc-csc", card.cvc(), faults)
                        + "</div>";
        return page("Checkout", """
                %s<form method="post" action="/c/pay/%s" novalidate>
                <h2>Pay with card</h2>%s%s
                <button type="submit">Pay %s</button>
                <p class="fine">The amount is held now and taken when the picture is yours.</p>
                </form>%s
                """.formatted(
                summary(session), escape(session.path("id").asText()), alert, fields, money(session), testCards()));
    }

    private static String field(
            String name, String label, String hint, String completion, String value, Map<String, String> faults) {
        String fault = faults.get(name);
        String state = fault == null ? "" : " aria-invalid=\"true\" aria-describedby=\"" + name + "-fault\"";
        String message = fault == null ? "" : "<p class=\"fault\" id=\"" + name + "-fault\">" + escape(fault) + "</p>";
        return """
                <div class="field"><label for="%1$s">%2$s</label>
                <input id="%1$s" name="%1$s" type="text" inputmode="numeric" autocomplete="%4$s" placeholder="%3$s"
                value="%5$s"%6$s>%7$s</div>
                """.formatted(name, label, hint, completion, escape(value), state, message);
    }

    private static String summary(ObjectNode session) {
        String cancel = session.path("cancel_url").asText("");
        String back = cancel.isEmpty() || cancel.equals("null")
                ? ""
                : "<a class=\"back\" href=\"" + escape(cancel) + "\" rel=\"noreferrer\">← Back</a>";
        return "<header>" + back + "<p class=\"what\">"
                + escape(session.path("_name").asText()) + "</p><p class=\"amount\">" + money(session)
                + "</p></header>";
    }

    private static String testCards() {
        return """
                <aside><h2>Test cards</h2><dl>
                <dt>4242 4242 4242 4242</dt><dd>is accepted</dd>
                <dt>4000 0000 0000 0002</dt><dd>is declined</dd>
                <dt>4000 0025 0000 3155</dt><dd>asks for 3-D Secure</dd></dl>
                <p class="fine">Any date to come, any three digits. No real money moves here.</p></aside>
                """;
    }

    String challenge(ObjectNode session, ObjectNode intent) {
        return page("3-D Secure", """
                %s<form method="post" action="/c/3ds/%s"><h2>Your bank asks: is it you?</h2>
                <p>This is the test page of 3-D Secure 2. Choose how the authentication shall end.</p>
                <button type="submit" name="outcome" value="complete">Complete authentication</button>
                <button type="submit" name="outcome" value="fail" class="quiet">Fail authentication</button></form>
                """.formatted(
                        summary(session), escape(intent.path("id").asText())));
    }

    String closed(ObjectNode session) {
        boolean complete = session.path("status").asText().equals("complete");
        String cancel = session.path("cancel_url").asText("");
        String link = cancel.isEmpty() || cancel.equals("null")
                ? ""
                : "<p><a href=\"" + escape(cancel) + "\">Return to the shop</a></p>";
        return page(
                complete ? "Already paid" : "Expired",
                complete
                        ? "<h1>You are all done here</h1><p>This payment has already been completed.</p>" + link
                        : "<h1>This checkout has expired</h1><p>Nothing was charged. The page can no longer be used to"
                                + " pay.</p>" + link);
    }

    String gone(String why) {
        return page("Not found", "<h1>Something went wrong</h1><p>" + escape(why) + "</p>");
    }

    private String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><style>%s</style></head>
                <body><p class="mode">Test mode: a stand-in for Stripe</p><main>%s</main></body></html>
                """.formatted(escape(title), style, content);
    }

    private static String money(ObjectNode session) {
        Currency currency =
                Currency.getInstance(session.path("currency").asText().toUpperCase(Locale.ROOT));
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return escape(format.format(
                BigDecimal.valueOf(session.path("amount_total").asLong(), currency.getDefaultFractionDigits())));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
