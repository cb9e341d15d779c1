/** What waits for the one mail of its day: once for each cause, and until that mail is out. */
@NullMarked
package io.picasso.platform.digest;

import org.jspecify.annotations.NullMarked;
