/** Tests of accounts command. */
@NullMarked
package io.picasso.accounts.command;

import org.jspecify.annotations.NullMarked;
