package io.picasso.it.torture;

/**
 * How much is to be done.
 *
 * @param kills of the application server
 * @param others faults of other parts
 * @param races rounds in which eight buyers want one picture
 * @param purchases that the provider took a card for, at least
 */
public record Size(int episodes, int kills, int others, int races, int purchases) {
    /** What {@code ./picasso test} runs: about two minutes. */
    public static final Size SHORT = new Size(2, 10, 6, 10, 40);

    /** The share of the whole that episode number {@code episode} does, counted from 0; the shares add up. */
    static int share(int whole, int episode, int episodes) {
        return (int) ((long) whole * (episode + 1) / episodes - (long) whole * episode / episodes);
    }
}
