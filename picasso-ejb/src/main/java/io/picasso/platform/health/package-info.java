/** Whether each part that the write side needs answers, by name, within bounded time (MicroProfile Health). */
@NullMarked
package io.picasso.platform.health;

import org.jspecify.annotations.NullMarked;
