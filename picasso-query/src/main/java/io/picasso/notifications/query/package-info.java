/**
 * Notices as people see them.
 *
 * <p>A line is what one person is told together: all likes of one picture on one day, say. Events of many streams meet in it, in no
 * certain order and more than once, so nothing is counted: who acted is a set, when it happened last and when it was read last are
 * maxima, and a line is unread while the first is later. What was read is history of its own and may arrive before the line does.
 * A set ends at a hundred people; a line that is full says so and stays as it is, which bounds what a hot picture costs.
 */
@NullMarked
package io.picasso.notifications.query;

import org.jspecify.annotations.NullMarked;
