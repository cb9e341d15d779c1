/** Tests of what all pages share. */
@NullMarked
package io.picasso.platform.pages;

import org.jspecify.annotations.NullMarked;
