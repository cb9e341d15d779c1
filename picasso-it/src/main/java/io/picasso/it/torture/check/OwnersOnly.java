package io.picasso.it.torture.check;

import io.picasso.it.torture.check.Evidence.Visit;

/** Who owns an edition was let to the original, and nobody else was. */
final class OwnersOnly {
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;

    private OwnersOnly() {}

    static void check(Stories stories, Tally tally) {
        for (Visit visit : stories.evidence().visits()) {
            PictureStory picture = stories.pictures().get(visit.picture());
            boolean owner = picture != null && picture.owners().containsValue(visit.account());
            tally.same(
                    visit.status(),
                    owner ? SEE_OTHER : FORBIDDEN,
                    "original of " + visit.picture(),
                    "the answer to " + visit.account());
        }
    }
}
