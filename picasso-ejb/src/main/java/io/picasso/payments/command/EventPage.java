package io.picasso.payments.command;

import com.stripe.model.Event;
import java.util.List;

/**
 * A page of what happened at the provider.
 *
 * @param events newest first
 * @param more whether there are older ones in the span that was asked for
 */
record EventPage(List<Event> events, boolean more) {}
