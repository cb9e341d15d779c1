package io.picasso.devstack;

import java.time.Duration;

/** Hears how the parts come up. Called from several threads, one call at a time for one part. */
public interface Progress {

    /** For those who only want the result. */
    Progress SILENT = new Progress() {};

    /** The part is not ready yet because of something. */
    default void waiting(String part, String reason) {}

    /** The part answers. */
    default void ready(String part, Duration took) {}

    /** The part was up already and is left alone. */
    default void already(String part) {}

    /** The part will not come up. */
    default void failed(String part, String reason) {}

    /** The part has ended because it was asked to. */
    default void stopped(String part) {}
}
