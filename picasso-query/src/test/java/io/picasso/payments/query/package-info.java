@NullMarked
package io.picasso.payments.query;

import org.jspecify.annotations.NullMarked;
