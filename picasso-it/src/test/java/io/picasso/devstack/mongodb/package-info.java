@NullMarked
package io.picasso.devstack.mongodb;

import org.jspecify.annotations.NullMarked;
