/**
 * The WebSocket of open pages at {@code /live}: who may come in, what a page may say, and what it is told.
 *
 * <p>{@link io.picasso.platform.live.web.LiveServlet} looks at the handshake, {@link io.picasso.platform.live.web.Connections}
 * knows which connection watches which topic, and a {@link io.picasso.platform.live.web.Connection} holds what one page has not
 * yet taken. Whoever begins to watch does so while the {@link io.picasso.platform.live.LiveLine} stands still, so that nothing
 * falls between what they missed and what is told next. The messages stand in {@code docs/live.md}.
 *
 * <p>Nothing that one page does costs the others: a page that takes too slowly is let go, and comes back with its position; one
 * that says too much is let go too. Nobody waits for a connection: what is told goes into its queue or ends it.
 */
@NullMarked
package io.picasso.platform.live.web;

import org.jspecify.annotations.NullMarked;
