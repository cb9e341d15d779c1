package io.picasso.it.bench;

import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.util.Map;

/** From the answer of a write, which follows its commit, to the moment at which a reader sees it. */
final class FreshnessBench {
    private static final int TIMES = 200;

    private final Gallery gallery;
    private final Report report;

    FreshnessBench(Gallery gallery, Report report) {
        this.gallery = gallery;
        this.report = report;
    }

    void run() throws Exception {
        Person fan = gallery.creators().getFirst();
        String path = "/api/pictures/" + gallery.anyPicture().required("id").asText();
        Api guest = gallery.town().guest();
        long[] likes = {guest.get(path).expect(200).json().required("likes").asLong()};
        Load.Cost warm = gallery.load().run(1, TIMES, number -> toggle(fan, guest, path, likes, number));
        Load.Cost cost = gallery.load().run(1, TIMES, number -> toggle(fan, guest, path, likes, number));
        report.title("From commit to visible", "what", "median ms", "99 % ms");
        report.row("like, first " + TIMES, warm.medianMillis(), warm.percentileMillis(99));
        report.row("like, next " + TIMES, cost.medianMillis(), cost.percentileMillis(99));
    }

    /** The time of the write itself is part of the figure, so it is an upper bound. */
    private static void toggle(Person fan, Api guest, String path, long[] likes, int number) {
        if (number % 2 == 0) {
            fan.api().put(path + "/like", Map.of()).expect(204);
            likes[0]++;
        } else {
            fan.api().delete(path + "/like").expect(204);
            likes[0]--;
        }
        while (guest.get(path).expect(200).json().required("likes").asLong() != likes[0]) {
            Thread.onSpinWait();
        }
    }
}
