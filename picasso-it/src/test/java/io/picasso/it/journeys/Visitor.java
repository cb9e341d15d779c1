package io.picasso.it.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.picasso.devstack.client.Person;
import io.picasso.it.Site;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser. What goes wrong on the site's own pages is noted; a test can say which faults it provokes. */
final class Visitor implements AutoCloseable {
    private static final double PATIENCE_MS = 30_000;
    private static final String NOWHERE = "about:blank";

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    Visitor(Browser browser, Site site) {
        this.site =
                site.stack().url(); // as people know it: the provider sends them back there, and cookies belong to it
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setBaseURL(this.site)
                .setViewportSize(1280, 800));
        context.setDefaultTimeout(PATIENCE_MS);
        this.page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(fault -> faults.add(page.url() + ": " + fault));
        page.onResponse(this::take);
    }

    private void take(Response response) {
        addresses.add(response.url());
        if (response.request().isNavigationRequest()) {
            responses.clear();
        }
        responses.add(response);
    }

    private void hear(ConsoleMessage message) {
        if (message.location().startsWith(site) && message.type().equals("error")) {
            faults.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    /** The window. */
    Page page() {
        return page;
    }

    /** Where the browser has been so far, for pages and all that they consist of. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** Everything that the browser has been answered since the page was opened. */
    List<Response> responses() {
        return List.copyOf(responses);
    }

    /** Opens a path of the site. */
    void open(String path) {
        page.navigate(path);
    }

    /** A part of the page. */
    Locator see(String selector) {
        return page.locator(selector);
    }

    /** A part of the page by the id that Faces gave it. */
    Locator part(String id) {
        return page.locator("[id='" + id + "']");
    }

    /** Waits until a part of the page says a text. */
    void sees(String selector, String text) {
        assertThat(see(selector).first())
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    /** Waits until an attribute of a part of the page has a value. */
    void sees(String selector, String attribute, String value) {
        assertThat(see(selector))
                .hasAttribute(attribute, value, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
    }

    /** Fills in the log-in form. */
    void tryLogIn(String email, String password) {
        open("/login");
        part("login:email").fill(email);
        part("login:password").fill(password);
        part("login:go").click();
    }

    /** Logs in somebody who was settled through the interface. */
    void logIn(Person person) {
        tryLogIn(person.handle() + "@picasso.example", Site.PASSWORD);
        sees("body", "data-member", "true");
    }

    /** Logs out by the menu. */
    void logOut() {
        open("/");
        see(".masthead details.own summary").click();
        see(".masthead form[action='/logout'] button").click();
        sees("body", "data-member", "false");
    }

    /** Where the site is, as the browser knows it. */
    String origin() {
        return site;
    }

    /** Presses "buy" on a picture's page; the answer is the order's id, whose page is open then. */
    String order(JsonNode picture) {
        open("/pictures/" + picture.required("id").asText());
        see("form.buy button").click();
        page.waitForURL("**/orders/*");
        return see("#order").getAttribute("data-id");
    }

    /** Goes from the order's page to the provider's, and fills in a card. */
    void pay(String card) {
        assertThat(see("#pay")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        see("#pay").click();
        fillCard(card);
    }

    /** Fills in a card on the provider's page. */
    void fillCard(String card) {
        see("#cardNumber").fill(card);
        see("#expiry").fill("12 / 34");
        see("#cvc").fill("123");
        see("button[type=submit]").click();
    }

    /** Nothing went wrong that the test did not provoke, and no server-side session was begun. */
    void assertFaultless() {
        assertThat(faults).as("what the browser complained about").isEmpty();
        assertThat(context.cookies()).extracting(cookie -> cookie.name).doesNotContain("JSESSIONID");
    }

    /** Forgets the faults that contain a text, because the test provoked them. */
    void provoked(String text) {
        faults.removeIf(fault -> fault.contains(text));
    }

    /** Leaves the site first: Chromium never ends a window that is closed while another page arrives in it. */
    @Override
    public void close() {
        try {
            open(NOWHERE);
        } catch (PlaywrightException interrupted) {
            open(NOWHERE); // the page that was under way is there now
        }
        context.close();
    }
}
