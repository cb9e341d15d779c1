package io.picasso.pictures.web;

import io.picasso.contract.Currencies;
import io.picasso.platform.pages.Choice;
import io.picasso.platform.pages.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the upload form offers; the upload itself is the HTTP interface's. */
@Named
@RequestScoped
public class UploadPage {
    private static final long MEGABYTE = 1_000_000;

    @Inject
    @ConfigProperty(name = "picasso.media.max-bytes", defaultValue = "50000000")
    private long limit;

    /** The largest file, in bytes. */
    public long getLimit() {
        return limit;
    }

    public String getInvitation() {
        return Texts.of("upload.invitation", limit / MEGABYTE);
    }

    public List<Choice> getCategories() {
        return Categories.ALL.stream()
                .map(category -> new Choice(Categories.label(category), category, false))
                .toList();
    }

    /** The currencies, the most common first. */
    public List<CurrencyChoice> getCurrencies() {
        Locale locale = Texts.locale();
        String usual = locale.getLanguage().equals("de") ? "EUR" : "USD";
        return Currencies.traded().stream()
                .sorted(Comparator.comparing((String code) -> !code.equals(usual))
                        .thenComparing(code -> code))
                .map(code -> new CurrencyChoice(
                        code,
                        code + " · " + Currency.getInstance(code).getDisplayName(locale),
                        Currency.getInstance(code).getDefaultFractionDigits()))
                .toList();
    }

    /** A currency, and how many digits stand behind its point. */
    public record CurrencyChoice(String code, String label, int digits) {}
}
