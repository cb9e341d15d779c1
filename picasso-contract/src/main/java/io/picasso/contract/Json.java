package io.picasso.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.picasso.accounts.AccountId;
import io.picasso.chat.MessageId;
import io.picasso.orders.OrderId;
import io.picasso.pictures.PictureId;
import java.io.IOException;
import java.util.function.Function;

/** The one JSON mapper: identifiers are strings, instants are ISO 8601, an amount with a fraction is refused. Thread-safe. */
public final class Json {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(identifiers())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    private static SimpleModule identifiers() {
        return new SimpleModule("picasso-identifiers")
                .addSerializer(Id.class, new IdWriter())
                .addSerializer(MessageId.class, ToStringSerializer.instance)
                .addDeserializer(MessageId.class, new IdReader<>(MessageId.class, MessageId::new))
                .addDeserializer(AccountId.class, new IdReader<>(AccountId.class, AccountId::new))
                .addDeserializer(PictureId.class, new IdReader<>(PictureId.class, PictureId::new))
                .addDeserializer(OrderId.class, new IdReader<>(OrderId.class, OrderId::new));
    }

    private static final class IdWriter extends StdSerializer<Id> {
        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(id.value());
        }
    }

    private static final class IdReader<T> extends StdDeserializer<T> {
        private final transient Function<String, T> constructor;

        IdReader(Class<T> type, Function<String, T> constructor) {
            super(type);
            this.constructor = constructor;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return constructor.apply(json.getValueAsString(""));
        }
    }
}
