package io.picasso.orders.papers;

import io.picasso.orders.OrderId;

/** All that letters and papers say about an order that was completed: what happened, to what, and between whom. */
record Sale(OrderId order, Course course, Piece piece, Party buyer, Party seller, Party creator) {
    /** What was sold, in one line. */
    String title() {
        return piece.shown(course.edition());
    }

    /** The number of the invoice. */
    String invoiceNumber() {
        return "INV-" + order.value();
    }

    /** The number of the credit note; there is at most one. */
    String creditNoteNumber() {
        return "CRN-" + order.value();
    }

    /** The number of the settlement. */
    String settlementNumber() {
        return "SET-" + order.value();
    }
}
