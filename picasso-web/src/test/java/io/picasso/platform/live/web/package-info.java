/** The WebSocket's own rules, without a container. */
@NullMarked
package io.picasso.platform.live.web;

import org.jspecify.annotations.NullMarked;
