/** Tests of the surface that every request meets. */
@NullMarked
package io.picasso.platform.web;

import org.jspecify.annotations.NullMarked;
