/**
 * Collections as their owners and others see them.
 *
 * <p>A view holds the identifiers of its pictures in their order, and a picture that has left the gallery is left out when the
 * collection is read: nothing has to find all collections of a picture, and none ever shows one that is gone.
 */
@NullMarked
package io.picasso.collections.query;

import org.jspecify.annotations.NullMarked;
