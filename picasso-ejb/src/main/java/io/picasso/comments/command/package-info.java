/**
 * The rules of comments, and where their words are.
 *
 * <p>A comment is a stream of its own, so that a picture which everybody talks about has no stream that everybody waits for. Its
 * words stand in the vault, under its stream and marked with whose they are; events say who and when. They go to the read side
 * beside the event.
 *
 * <h2>What always holds</h2>
 *
 * <ol>
 *   <li>The words are kept, replaced and erased in the transaction of the event that says so.
 *   <li>Nothing that is deleted leaves words behind in the vault; hidden words stay there until their author deletes them.
 *   <li>Only the author changes a comment, for five minutes; the author and the keeper of the picture delete it. Who keeps the
 *       picture is asked of the picture's own stream, at the moment of deleting.
 *   <li>Whoever leaves takes their words along: {@link io.picasso.comments.command.CommentFollower}.
 * </ol>
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>After the commit, before the answer.</b> The comment stands; whoever sends it again has said it twice, and can delete
 *       one.
 *   <li><b>Between two comments of a leaver.</b> The event comes again; what is deleted has left the vault and is not found.
 *   <li><b>A comment of the leaver was under way.</b> {@code comment.posted} is followed as well.
 * </ul>
 */
@NullMarked
package io.picasso.comments.command;

import org.jspecify.annotations.NullMarked;
