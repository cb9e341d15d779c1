/**
 * Mails: one for each cause, delayed by an outage of the mail server and never lost to it.
 *
 * <p>Whoever follows events enqueues a mail under the event that causes it; the cause is the key of the table, so an event
 * that comes twice causes one mail. {@link io.picasso.platform.mail.MailRoom} sends what is due: it moves the due time on
 * before it speaks to the server, which is the lease that keeps other nodes away, and marks the mail as sent afterwards.
 *
 * <p>A crash before the server took the mail: it is due again within a minute. A crash between the server's word and the
 * mark: it is sent a second time, under the same Message-ID, by which mail programs know that it is the same. What it says
 * is written anew for each attempt and never stored, because it holds secrets.
 */
@NullMarked
package io.picasso.platform.mail;

import org.jspecify.annotations.NullMarked;
