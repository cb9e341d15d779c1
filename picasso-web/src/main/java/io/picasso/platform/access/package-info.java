/** Who may call what: one table, and the doors that keep to it. */
@NullMarked
package io.picasso.platform.access;

import org.jspecify.annotations.NullMarked;
