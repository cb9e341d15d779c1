/** Tests of who is told of what. */
@NullMarked
package io.picasso.notifications;

import org.jspecify.annotations.NullMarked;
