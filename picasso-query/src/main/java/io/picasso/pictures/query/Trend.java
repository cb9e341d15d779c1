package io.picasso.pictures.query;

/**
 * How much a picture is talked of, as a moment: the time of its publication, moved on by twelve hours for each doubling of the
 * interest in it. The interest is {@code 1 + likes + 2 * comments + 5 * sales}.
 *
 * <p>So of two pictures that are equally new, the one with more interest stands higher; and of two with the same interest, the
 * newer one. A day of age is made up for by four times the interest. Time itself changes nothing about the order of two pictures:
 * the number is written when something happens and stays right until something else does.
 */
final class Trend {
    private static final double DOUBLING_MS = 12 * 3_600_000.0;
    private static final long COMMENT = 2;
    private static final long SALE = 5;

    private Trend() {}

    /**
     * The moment, in milliseconds since 1970.
     *
     * @param publishedAt in the same
     */
    static long of(long publishedAt, long likes, long comments, long sales) {
        long interest = 1 + Math.max(0, likes) + COMMENT * Math.max(0, comments) + SALE * Math.max(0, sales);
        return publishedAt + Math.round(DOUBLING_MS * Math.log(interest) / Math.log(2));
    }
}
