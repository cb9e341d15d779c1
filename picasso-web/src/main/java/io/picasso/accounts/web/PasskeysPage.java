package io.picasso.accounts.web;

import io.picasso.accounts.Passkeys;
import io.picasso.accounts.Passkeys.Passkey;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Notices;
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
import org.jspecify.annotations.Nullable;

/** The passkeys on the page about the ways into one's account; a script registers new ones. */
@Named
@RequestScoped
public class PasskeysPage {
    @EJB
    private Passkeys passkeys;

    @Inject
    private Caller caller;

    private @Nullable List<Row> rows;

    /**
     * A passkey in the words of the reader.
     *
     * @param story when it was made and used
     * @param removeLabel what its button does, for those who do not see beside what it stands
     */
    public record Row(String id, String name, String story, String removeLabel) {}

    /** The passkeys, the oldest first. */
    public List<Row> getRows() {
        List<Row> known = rows;
        if (known == null) {
            known = passkeys.list(caller.required()).stream()
                    .map(PasskeysPage::row)
                    .toList();
            rows = known;
        }
        return known;
    }

    /** Removes one. */
    public void remove(String id) {
        boolean removed = passkeys.remove(caller.required(), id);
        rows = null;
        if (removed) {
            Notices.good(Texts.of("passkey.removed"));
        }
    }

    private static Row row(Passkey passkey) {
        String story = passkey.usedAt()
                .map(used -> Texts.of("passkey.story.used", day(passkey.createdAt()), day(used)))
                .orElseGet(() -> Texts.of("passkey.story", day(passkey.createdAt())));
        return new Row(passkey.id(), passkey.name(), story, Texts.of("passkey.remove.this", passkey.name()));
    }

    private static String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Texts.locale())
                .format(at.atZone(ZoneOffset.UTC));
    }
}
