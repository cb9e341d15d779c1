package io.picasso.platform.live;

/**
 * A message as it goes to the open pages.
 *
 * @param position where a page stands that has heard it; 0 for a passing word, which moves nobody on
 * @param frame its JSON
 */
public record Told(String topic, long position, String frame) {}
