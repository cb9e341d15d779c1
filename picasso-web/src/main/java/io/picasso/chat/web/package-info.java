/** Conversations over HTTP, and on pages. */
@NullMarked
package io.picasso.chat.web;

import org.jspecify.annotations.NullMarked;
