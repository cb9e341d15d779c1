/** Following over HTTP and on pages. */
@NullMarked
package io.picasso.follows.web;

import org.jspecify.annotations.NullMarked;
