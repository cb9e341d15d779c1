/** Tests of leaving. */
@NullMarked
package io.picasso.leaving.command;

import org.jspecify.annotations.NullMarked;
