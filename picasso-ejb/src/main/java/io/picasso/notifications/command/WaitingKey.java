package io.picasso.notifications.command;

import java.io.Serializable;

/** Whose notice, and which event it tells of. */
public record WaitingKey(String inbox, String cause) implements Serializable {}
