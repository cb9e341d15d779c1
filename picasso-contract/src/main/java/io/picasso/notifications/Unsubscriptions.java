package io.picasso.notifications;

import java.util.Optional;
import java.util.Set;

/** The wall for the one link that ends mails: whoever has the letter may use it, without a log-in. Thread-safe. */
public interface Unsubscriptions {
    /** What a link ends mails about; empty for one that was not made here. */
    Optional<Set<NoticeKind>> kinds(String token);

    /**
     * Ends mails about these kinds, at once and of the day; in the application the person is still told. Doing it again changes
     * nothing.
     *
     * @return what it ended mails about; empty for a link that was not made here, which ends nothing
     * @throws io.picasso.contract.PartUnavailableException when the shard of the person cannot be reached
     */
    Optional<Set<NoticeKind>> end(String token);
}
