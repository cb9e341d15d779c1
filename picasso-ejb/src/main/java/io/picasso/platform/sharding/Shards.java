package io.picasso.platform.sharding;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * The eight persistence units. A transaction belongs to the first shard that it asks for; asking for a second one is a fault,
 * because nothing here could commit both or neither.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Shards {
    private static final String JOINED = "io.picasso.shard";

    @PersistenceContext(unitName = "shard-0")
    private EntityManager shard0;

    @PersistenceContext(unitName = "shard-1")
    private EntityManager shard1;

    @PersistenceContext(unitName = "shard-2")
    private EntityManager shard2;

    @PersistenceContext(unitName = "shard-3")
    private EntityManager shard3;

    @PersistenceContext(unitName = "shard-4")
    private EntityManager shard4;

    @PersistenceContext(unitName = "shard-5")
    private EntityManager shard5;

    @PersistenceContext(unitName = "shard-6")
    private EntityManager shard6;

    @PersistenceContext(unitName = "shard-7")
    private EntityManager shard7;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /**
     * The entity manager of a shard, for the running transaction.
     *
     * @param shard 0 to 7
     * @throws SecondShardException when the transaction belongs to another shard already
     */
    public EntityManager join(int shard) {
        Object joined = transactions.getResource(JOINED);
        if (joined == null) {
            transactions.putResource(JOINED, shard);
        } else if (!joined.equals(shard)) {
            throw new SecondShardException((Integer) joined, shard);
        }
        return entityManager(shard);
    }

    private EntityManager entityManager(int shard) {
        return switch (shard) {
            case 0 -> shard0;
            case 1 -> shard1;
            case 2 -> shard2;
            case 3 -> shard3;
            case 4 -> shard4;
            case 5 -> shard5;
            case 6 -> shard6;
            case 7 -> shard7;
            default -> throw new IllegalArgumentException("There are shards 0 to 7, not " + shard + ".");
        };
    }
}
