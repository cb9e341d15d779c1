/** From events to views, in order, each event once in effect. */
@NullMarked
package io.picasso.platform.projection;

import org.jspecify.annotations.NullMarked;
