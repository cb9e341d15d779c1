package io.picasso.pictures.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.picasso.contract.Json;
import io.picasso.platform.pages.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The refusals of the write side in the language of the page. */
final class Rules {
    private static final List<String> OF_BUYING =
            List.of("orders.picture-gone", "orders.price-changed", "orders.own-picture", "orders.too-many-open");

    private Rules() {}

    /** The words for everything that can stand in the way of buying, as JSON for the script. */
    static String ofBuying() {
        Map<String, String> texts = new LinkedHashMap<>();
        OF_BUYING.forEach(code -> texts.put(code, Texts.of("rule." + code)));
        try {
            return Json.MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON.", e);
        }
    }

    /** Our words for this refusal where we have them, otherwise the refusal's own. */
    static String text(String code, String detail) {
        String name = "rule." + code;
        return Texts.has(name) ? Texts.of(name) : detail;
    }
}
