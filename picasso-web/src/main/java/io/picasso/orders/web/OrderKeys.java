package io.picasso.orders.web;

import io.picasso.accounts.AccountId;
import io.picasso.contract.FaultPoint;
import io.picasso.orders.OrderId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Names an order after who placed it and the key of the request, so that a repetition finds the order that is there. */
final class OrderKeys {
    private static final int BYTES = 20;
    private static final int BASE = 32;
    private static final int LENGTH = 32;

    private OrderKeys() {}

    /** 160 bits of SHA-256 over caller and key, as 32 digits to the base 32. */
    static OrderId order(AccountId caller, String key) {
        String salt = FaultPoint.planted("forget-deduplication") ? "\n" + System.nanoTime() : "";
        byte[] name = (caller.value() + "\n" + key + salt).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(name), BYTES);
            String digits = new BigInteger(1, hash).toString(BASE);
            return new OrderId("0".repeat(LENGTH - digits.length()) + digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
