/** What the write and the read side share: commands, events, streams, receipts, money, and the one JSON form of history. */
@NullMarked
package io.picasso.contract;

import org.jspecify.annotations.NullMarked;
