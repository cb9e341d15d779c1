/**
 * Papers about a sale: invoice, credit note and settlement, drawn as PDF.
 *
 * <p>A paper is a function of history. {@link io.picasso.orders.papers.Course} reads what happened to the order, {@link
 * io.picasso.orders.papers.Piece} what was sold, as it was on the day of the sale; {@link io.picasso.orders.papers.Sheets}
 * says what stands on each paper, {@link io.picasso.orders.papers.Press} draws it. Nothing is stored, so no crash can leave a
 * paper that contradicts the books. The one thing that does not come from history is the names of people: they must be
 * erasable, so they stand in the vault, and an erased person has none on papers either.
 *
 * <p>The number of a paper is the order's own identifier. It is unique and always the same, and it is not one of an unbroken
 * series: that would need one place which hands the numbers out, and every sale of all shards would queue there.
 */
@NullMarked
package io.picasso.orders.papers;

import org.jspecify.annotations.NullMarked;
