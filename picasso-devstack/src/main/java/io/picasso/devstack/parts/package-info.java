/** The parts of the stack, one class each: how it is prepared, run and asked whether it is ready. */
@NullMarked
package io.picasso.devstack.parts;

import org.jspecify.annotations.NullMarked;
