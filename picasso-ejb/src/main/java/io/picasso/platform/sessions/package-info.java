/** Who is signed in on which device: rows in the shard of the account, so that ending one takes effect on every node. */
@NullMarked
package io.picasso.platform.sessions;

import org.jspecify.annotations.NullMarked;
