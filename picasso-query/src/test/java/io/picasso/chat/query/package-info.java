/** Tests of what two people see of each other. */
@NullMarked
package io.picasso.chat.query;

import org.jspecify.annotations.NullMarked;
