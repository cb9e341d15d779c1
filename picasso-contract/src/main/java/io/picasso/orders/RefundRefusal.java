package io.picasso.orders;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a buyer does not get the money back; the JSON names are part of the HTTP contract. */
public enum RefundRefusal {
    @JsonProperty("seller")
    SELLER,
    @JsonProperty("resold")
    RESOLD,
    @JsonProperty("disputed")
    DISPUTED
}
