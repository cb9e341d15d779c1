package io.picasso.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change of what the public sees of them, and the rules for it; what is null stays as it is.
 *
 * @param name the public name as shown
 * @param handle the public name in addresses, unique
 * @param bio a few words about themselves, as plain text with line breaks; empty for none
 */
public record ProfileEdit(
        @Nullable String name,
        @Nullable String handle,
        @Nullable String bio) {
    /** The most characters of a bio. */
    public static final int LONGEST_BIO = 500;

    private static final int MOST_LINES = 12;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** The change with every text trimmed and in one Unicode form, as it will be stored. */
    public ProfileEdit tidied() {
        return new ProfileEdit(
                name == null ? null : Applicant.normal(name.strip()),
                handle == null ? null : handle.strip(),
                bio == null
                        ? null
                        : LINE_BREAK
                                .matcher(Applicant.normal(bio))
                                .replaceAll("\n")
                                .strip());
    }

    /** Whether it changes nothing. */
    public boolean changesNothing() {
        return name == null && handle == null && bio == null;
    }

    /** Everything that is wrong with it; empty if it may go on. */
    public List<Applicant.Fault> faults() {
        List<Applicant.Fault> faults = new ArrayList<>();
        if (name != null) {
            faults.addAll(Applicant.nameFaults(name));
        }
        if (handle != null) {
            faults.addAll(Applicant.handleFaults(handle));
        }
        if (bio != null) {
            faults.addAll(bioFaults(bio));
        }
        return List.copyOf(faults);
    }

    private static List<Applicant.Fault> bioFaults(String bio) {
        if (bio.codePointCount(0, bio.length()) > LONGEST_BIO) {
            return List.of(new Applicant.Fault("bio", "must be " + LONGEST_BIO + " characters long at most"));
        }
        if (bio.lines().count() > MOST_LINES) {
            return List.of(new Applicant.Fault("bio", "must have " + MOST_LINES + " lines at most"));
        }
        return bio.codePoints().anyMatch(one -> one != '\n' && Applicant.unprintable(one))
                ? List.of(new Applicant.Fault("bio", "must not contain control characters"))
                : List.of();
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "ProfileEdit[...]";
    }
}
