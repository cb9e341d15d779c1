package io.picasso.accounts.command;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.picasso.accounts.Applicant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses the passwords that everybody tries first: the thirty thousand most frequent ones that leaked, from zxcvbn's
 * dictionary, in small or capital letters (ASVS 5.0, 6.2.4). They are read when the first password is set.
 */
@ApplicationScoped
public class CommonPasswords {
    private static final Applicant.Fault FAULT =
            new Applicant.Fault("password", "must not be one of the passwords that everybody tries");

    private final boolean refused;

    @Inject
    public CommonPasswords(
            @ConfigProperty(name = "picasso.passwords.refuse-common", defaultValue = "true") boolean refused) {
        this.refused = refused;
    }

    /** For the proxy of the container only. */
    CommonPasswords() {
        this.refused = true;
    }

    private static final class Holder {
        private static final Set<String> KNOWN = read();

        private static Set<String> read() {
            try {
                return new HashSet<>(
                        StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException e) {
                throw new UncheckedIOException("The list of common passwords cannot be read.", e);
            }
        }
    }

    /** The fault of a password that is in the list; none of any other. */
    List<Applicant.Fault> faults(String password) {
        return refused
                        && Holder.KNOWN.contains(
                                Applicant.normal(password).strip().toLowerCase(Locale.ROOT))
                ? List.of(FAULT)
                : List.of();
    }
}
