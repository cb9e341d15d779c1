/** Chat: what two people write to each other, and how they get rid of each other. */
@NullMarked
package io.picasso.chat;

import org.jspecify.annotations.NullMarked;
