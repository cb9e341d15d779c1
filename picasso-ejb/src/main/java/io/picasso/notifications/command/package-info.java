/**
 * Notices on the write side: what people read, how they want to be told, and the mails that follow.
 *
 * <p>{@link io.picasso.notifications.command.NoticeFollower} asks {@link io.picasso.notifications.NoticeRules} who is told of an
 * event. Who wants a mail at once gets a letter under the event as its cause; more than a few in an hour, and those of people who
 * want one mail a day, wait in a table beside the inbox until {@link io.picasso.notifications.command.DigestRound} makes the letter
 * of that day due.
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>Between two letters of one event.</b> The event is not acknowledged and comes again; letter and waiting notice stand
 *       under the event, so that the first one is found and not repeated.
 *   <li><b>After the digest was made due, before the next person's.</b> The next round finds it there, under person and day.
 *   <li><b>After the digest was sent, before what waited is forgotten.</b> It is marked as sent and is not written again; what
 *       waited is swept some days later.
 *   <li><b>Somebody changes their mind while a letter waits.</b> The letter asks again when it is written, and is not sent.
 * </ul>
 */
@NullMarked
package io.picasso.notifications.command;

import org.jspecify.annotations.NullMarked;
