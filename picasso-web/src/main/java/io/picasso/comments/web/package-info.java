/** Comments over HTTP and on pages. */
@NullMarked
package io.picasso.comments.web;

import org.jspecify.annotations.NullMarked;
