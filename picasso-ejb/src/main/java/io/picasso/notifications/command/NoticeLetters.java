package io.picasso.notifications.command;

import static io.picasso.platform.sharding.ShardFaults.on;
import static io.picasso.platform.sharding.ShardFaults.run;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.command.AccountRecords;
import io.picasso.contract.StreamId;
import io.picasso.notifications.Inbox;
import io.picasso.notifications.Notice;
import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.NoticeRules;
import io.picasso.notifications.NoticeWay;
import io.picasso.platform.digest.Waiting;
import io.picasso.platform.mail.Letter;
import io.picasso.platform.mail.LetterPaper;
import io.picasso.platform.mail.LetterPaper.Action;
import io.picasso.platform.mail.LetterPaper.Figure;
import io.picasso.platform.mail.LetterWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes to people about what happened to them, as they want it at the moment of writing. */
@ApplicationScoped
public class NoticeLetters implements LetterWriter {
    /** Followed by the cause. */
    static final String ONE = "notices.one.";

    /** Followed by the day. */
    static final String DIGEST = "notices.digest.";

    @Inject
    @ConfigProperty(name = "picasso.public-url", defaultValue = "http://localhost:9080")
    private String site;

    @Inject
    private History history;

    @Inject
    private UnsubscribeLinks links;

    @EJB
    private NoticeRecords records;

    @EJB
    private AccountRecords accounts;

    @EJB
    private Waiting waiting;

    @Override
    public String context() {
        return "notices";
    }

    @Override
    public Optional<Letter> write(StreamId inbox, String letter) {
        AccountId account = new AccountId(inbox.key());
        Optional<Letter> written = letter.startsWith(ONE)
                ? one(account, Cause.of(letter.substring(ONE.length())))
                : digest(account, day(letter));
        if (written.isEmpty()) {
            sent(inbox, letter);
        }
        return written;
    }

    @Override
    public void sent(StreamId inbox, String letter) {
        if (letter.startsWith(DIGEST)) {
            run(inbox, () -> waiting.forget(inbox, day(letter)));
        }
    }

    private Optional<Letter> one(AccountId account, Cause cause) {
        if (ways(account).of(cause.kind()) != NoticeWay.MAIL) {
            return Optional.empty();
        }
        return on(cause.stream(), () -> records.event(cause.stream(), cause.version())).stream()
                .flatMap(envelope -> NoticeRules.of(envelope, history).stream())
                .filter(notice -> notice.to().equals(account) && notice.kind() == cause.kind())
                .findFirst()
                .flatMap(notice -> address(account).map(to -> one(to, notice)));
    }

    private Letter one(String to, Notice notice) {
        NoticeWording wording = new NoticeWording(actor(notice), title(notice));
        String token = links.token(notice.to(), notice.kind());
        return LetterPaper.write(
                        to,
                        wording.subject(notice),
                        List.of(wording.text(notice)),
                        new Action(NoticeWording.button(notice), site + NoticeWording.path(notice)),
                        NoticeWording.footer(notice.kind(), links.page(token)))
                .endedAt(links.oneClick(token));
    }

    private Optional<Letter> digest(AccountId account, LocalDate day) {
        Ways ways = ways(account);
        Map<NoticeKind, Long> numbers = new EnumMap<>(NoticeKind.class);
        on(Inbox.of(account), () -> waiting.of(Inbox.of(account), day))
                .forEach((word, number) -> NoticeKind.of(word)
                        .filter(kind -> ways.of(kind) == NoticeWay.DIGEST || ways.of(kind) == NoticeWay.MAIL)
                        .ifPresent(kind -> numbers.put(kind, number)));
        return numbers.isEmpty() ? Optional.empty() : address(account).map(to -> digest(to, account, day, numbers));
    }

    private Letter digest(String to, AccountId account, LocalDate day, Map<NoticeKind, Long> numbers) {
        List<Figure> figures = numbers.entrySet().stream()
                .map(each -> new Figure(NoticeWording.plural(each.getKey()), Long.toString(each.getValue())))
                .toList();
        String token = links.tokenOfAll(account);
        return LetterPaper.write(
                        to,
                        "Your day at Picasso: " + day,
                        List.of("This is what happened on " + day + "."),
                        figures,
                        new Action("See all of it", site + "/notifications"),
                        NoticeWording.footer(links.page(token)))
                .endedAt(links.oneClick(token));
    }

    private Optional<String> address(AccountId account) {
        return on(account.stream(), () -> accounts.find(account))
                .filter(AccountRecords.Entry::confirmed)
                .map(entry -> entry.person().email());
    }

    private Ways ways(AccountId account) {
        return on(Inbox.ways(account), () -> records.ways(account));
    }

    private String actor(Notice notice) {
        AccountId actor = notice.actor();
        return actor == null
                ? "Picasso"
                : on(actor.stream(), () -> accounts.person(actor))
                        .map(person -> person.name() + " (@" + person.handle() + ")")
                        .orElse("A former member");
    }

    private String title(Notice notice) {
        var picture = notice.picture();
        return picture == null
                ? ""
                : on(picture.stream(), () -> records.title(picture)).orElse("a picture");
    }

    private static LocalDate day(String letter) {
        return LocalDate.parse(letter.substring(DIGEST.length()));
    }
}
