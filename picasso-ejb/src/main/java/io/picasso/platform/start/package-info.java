/**
 * The order of things at the start. Messages arrive as soon as the channels are wired, which is before the enterprise beans
 * exist: whoever handles one waits at the gate first, before it so much as looks a bean up. A thread that makes a bean and
 * waits for an enterprise bean holds up the start that it waits for, until that gives up after two minutes. A bean that such a
 * handler reaches is injected with {@code @Inject}, because {@code @EJB} in a bean that is made too early stays null without a
 * word.
 */
@NullMarked
package io.picasso.platform.start;

import org.jspecify.annotations.NullMarked;
