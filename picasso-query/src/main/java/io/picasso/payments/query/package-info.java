/** What people earned, as they see it. */
@NullMarked
package io.picasso.payments.query;

import org.jspecify.annotations.NullMarked;
