/** Tests of platform mail. */
@NullMarked
package io.picasso.platform.mail;

import org.jspecify.annotations.NullMarked;
