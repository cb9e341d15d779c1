/** Leaving: taking everything along, and ending the account. */
@NullMarked
package io.picasso.leaving.web;

import org.jspecify.annotations.NullMarked;
