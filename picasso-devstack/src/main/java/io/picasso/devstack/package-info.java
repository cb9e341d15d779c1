/** The development stack: every server that Picasso needs, embedded, started and stopped without an installation. */
@NullMarked
package io.picasso.devstack;

import org.jspecify.annotations.NullMarked;
