/**
 * Mails: one for each cause, delayed by an outage of the mail server and never lost to it.
 *
 * <p>Whoever follows events enqueues letters under the event that causes them; event and letter together are the key of the
 * table, so an event that comes twice causes each letter once. {@link io.picasso.platform.mail.MailRoom} sends what is due:
 * it moves the due time on before it speaks to the server, which is the lease that keeps others away, and marks the mail as
 * sent afterwards. What a letter says is written anew for each attempt and never stored, because it holds secrets.
 *
 * <h2>Who waits for whom</h2>
 *
 * A server that cannot be connected to is out for everybody: nothing is taken and no attempt is counted, and after the outage
 * all mail goes out as if it had just become due. What goes wrong with one mail (its receiver is refused, the server falls
 * silent in the middle, its shard is down, it cannot be written) goes to a second lane, with a thread and a connection of its
 * own and pauses from two seconds to ten minutes. So a mail waits for the first attempts of those before it, each of which
 * takes half a minute at most, and never for their repetitions. Nothing is given up.
 *
 * <h2>Killed here, what then?</h2>
 *
 * <ul>
 *   <li><b>Before the letters are in the table.</b> The event is not acknowledged and comes again.
 *   <li><b>After that, before the event is acknowledged.</b> It comes again and finds them there.
 *   <li><b>After a mail was taken, before the server has it.</b> It is due again after half a minute, in the second lane.
 *   <li><b>After the server has it, before it is marked.</b> It is sent a second time, under the same Message-ID, by which
 *       mail programs and relays know that it is the same. SMTP has no better promise (RFC 5321, 4.5.4.1 and 6.1).
 *   <li><b>The server took it, and its word was lost.</b> The same.
 *   <li><b>Not killed but paused, for longer than the lease.</b> Whoever wakes up with an old lease does not begin to speak to
 *       the server; paused in the middle of the talk, the mail may go out twice, under the same Message-ID.
 *   <li><b>A shard is down.</b> Its mails wait. Events that cause mails wait in front of it, in order, as all events do.
 * </ul>
 */
@NullMarked
package io.picasso.platform.mail;

import org.jspecify.annotations.NullMarked;
