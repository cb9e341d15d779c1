/** Tests of the development stack. */
@NullMarked
package io.picasso.devstack.launcher;

import org.jspecify.annotations.NullMarked;
