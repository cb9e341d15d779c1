/** Tests of the development stack. */
@NullMarked
package io.picasso.devstack.mail;

import org.jspecify.annotations.NullMarked;
