package io.picasso.platform.providers;

import io.picasso.accounts.ProviderIdentity;
import java.util.Optional;

/** What a provider said of somebody who came back from it. */
public sealed interface Testimony {
    /**
     * It knows them.
     *
     * @param identity how
     * @param email an address that it names
     * @param vouched whether it says that the address is proved
     * @param name what it calls them
     */
    record Known(ProviderIdentity identity, Optional<String> email, boolean vouched, Optional<String> name)
            implements Testimony {
        /** Names the provider and nothing personal. */
        @Override
        public String toString() {
            return "Known[" + identity.provider() + "]";
        }
    }

    /** What it said is not to be believed, or it refused to say anything. */
    record Unsound() implements Testimony {}

    /** It does not answer. */
    record Silent() implements Testimony {}
}
