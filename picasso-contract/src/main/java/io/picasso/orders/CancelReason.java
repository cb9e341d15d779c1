package io.picasso.orders;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an order came to nothing; the JSON names are part of the HTTP contract. */
public enum CancelReason {
    @JsonProperty("picture-gone")
    PICTURE_GONE,
    @JsonProperty("price-changed")
    PRICE_CHANGED,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("given-up")
    GIVEN_UP
}
