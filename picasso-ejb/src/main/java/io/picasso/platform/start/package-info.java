/**
 * The order of things at the start. Messages arrive as soon as the channels are wired, which is before the enterprise beans
 * exist: whoever handles one waits at the gate first, before it so much as looks a bean up. A thread that makes a bean and
 * waits for an enterprise bean holds up the start that it waits for, until that gives up after two minutes. What a handler is
 * injected with is made before the gate, and asks for enterprise beans with {@code @Inject}: {@code @EJB} in a bean that is made
 * too early stays null without a word. What it asks for behind the gate may use either.
 */
@NullMarked
package io.picasso.platform.start;

import org.jspecify.annotations.NullMarked;
