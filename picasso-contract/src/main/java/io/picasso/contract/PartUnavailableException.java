package io.picasso.contract;

/** A part that is needed (a shard, the object store, the provider) does not answer; the same call may succeed later. */
public class PartUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String part;

    public PartUnavailableException(String part, Throwable cause) {
        super("The part " + part + " does not answer.", cause);
        this.part = part;
    }

    /** The part's name as the health checks call it, such as {@code shard-3}. */
    public String part() {
        return part;
    }
}
