package io.picasso.payments;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which quality somebody has a part in a sale; the JSON names are part of the HTTP contract. */
public enum Share {
    @JsonProperty("sale")
    SALE,
    @JsonProperty("royalty")
    ROYALTY
}
