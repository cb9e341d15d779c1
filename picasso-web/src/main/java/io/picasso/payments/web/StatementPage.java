package io.picasso.payments.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.Money;
import io.picasso.payments.query.StatementLine;
import io.picasso.payments.query.StatementViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Prices;
import io.picasso.platform.pages.Query;
import io.picasso.platform.pages.Texts;
import io.picasso.platform.paging.Moment;
import io.picasso.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person earned, with every cent explained. */
@Named
@RequestScoped
public class StatementPage {
    private static final int LENGTH = 20;
    private static final String CURSOR = "cursor";
    private static final char MINUS = '\u2212';

    @Inject
    private StatementViews statements;

    @Inject
    private Caller caller;

    private List<Balance> balances = List.of();
    private List<Row> rows = List.of();
    private String next = "";

    /** What the platform owes in one currency; in debt when more was taken back than earned. */
    public record Balance(String amount, boolean debt) {}

    /**
     * One booking.
     *
     * @param taken whether it takes something back
     */
    public record Row(
            String picture,
            String title,
            String kind,
            String instant,
            String day,
            String gross,
            String providerFee,
            String platformFee,
            String royalty,
            String net,
            String amount,
            boolean taken) {}

    /** Looks the statement up; a cursor that is not ours begins at the beginning. */
    public void open() {
        AccountId me = caller.required();
        String cursor = Query.ofRequest(CURSOR).get(CURSOR);
        Optional<Moment> position = cursor.isEmpty() ? Optional.empty() : statements.position(cursor);
        Page<StatementLine> page = statements.page(me, LENGTH, position.orElse(null));
        Locale locale = Texts.locale();
        balances = statements.balances(me).stream()
                .map(sum -> new Balance(signed(sum, "", locale), sum.amount() < 0))
                .toList();
        rows = page.items().stream().map(line -> row(line, locale)).toList();
        String following = page.next();
        next = following == null ? "" : following;
    }

    private static Row row(StatementLine line, Locale locale) {
        String title = line.picture().title();
        return new Row(
                line.picture().id(),
                title.isEmpty() ? Texts.of(locale, "picture.gone") : title,
                Texts.of(locale, "statement.kind." + line.kind()),
                line.at().toString(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(line.at().atZone(ZoneOffset.UTC)),
                Prices.text(line.gross(), locale),
                share(line.providerFee(), locale),
                share(line.platformFee(), locale),
                share(line.royalty(), locale),
                Prices.text(line.net(), locale),
                signed(line.amount(), "+", locale),
                line.amount().amount() < 0);
    }

    /** What goes off the price; nothing is a dash. */
    private static String share(Money part, Locale locale) {
        return part.amount() == 0 ? "\u2013" : MINUS + Prices.text(part, locale);
    }

    private static String signed(Money amount, String plus, Locale locale) {
        return amount.amount() < 0 ? MINUS + Prices.text(amount.negated(), locale) : plus + Prices.text(amount, locale);
    }

    public List<Balance> getBalances() {
        return balances;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the list goes on; empty at the end. */
    public String getMoreHref() {
        return next.isEmpty() ? "" : Query.ofRequest().with(CURSOR, next).at("/statement");
    }
}
