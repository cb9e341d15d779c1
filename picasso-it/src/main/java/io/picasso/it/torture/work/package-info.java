/** The people of the campaign: what they do at the same time through the public interface, and what they remember of it. */
@NullMarked
package io.picasso.it.torture.work;

import org.jspecify.annotations.NullMarked;
