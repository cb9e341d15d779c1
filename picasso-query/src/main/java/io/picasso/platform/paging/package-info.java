/** Pages of lists: signed cursors and bounded hot pages. */
@NullMarked
package io.picasso.platform.paging;

import org.jspecify.annotations.NullMarked;
