package io.picasso.contract;

/**
 * An opaque identifier with a type of its own, so that an order cannot be passed for a picture; in JSON it is a string.
 *
 * <p>Implementations are records of one {@code String value} that accept only the characters a {@link StreamId} key may hold.
 */
public interface Id {
    String value();

    /** The stream in which the life of the identified thing is written. */
    StreamId stream();

    /** Returns the value when it can stand in a stream's name, otherwise throws {@link IllegalArgumentException}. */
    static String checked(String value) {
        if (value.isEmpty() || value.length() > 80) {
            throw new IllegalArgumentException("Not an identifier: 1 to 80 characters are allowed.");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!allowed) {
                throw new IllegalArgumentException("Not an identifier: letters, digits, - and _ are allowed.");
            }
        }
        return value;
    }
}
