package io.picasso.platform.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.picasso.contract.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads and writes JSON bodies with the mapper of the contract, strictly.
 *
 * <p>What is not JSON is 400. What is JSON but does not fit is 422 with the field: a number is not taken for a text, a
 * fraction not for an integer, and a field that stands there twice is refused, because two readers would see two bodies.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    /** Types whose bytes are the body already. */
    private static final List<Class<?>> RAW = List.of(
            byte[].class,
            CharSequence.class,
            InputStream.class,
            Reader.class,
            File.class,
            StreamingOutput.class,
            JsonValue.class);

    private static final ObjectMapper MAPPER = strict();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return structured(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return structured(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body, generic);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(MAPPER.writeValueAsBytes(value));
    }

    /** Reads a whole body of the given type; what is wrong with it ends the request. */
    static Object read(InputStream body, Type type) throws IOException {
        try {
            Object value = MAPPER.readValue(body, MAPPER.constructType(type));
            if (value == null) {
                throw Problem.malformed("The body must be a JSON object.").thrown();
            }
            return value;
        } catch (InputCoercionException tooLarge) {
            throw Problem.invalid(field(tooLarge), "is out of range").thrown();
        } catch (StreamReadException notJson) {
            throw Problem.malformed("The body is not valid JSON.").thrown();
        } catch (JsonMappingException misfit) {
            throw problem(misfit).thrown();
        } catch (java.io.CharConversionException notUtf8) {
            throw Problem.malformed("The body is not valid UTF-8.").thrown();
        }
    }

    private static Problem problem(JsonMappingException misfit) {
        if (misfit.getCause() instanceof ProblemException known) {
            return known.problem();
        }
        if (misfit.getPath().isEmpty()) {
            return Problem.malformed("The body must be a JSON object of the documented form.");
        }
        if (misfit.getCause() instanceof StreamReadException notJson && !(notJson instanceof InputCoercionException)) {
            return Problem.malformed("The body is not valid JSON.");
        }
        return Problem.invalid(path(misfit), "does not have the documented form");
    }

    private static String path(JsonMappingException misfit) {
        return misfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String field(JacksonException fault) {
        return fault.getProcessor() instanceof JsonParser parser
                        && parser.getParsingContext().getCurrentName() != null
                ? parser.getParsingContext().getCurrentName()
                : "body";
    }

    private static boolean structured(Class<?> type) {
        return RAW.stream().noneMatch(raw -> raw.isAssignableFrom(type));
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = Json.MAPPER
                .copy()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }
}
