package io.picasso.follows.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.picasso.contract.StreamId;
import io.picasso.follows.FollowCommand;
import io.picasso.platform.projection.Freshness;
import io.picasso.platform.projection.Projected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;

/**
 * Looks follows up. Whom somebody follows is kept for a moment, because every page of their home feed asks; the key carries the
 * number of follows that were projected before the question, as in {@link io.picasso.platform.paging.HotPages}.
 */
@ApplicationScoped
public class FollowViews {
    private static final Logger LOG = System.getLogger(FollowViews.class.getName());

    private static final String PREFIX = FollowView.COLLECTION + "-";
    private static final int MOST_PEOPLE = 10_000;
    private static final Duration STALE_AT_MOST = Duration.ofSeconds(2);

    private final AtomicLong generation = new AtomicLong();
    private final Cache<Question, Set<String>> followed = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterWrite(STALE_AT_MOST)
            .build();

    @Inject
    private DocumentTemplate template;

    @Inject
    private Freshness freshness;

    private record Question(String who, long generation) {}

    void moveOn(@Observes Projected projected) {
        if (projected.stream().startsWith(PREFIX)) {
            generation.incrementAndGet();
        }
    }

    Optional<FollowView> find(String id) {
        return template.find(FollowView.class, id);
    }

    /** Gives the view a moment to reach a version, so that what is shown next is up to date. */
    public void await(FollowCommand command, long version) {
        StreamId stream = command.stream();
        Optional<FollowView> reached = freshness.await(
                stream.value(), Freshness.AT_MOST, () -> find(stream.key()), view -> view.version() >= version);
        LOG.log(Level.TRACE, "{0} is shown as of {1}.", stream, reached.map(FollowView::version));
    }

    /** Whether somebody follows somebody. */
    public boolean follows(String who, String whom) {
        return find(who + "." + whom).filter(FollowView::follows).isPresent();
    }

    /** Everybody whom a person follows, by account. */
    public Set<String> followedBy(String who) {
        return followed.get(
                new Question(who, generation.get()),
                question -> template.<FollowView>select(SelectQuery.builder()
                                .from(FollowView.COLLECTION)
                                .where(and(eq("who", who), eq("follows", true)))
                                .build())
                        .map(FollowView::whom)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** How many people follow somebody. */
    public long followers(String whom) {
        return count("whom", whom);
    }

    /** How many people somebody follows. */
    public long following(String who) {
        return count("who", who);
    }

    private long count(String side, String account) {
        return template.count(SelectQuery.builder()
                .from(FollowView.COLLECTION)
                .where(and(eq(side, account), eq("follows", true)))
                .build());
    }
}
