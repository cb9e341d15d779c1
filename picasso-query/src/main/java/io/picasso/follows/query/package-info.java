/**
 * Who follows whom, and what those see who follow.
 *
 * <p>Followers are counted when they are asked for and kept nowhere, so there is no number that a repeated event, a crash between
 * two writes or two nodes at once could leave wrong; an index answers the question. The home feed reads: nothing is written
 * to anybody's feed when a picture comes ({@link io.picasso.follows.query.HomeFeed}).
 */
@NullMarked
package io.picasso.follows.query;

import org.jspecify.annotations.NullMarked;
