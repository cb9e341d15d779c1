package io.picasso.chat.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.picasso.accounts.AccountId;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;

/**
 * Who is here. It is no part of history: an open page says so once in a while, each time over what was said before, and what is
 * told to others is rough on purpose.
 */
@ApplicationScoped
public class Presence {
    /** How often an open page says that somebody is here, and a little more. */
    static final Duration NOW = Duration.ofSeconds(100);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** However often somebody says it, it is written once in so long. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private static final int MOST = 20_000;

    private final Cache<AccountId, Instant> said =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(PAUSE).build();

    @Inject
    private DocumentTemplate template;

    @Inject
    private ViewStore store;

    /** Somebody is here. */
    public void here(AccountId account, Instant now) {
        if (said.asMap().putIfAbsent(account, now) == null) {
            store.put(PresenceView.COLLECTION, account.value(), new Document("at", now.toEpochMilli()));
        }
    }

    /** When these people were last here, roughly, by account. */
    Map<String, String> of(Collection<String> accounts, Instant now) {
        return accounts.isEmpty()
                ? Map.of()
                : template.<PresenceView>select(SelectQuery.builder()
                                .from(PresenceView.COLLECTION)
                                .where(CriteriaCondition.in("_id", accounts))
                                .build())
                        .collect(Collectors.toMap(
                                PresenceView::account,
                                view -> word(Duration.between(Instant.ofEpochMilli(view.at()), now))));
    }

    static String word(Duration since) {
        if (since.compareTo(NOW) < 0) {
            return "now";
        }
        if (since.compareTo(HOUR) < 0) {
            return "hour";
        }
        return since.compareTo(DAY) < 0 ? "day" : "";
    }
}
