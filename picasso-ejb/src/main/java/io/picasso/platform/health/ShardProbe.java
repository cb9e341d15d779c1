package io.picasso.platform.health;

import io.picasso.platform.sharding.Shards;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Asks a shard for nothing in particular. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShardProbe {
    @EJB
    private Shards shards;

    /** Returns when the shard has answered. */
    public void ask(int shard) {
        shards.join(shard).createNativeQuery("select 1").getSingleResult();
    }
}
