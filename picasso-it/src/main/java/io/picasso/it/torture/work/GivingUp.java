package io.picasso.it.torture.work;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gives up what was left unpaid, each order once it was taken. */
public final class GivingUp {
    private final Chronicle chronicle;
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    /** Writes into a chronicle. */
    public GivingUp(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** Gives an order up, unless that was said before. */
    public void giveUp(Citizen buyer, String order) {
        if (!given.contains(order) && Buyer.giveUp(chronicle, buyer, order).isPresent()) {
            given.add(order);
        }
    }
}
