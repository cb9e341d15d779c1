/** Tests of what may be written about a person. */
@NullMarked
package io.picasso.accounts;

import org.jspecify.annotations.NullMarked;
