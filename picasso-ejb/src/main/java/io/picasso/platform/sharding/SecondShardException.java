package io.picasso.platform.sharding;

import jakarta.ejb.ApplicationException;

/** A transaction of one shard asked for another one: a fault in the program, never in the data. */
@ApplicationException(rollback = true)
public class SecondShardException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SecondShardException(int joined, int asked) {
        super("One transaction, one shard: this one belongs to shard-" + joined + " and asked for shard-" + asked
                + ".");
    }
}
