/**
 * Attacks. Each expects to be refused with the right status, without a change of state and without a word about the inside.
 */
@NullMarked
package io.picasso.it.security;

import org.jspecify.annotations.NullMarked;
