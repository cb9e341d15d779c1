package io.picasso.platform.claims;

/**
 * Who has what was claimed.
 *
 * @param holder the key of whoever has it
 * @param settled whether it is for good
 */
public record Holding(String holder, boolean settled) {}
