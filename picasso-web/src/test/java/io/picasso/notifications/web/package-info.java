/** Tests of what pages say about notices. */
@NullMarked
package io.picasso.notifications.web;

import org.jspecify.annotations.NullMarked;
