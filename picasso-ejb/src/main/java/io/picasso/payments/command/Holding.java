package io.picasso.payments.command;

import org.jspecify.annotations.Nullable;

/**
 * The buyer's money at the provider.
 *
 * @param fee what the provider took of it, in minor units of its currency; null as long as the provider does not say, or says
 *     it in another currency
 */
public record Holding(Funds funds, @Nullable Long fee) {}
