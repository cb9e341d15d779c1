package io.picasso.contract;

import io.picasso.accounts.AccountEvent;
import io.picasso.chat.ChatEvent;
import io.picasso.collections.CollectionEvent;
import io.picasso.comments.CommentEvent;
import io.picasso.follows.FollowEvent;
import io.picasso.notifications.InboxEvent;
import io.picasso.notifications.WaysEvent;
import io.picasso.orders.OrderEvent;
import io.picasso.payments.BalanceEvent;
import io.picasso.pictures.PictureEvent;
import io.picasso.reactions.ReactionEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The directory of history: every event's stored name and its type, read off the sealed interfaces of the contexts. */
public final class EventNames {
    private static final List<Class<? extends Event>> CONTEXTS = List.of(
            AccountEvent.class,
            PictureEvent.class,
            OrderEvent.class,
            BalanceEvent.class,
            ReactionEvent.class,
            CommentEvent.class,
            InboxEvent.class,
            WaysEvent.class,
            ChatEvent.class,
            FollowEvent.class,
            CollectionEvent.class);
    private static final Map<String, Class<? extends Event>> TYPES = types();

    private EventNames() {}

    /** All names with their types, in the order in which the contexts declare them. */
    public static Map<String, Class<? extends Event>> all() {
        return TYPES;
    }

    /** The stored name of an event. */
    public static String of(Event event) {
        return nameOf(event.getClass());
    }

    /** The stored name of a kind of event. */
    public static String of(Class<? extends Event> type) {
        return nameOf(type);
    }

    /** The type behind a stored name; empty for a name that this version does not know. */
    public static Optional<Class<? extends Event>> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    private static Map<String, Class<? extends Event>> types() {
        Map<String, Class<? extends Event>> types = new LinkedHashMap<>();
        for (Class<? extends Event> context : CONTEXTS) {
            for (Class<?> type : context.getPermittedSubclasses()) {
                if (types.put(nameOf(type), type.asSubclass(Event.class)) != null) {
                    throw new IllegalStateException("Two events share the name " + nameOf(type) + ".");
                }
            }
        }
        return Collections.unmodifiableMap(types);
    }

    private static String nameOf(Class<?> type) {
        EventName name = type.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalStateException(type.getName() + " has no @EventName.");
        }
        return name.value();
    }
}
