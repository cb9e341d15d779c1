package io.picasso.payments.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a sale costs, as configured. */
@ApplicationScoped
class Fees {
    @Inject
    @ConfigProperty(name = "picasso.fees.platform-percent", defaultValue = "5")
    private BigDecimal platformPercent;

    @Inject
    @ConfigProperty(name = "picasso.fees.provider-percent", defaultValue = "2.9")
    private BigDecimal providerPercent;

    @Inject
    @ConfigProperty(name = "picasso.fees.provider-fixed", defaultValue = "30")
    private long providerFixed;

    FeeTerms terms() {
        return new FeeTerms(basisPoints(platformPercent), basisPoints(providerPercent), providerFixed);
    }

    /** A finer fee than a hundredth of a per cent is a mistake of the configuration. */
    private static int basisPoints(BigDecimal percent) {
        return percent.movePointRight(2).intValueExact();
    }
}
