/** The document store behind the views: one client a node, and the classes that are mapped. */
@NullMarked
package io.picasso.platform.readmodel;

import org.jspecify.annotations.NullMarked;
