/**
 * The rules of collections, and where their names are kept.
 *
 * <p>A name stands in the vault under the collection's stream, written in the transaction of the event that tells of it, and
 * travels to the view beside that event. Deleting the collection erases both in one transaction; when its owner leaves, {@code
 * io.picasso.leaving} deletes it.
 */
@NullMarked
package io.picasso.collections.command;

import org.jspecify.annotations.NullMarked;
