/** Tests of notices on the write side. */
@NullMarked
package io.picasso.notifications.command;

import org.jspecify.annotations.NullMarked;
