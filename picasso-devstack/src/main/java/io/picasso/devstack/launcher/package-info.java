/** The verbs of {@code ./picasso}. */
@NullMarked
package io.picasso.devstack.launcher;

import org.jspecify.annotations.NullMarked;
