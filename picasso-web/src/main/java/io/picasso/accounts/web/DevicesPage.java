package io.picasso.accounts.web;

import io.picasso.accounts.Credentials;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.identity.TokenPrincipal;
import io.picasso.platform.pages.Navigation;
import io.picasso.platform.pages.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Where one is signed in; {@link DevicesServlet} ends it. */
@Named
@RequestScoped
public class DevicesPage {
    @EJB
    private Credentials credentials;

    @Inject
    private Caller caller;

    /**
     * One device as the page shows it.
     *
     * @param current whether it is the one that shows the page
     */
    public record Row(String id, String name, String note, boolean current) {}

    /** The devices, this one and the latest used first. */
    public List<Row> getRows() {
        String here = caller.principal().map(TokenPrincipal::session).orElse("");
        Locale locale = Texts.locale();
        return credentials.devices(caller.required()).stream()
                .map(device -> row(device, here, locale))
                .sorted((one, other) -> Boolean.compare(other.current(), one.current()))
                .toList();
    }

    /** Whether a device was just logged out. */
    public boolean isEnded() {
        return !Navigation.parameter("ended").isEmpty();
    }

    private static Row row(Credentials.Device device, String here, Locale locale) {
        return new Row(
                device.id(),
                device.device().isEmpty() ? Texts.of(locale, "devices.unknown") : device.device(),
                Texts.of(locale, "devices.note", day(device.openedAt(), locale), day(device.seenAt(), locale)),
                device.id().equals(here));
    }

    private static String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atOffset(ZoneOffset.UTC));
    }
}
