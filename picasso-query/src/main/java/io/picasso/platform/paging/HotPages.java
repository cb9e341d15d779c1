package io.picasso.platform.paging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.picasso.platform.projection.Projected;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers that many people ask for, each built once for all who ask at the same time.
 *
 * <p>Keys carry the generation of the views, which is read before the query and moves on after every written view: an answer
 * that was built from older views is never found again. Should a signal be lost, an answer still lives two seconds at most.
 * Nothing that depends on who asks may be kept here.
 */
@ApplicationScoped
public class HotPages {
    private static final long MOST_BYTES = 32L << 20;
    private static final Duration STALE_AT_MOST = Duration.ofSeconds(2);

    private static final int FIRST = 1;

    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key, HotPage<?>> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, HotPage<?> page) -> 3 * page.body().length + 500)
            .expireAfterWrite(STALE_AT_MOST)
            .build();

    private record Key(Object question, long generation) {}

    /** Before anybody who waits for the view is woken, so that nobody reads an older answer after it. */
    void moveOn(@Observes @Priority(FIRST) Projected projected) {
        generation.incrementAndGet();
    }

    /**
     * The answer to a question.
     *
     * @param question compared by value; must name everything that the answer depends on, and have one type of answer
     * @param answer finds the answer; called by one of those who wait
     */
    @SuppressWarnings("unchecked")
    public <T> HotPage<T> get(Object question, Supplier<T> answer) {
        return (HotPage<T>) pages.get(new Key(question, generation.get()), key -> HotPage.of(answer.get()));
    }
}
