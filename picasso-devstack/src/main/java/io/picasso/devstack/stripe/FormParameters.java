package io.picasso.devstack.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's form encoding: {@code line_items[0][price_data][currency]=usd} is a path into a tree. Lists are objects
 * whose names are the indices, in the order in which they came.
 */
final class FormParameters {
    private static final int MAX_DEPTH = 8;

    private final ObjectNode root;
    private final String prefix;
    private final String canonical;

    private FormParameters(ObjectNode root, String prefix, String canonical) {
        this.root = root;
        this.prefix = prefix;
        this.canonical = canonical;
    }

    static FormParameters parse(String encoded) {
        ObjectNode root = Json.object();
        List<String> pairs = new ArrayList<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                put(root, name, value);
                pairs.add(name + "=" + value);
            }
        }
        return new FormParameters(root, "", pairs.stream().sorted().collect(Collectors.joining("\n")));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw StripeRefusal.invalid(
                    null, "Invalid request (check that your POST content type is form-encoded).", null);
        }
    }

    private static void put(ObjectNode root, String name, String value) {
        String[] path = name.replace("]", "").split("\\[", -1);
        if (path.length > MAX_DEPTH) {
            throw StripeRefusal.invalid(null, "Too deeply nested parameter.", path[0]);
        }
        ObjectNode node = root;
        for (int i = 0; i < path.length - 1; i++) {
            String step = index(node, path[i]);
            if (node.get(step) instanceof ObjectNode child) {
                node = child;
            } else {
                node = node.putObject(step);
            }
        }
        node.put(index(node, path[path.length - 1]), value);
    }

    private static String index(ObjectNode node, String step) {
        return step.isEmpty() ? Integer.toString(node.size()) : step;
    }

    /** The same for the same parameters in any order: what an idempotency key is bound to. */
    String canonical() {
        return canonical;
    }

    FormParameters child(String name) {
        ObjectNode child = root.get(name) instanceof ObjectNode node ? node : Json.object();
        return new FormParameters(child, path(name), "");
    }

    List<FormParameters> children(String name) {
        FormParameters list = child(name);
        return list.root.properties().stream()
                .map(entry -> list.child(entry.getKey()))
                .toList();
    }

    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        child(name).root.elements().forEachRemaining(value -> all.add(value.asText()));
        return all;
    }

    /** The strings under a name such as {@code metadata}, as they are. */
    ObjectNode map(String name) {
        ObjectNode copy = Json.object();
        child(name).root.properties().stream()
                .filter(entry -> entry.getValue().isTextual()
                        && !entry.getValue().asText().isEmpty())
                .forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
        return copy;
    }

    @Nullable
    String text(String name) {
        JsonNode value = root.get(name);
        return value == null || !value.isTextual() || value.asText().isEmpty() ? null : value.asText();
    }

    String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    String required(String name) {
        String value = text(name);
        if (value == null) {
            throw StripeRefusal.missing(path(name));
        }
        return value;
    }

    @Nullable
    Long number(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "Invalid integer: " + value, path(name));
        }
    }

    long requiredNumber(String name) {
        required(name);
        Long value = number(name);
        if (value == null) {
            throw StripeRefusal.missing(path(name));
        }
        return value;
    }

    boolean flag(String name) {
        return "true".equals(text(name));
    }

    String path(String name) {
        return prefix.isEmpty() ? name : prefix + "[" + name + "]";
    }
}
