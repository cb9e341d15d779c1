package io.picasso.platform.proofs;

import io.picasso.contract.Ids;
import io.picasso.contract.StreamId;
import io.picasso.platform.sharding.ShardMap;
import io.picasso.platform.sharding.Shards;
import io.picasso.platform.tickets.TicketSpentException;
import io.picasso.platform.tickets.Tickets;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Writes down which address is to be proved, and takes the proof; each method is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Proofs {
    /** The purpose of the tickets in the links. */
    public static final String PURPOSE = "prove";

    private static final String NOUN = "proof";

    @EJB
    private Shards shards;

    @EJB
    private Tickets tickets;

    /**
     * What was asked.
     *
     * @param email the address in question
     * @param provider on whose word somebody came
     */
    public record Asked(String email, String provider) {
        /** Shows nothing. */
        @Override
        public String toString() {
            return "Asked[...]";
        }
    }

    /** A name for something to be proved. */
    public static StreamId fresh() {
        return StreamId.of(NOUN, Ids.next());
    }

    /** What a ticket is about; empty for one that cannot be ours. */
    public static Optional<StreamId> of(String ticket) {
        int dot = ticket.indexOf('.');
        try {
            return dot < 1 ? Optional.empty() : Optional.of(StreamId.of(NOUN, ticket.substring(0, dot)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Writes down what is asked in the browser of this digest; the same. */
    public StreamId ask(StreamId proof, String email, String provider, String browser, Instant until) {
        shards.join(ShardMap.of(proof)).persist(new ProofRow(proof.key(), email, provider, browser, utc(until)));
        return proof;
    }

    /** What was asked, as long as it is open. */
    public Optional<Asked> find(StreamId proof) {
        return open(proof).map(row -> new Asked(row.email(), row.provider()));
    }

    /**
     * Uses the link up and says which address it proves; empty if it came in another browser, and is still good.
     *
     * @throws TicketSpentException if it is not, or no more
     */
    public Optional<String> redeem(StreamId proof, String ticket, String browser) {
        ProofRow row = open(proof).orElseThrow(TicketSpentException::new);
        if (!row.isOf(browser)) {
            return Optional.empty();
        }
        tickets.spend(proof, PURPOSE, ticket);
        shards.join(ShardMap.of(proof)).remove(row);
        return Optional.of(row.email());
    }

    /** Forgets some of what nobody proved in time, and the links to it; the answer is how many. */
    public int sweep(int shard, int most) {
        List<ProofRow> over = shards.join(shard)
                .createQuery("select p from ProofRow p where p.expiresAt < :now", ProofRow.class)
                .setParameter("now", utc(Instant.now()))
                .setMaxResults(most)
                .getResultList();
        for (ProofRow row : over) {
            tickets.revoke(StreamId.of(NOUN, row.id()), PURPOSE);
            shards.join(shard).remove(row);
        }
        return over.size();
    }

    private Optional<ProofRow> open(StreamId proof) {
        EntityManager shard = shards.join(ShardMap.of(proof));
        return Optional.ofNullable(shard.find(ProofRow.class, proof.key()))
                .filter(row -> row.isOpen(utc(Instant.now())));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
