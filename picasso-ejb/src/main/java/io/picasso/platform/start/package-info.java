/**
 * The order of things at the start. Messages arrive as soon as the channels are wired, which is before the enterprise beans
 * exist: whoever handles one waits at the gate first. A bean that such a handler reaches is injected with {@code @Inject},
 * because {@code @EJB} in a bean that is made too early stays null without a word.
 */
@NullMarked
package io.picasso.platform.start;

import org.jspecify.annotations.NullMarked;
