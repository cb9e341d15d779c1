package io.picasso.orders;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who decided that a buyer gets the money back. */
public enum Approver {
    @JsonProperty("seller")
    SELLER,
    @JsonProperty("platform")
    PLATFORM
}
