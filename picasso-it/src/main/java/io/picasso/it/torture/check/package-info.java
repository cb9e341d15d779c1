/**
 * The judge of the campaign. {@link io.picasso.it.torture.check.Witness} collects what five independent places know into one
 * {@link io.picasso.it.torture.check.Evidence}; the {@link io.picasso.it.torture.check.Invariant}s are pure functions over
 * it. None of them uses a class of the product: what is to be proved must not be the proof.
 */
@NullMarked
package io.picasso.it.torture.check;

import org.jspecify.annotations.NullMarked;
