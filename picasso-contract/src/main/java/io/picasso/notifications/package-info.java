/**
 * Notifications: who is told of what, and how they want to be told.
 *
 * <p>A notice follows from an event of another context. {@link io.picasso.notifications.NoticeRules} is the one place that says
 * which, for the write side, which mails, and for the read side, which shows.
 */
@NullMarked
package io.picasso.notifications;

import org.jspecify.annotations.NullMarked;
