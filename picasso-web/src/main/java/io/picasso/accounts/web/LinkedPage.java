package io.picasso.accounts.web;

import io.picasso.accounts.ProviderIdentities;
import io.picasso.accounts.ProviderIdentities.Linked;
import io.picasso.accounts.ProviderIdentity;
import io.picasso.contract.Receipt;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.providers.Providers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The identities that open one's own account. */
@Named
@RequestScoped
public class LinkedPage {
    private static final String HERE = "/my/security";

    @EJB
    private ProviderIdentities identities;

    @Inject
    private Providers providers;

    @Inject
    private Caller caller;

    private @Nullable List<Row> rows;

    /** A provider, and whether it opens the account. */
    public record Row(String name, String label, String mark, String note, boolean linked, String href) {}

    /** Every provider that is configured or linked. */
    public List<Row> getRows() {
        List<Row> known = rows;
        if (known == null) {
            List<Linked> linked = identities.linked(caller.required());
            known = Stream.concat(providers.names().stream(), linked.stream().map(Linked::provider))
                    .distinct()
                    .map(name -> row(
                            name,
                            linked.stream()
                                    .filter(one -> one.provider().equals(name))
                                    .findFirst()))
                    .toList();
            rows = known;
        }
        return known;
    }

    /** Takes a link away. */
    public void unlink(String provider) {
        Receipt receipt = identities.unlink(caller.required(), provider);
        rows = null;
        String label = ProviderIdentity.label(provider);
        switch (receipt) {
            case Receipt.Accepted done -> Notices.good(Texts.of("linked.gone", label));
            case Receipt.Refused refused
            when refused.code().equals("accounts.last-way-in") -> Notices.fault(Texts.of("linked.last", label));
            case Receipt.Refused gone -> Notices.good(Texts.of("linked.gone", label));
        }
    }

    private static Row row(String name, Optional<Linked> linked) {
        String label = ProviderIdentity.label(name);
        ProviderLinks.Way way = ProviderLinks.way(name, label, HERE);
        String note = linked.map(Linked::since)
                .map(since -> Texts.of("linked.since", day(since)))
                .orElseGet(() -> Texts.of("linked.not"));
        return new Row(name, label, way.mark(), note, linked.isPresent(), way.href());
    }

    private static String day(Instant since) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Texts.locale())
                .format(since.atZone(ZoneOffset.UTC));
    }
}
