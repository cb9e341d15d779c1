package io.picasso.payments.command;

/**
 * What a sale costs.
 *
 * @param platformBasisPoints the platform's part of the price, in hundredths of a per cent, 0 to 10,000
 * @param providerBasisPoints an estimate of the provider's fee in the same unit, as long as the true one is not known
 * @param providerFixed the part of that estimate which does not depend on the price, in minor units
 */
record FeeTerms(int platformBasisPoints, int providerBasisPoints, long providerFixed) {
    private static final int WHOLE = 10_000;

    FeeTerms {
        if (platformBasisPoints < 0 || platformBasisPoints > WHOLE) {
            throw new IllegalArgumentException("The platform's fee is 0 to 100 per cent.");
        }
        if (providerBasisPoints < 0 || providerBasisPoints > WHOLE || providerFixed < 0) {
            throw new IllegalArgumentException("The provider's fee is 0 to 100 per cent and a fixed part.");
        }
    }
}
