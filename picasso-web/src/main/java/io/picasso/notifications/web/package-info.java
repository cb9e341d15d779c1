/** Notifications over HTTP and on pages. */
@NullMarked
package io.picasso.notifications.web;

import org.jspecify.annotations.NullMarked;
