/** Tests of the development stack. */
@NullMarked
package io.picasso.devstack;

import org.jspecify.annotations.NullMarked;
