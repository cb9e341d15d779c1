package io.picasso.devstack.gallery.styles;

/** A way to paint. The same sheet size, palette and seed give the same picture on every machine. */
@FunctionalInterface
public interface Style {
    /** Covers the whole sheet. */
    void paint(Sheet sheet);
}
