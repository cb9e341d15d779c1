package io.picasso.pictures.web;

import io.picasso.contract.Money;
import io.picasso.pictures.Description;
import io.picasso.platform.web.MultipartReader;
import io.picasso.platform.web.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of an upload, read and checked; the name and type that came with the file are ignored. */
record UploadForm(
        Optional<InputStream> file,
        Description description,
        @Nullable Money price,
        int editions,
        int royaltyPercent) implements Closeable {
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 32 * 1024;
    private static final String USUAL_CATEGORY = "Art";
    private static final String USUAL_ROYALTY = "10";
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

    /** The form as the documentation shows it. */
    @Schema(
            name = "Upload",
            requiredProperties = {"file", "title"})
    record Documented(
            @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                    format = "binary",
                    description = "JPEG, PNG or WebP, 50 MB at most")
            String file,

            @Schema(examples = "Morning at the weir") String title,
            @Schema(examples = "Seen from the old bridge.") String description,
            @Schema(examples = "Photography") String category,

            @Schema(examples = "river, morning", description = "Separated by commas")
            String tags,

            @Schema(examples = "4900", description = "In minor units; left out, the picture is not for sale")
            long amount,

            @Schema(examples = "USD") String currency,
            @Schema(examples = "1", defaultValue = "1") int editions,

            @Schema(examples = "10", defaultValue = "10", description = "Per cent of a resale, 0 to 25")
            int royalty) {}

    /** Reads a form to its end; whoever gets it closes it. */
    static UploadForm of(MultipartReader parts) throws IOException {
        Map<String, String> fields = new HashMap<>();
        HeldFile file = null;
        try {
            for (int count = 1; parts.next(); count++) {
                if (count > MOST_FIELDS) {
                    throw Problem.malformed("The form has too many fields.").thrown();
                }
                if (!parts.name().equals("file")) {
                    fields.put(parts.name(), text(parts));
                } else if (file == null) {
                    file = HeldFile.of(parts.content());
                } else {
                    throw Problem.invalid("file", "One file at a time.").thrown();
                }
            }
            return of(fields, Optional.ofNullable(file));
        } catch (IOException | RuntimeException fault) {
            if (file != null) {
                file.close();
            }
            throw fault;
        }
    }

    private static UploadForm of(Map<String, String> fields, Optional<InputStream> file) {
        Description description = Description.of(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("description", ""),
                fields.getOrDefault("category", USUAL_CATEGORY),
                Arrays.asList(fields.getOrDefault("tags", "").split(",", -1)));
        description.fault().ifPresent(fault -> {
            throw Problem.invalid(fault.field(), fault.message()).thrown();
        });
        return new UploadForm(file, description, price(fields), (int) number(fields, "editions", "1"), (int)
                number(fields, "royalty", USUAL_ROYALTY));
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private static @Nullable Money price(Map<String, String> fields) {
        if (fields.getOrDefault("amount", "").isBlank()) {
            return null;
        }
        String currency = fields.getOrDefault("currency", "USD").strip().toUpperCase(Locale.ROOT);
        if (currency.length() != 3) {
            throw Problem.invalid("currency", "must be an ISO 4217 code, such as USD")
                    .thrown();
        }
        Money price = new Money(number(fields, "amount", ""), currency);
        io.picasso.contract.Currencies.faultOf(price).ifPresent(fault -> {
            throw Problem.invalid("amount", fault).thrown();
        });
        return price;
    }

    /** A whole number; one beyond what any rule allows stays beyond it when it is cut to an int. */
    private static long number(Map<String, String> fields, String name, String usual) {
        String text = fields.getOrDefault(name, usual).strip();
        String value = text.isEmpty() ? usual : text;
        if (!INTEGER.matcher(value).matches()) {
            throw Problem.invalid(name, "must be a whole number").thrown();
        }
        long number = Long.parseLong(value);
        return name.equals("amount") ? number : Math.clamp(number, -1, Integer.MAX_VALUE);
    }

    private static String text(MultipartReader parts) throws IOException {
        byte[] bytes = parts.content().readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD) {
            throw Problem.invalid(parts.name(), "is too long").thrown();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
