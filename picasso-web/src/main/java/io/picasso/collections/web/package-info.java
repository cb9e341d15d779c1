/** Collections over HTTP and on pages. */
@NullMarked
package io.picasso.collections.web;

import org.jspecify.annotations.NullMarked;
