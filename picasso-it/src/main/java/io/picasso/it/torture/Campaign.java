package io.picasso.it.torture;

import io.picasso.it.torture.fault.Planner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * The plan: a function of seed and size alone. The same seed breaks the same things in the same order and lets the clients draw
 * the same wishes; how threads and processes interleave is up to the machine.
 */
record Campaign(long seed, List<Episode> episodes) {
    private static final int LONGEST_GAP = 2_500;

    Campaign {
        episodes = List.copyOf(episodes);
    }

    static Campaign plan(long seed, Size size) {
        SplittableRandom random = new SplittableRandom(seed);
        Planner planner = new Planner(random.split());
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < size.episodes(); i++) {
            List<Episode.Step> steps = new ArrayList<>();
            for (int kill = Size.share(size.kills(), i, size.episodes()); kill > 0; kill--) {
                steps.add(new Episode.Step(gap(random), planner.kill()));
            }
            for (int other = Size.share(size.others(), i, size.episodes()); other > 0; other--) {
                steps.add(new Episode.Step(gap(random), planner.other()));
            }
            Collections.shuffle(steps, Random.from(random));
            episodes.add(new Episode(
                    i + 1,
                    random.nextLong(),
                    steps,
                    Size.share(size.races(), i, size.episodes()),
                    Size.share(size.purchases(), i, size.episodes())));
        }
        return new Campaign(seed, episodes);
    }

    private static int gap(SplittableRandom random) {
        return 200 + random.nextInt(LONGEST_GAP);
    }
}
