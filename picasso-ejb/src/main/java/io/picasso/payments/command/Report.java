package io.picasso.payments.command;

/** A message of the provider, by its own id. */
public record Report(String eventId, String type) {}
