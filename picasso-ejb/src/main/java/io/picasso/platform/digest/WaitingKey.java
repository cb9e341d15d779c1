package io.picasso.platform.digest;

import java.io.Serializable;

/** For whom, and which event it tells of. */
public record WaitingKey(String inbox, String cause) implements Serializable {}
