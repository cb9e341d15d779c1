/**
 * What two people have written to each other, as each of them sees it.
 *
 * <p>A conversation has two boxes, one for each of the two, and a document for each message. The message is written first and under
 * a key of its own; then each box moves to the version of the event by itself. So a repetition, also one after a crash between two
 * of these writes, does what is still to be done and nothing twice. An event that both boxes have is passed over as a whole, or
 * else the repetition of a message would bring back a text that was erased after it.
 */
@NullMarked
package io.picasso.chat.query;

import org.jspecify.annotations.NullMarked;
