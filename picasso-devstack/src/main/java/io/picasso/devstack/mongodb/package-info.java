/** The process of the server that speaks MongoDB's wire protocol. */
@NullMarked
package io.picasso.devstack.mongodb;

import org.jspecify.annotations.NullMarked;
