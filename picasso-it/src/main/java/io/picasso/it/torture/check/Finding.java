package io.picasso.it.torture.check;

/** Something that must not be: which thing, and what is wrong with it. */
public record Finding(String about, String wrong) {
    @Override
    public String toString() {
        return about + ": " + wrong;
    }
}
