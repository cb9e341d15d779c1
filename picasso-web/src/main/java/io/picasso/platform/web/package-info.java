/**
 * The surface that every request meets: problem documents, JSON bodies, limits, conditional requests, headers.
 *
 * <p>A resource says what may be asked and what was found. Everything that all of them share stands here once: a fault
 * becomes an {@code application/problem+json} document ({@link io.picasso.platform.web.Problem}), a refusal of the write
 * side gets its status from one table ({@link io.picasso.platform.web.Refusals}), a body is bounded before it is read
 * ({@link io.picasso.platform.web.BodyLimit}), and what is wrong with it is told by field
 * ({@link io.picasso.platform.web.JsonBody}).
 */
@NullMarked
package io.picasso.platform.web;

import org.jspecify.annotations.NullMarked;
