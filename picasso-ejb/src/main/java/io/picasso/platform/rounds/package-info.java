/** Work that nobody asks for: threads that go round until the application stops, and visits to every shard. */
@NullMarked
package io.picasso.platform.rounds;

import org.jspecify.annotations.NullMarked;
