package io.picasso.accounts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The picture of a person: one file in the public bucket that never changes. Another picture is another file, so that its address
 * may be kept for ever.
 *
 * @param file 32 hexadecimal digits that nobody can guess, and {@code .jpg}
 */
public record Avatar(AccountId account, String file) {
    /** What a file is called. */
    public static final String FILE = "[0-9a-f]{32}\\.jpg";

    private static final String FOLDER = "avatar-";
    private static final String ADDRESS = "/api/avatars/";
    private static final Pattern FILES = Pattern.compile(FILE);
    private static final Pattern URL = Pattern.compile(Pattern.quote(ADDRESS) + "([^/]{1,80})/(" + FILE + ")");

    public Avatar {
        if (!FILES.matcher(file).matches()) {
            throw new IllegalArgumentException("Not the name of an avatar's file.");
        }
    }

    /** Under which folder of the bucket somebody's files stand. */
    public static String folder(AccountId account) {
        return FOLDER + account.value();
    }

    /** Whose folder it is; empty for one of something else. */
    public static Optional<AccountId> owner(String folder) {
        return folder.startsWith(FOLDER)
                ? Optional.of(new AccountId(folder.substring(FOLDER.length())))
                : Optional.empty();
    }

    /** The one behind an address; empty when there is none. */
    public static Optional<Avatar> at(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches()
                ? Optional.of(new Avatar(new AccountId(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /** Its key in the public bucket. */
    public String key() {
        return folder(account) + "/" + file;
    }

    /** Its address, below that of the site. */
    public String url() {
        return ADDRESS + account.value() + "/" + file;
    }
}
