/**
 * The rules of conversations, and their texts.
 *
 * <p>Two people have one stream, named after both. What they write is not in it: a text stands in the vault, in a room of the
 * stream that is named after the version of its event, is written in the transaction of that event, and travels beside it to the
 * read side.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>A message has a text in the vault until its writer takes it back or leaves; then neither vault nor view has it.
 *   <li>A message is there once, however often it is sent under its name.
 *   <li>Nobody who is blocked, or has left, adds a message. Whoever is blocked is not told of it before they write.
 *   <li>What was received or seen only ever moves forward.
 * </ol>
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>After the message was counted, before the transaction.</b> A message less in this minute; nothing else.
 *   <li><b>After the transaction, before the answer.</b> The page sends it again under the same name, and it is there.
 *   <li><b>After an account was removed, between two conversations.</b> The event comes again; who has left one has left it.
 *   <li><b>A message was on its way when its writer was removed.</b> Its own event is followed as well, and ends the conversation.
 * </ul>
 */
@NullMarked
package io.picasso.chat.command;

import org.jspecify.annotations.NullMarked;
