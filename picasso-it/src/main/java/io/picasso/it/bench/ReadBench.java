package io.picasso.it.bench;

import io.picasso.devstack.client.Api;

/** What reading costs, against a resource that returns a constant of the same size. */
final class ReadBench {
    private static final int CLIENTS = 8;
    private static final int HOT = 20_000;
    private static final int COLD = 600;

    private final Gallery gallery;
    private final Report report;
    private final int warmUpSeconds;

    ReadBench(Gallery gallery, Report report, int warmUpSeconds) {
        this.gallery = gallery;
        this.report = report;
        this.warmUpSeconds = warmUpSeconds;
    }

    void run() throws Exception {
        Api guest = gallery.town().guest();
        String feed = "/api/pictures?limit=20";
        String picture = "/api/pictures/" + gallery.anyPicture().required("id").asText();
        int feedBytes = guest.get(feed).expect(200).bytes().length;
        int pictureBytes = guest.get(picture).expect(200).bytes().length;
        warmUp(guest, feed, picture, feedBytes);
        report.title(
                "Reading", "what", "bytes", "requests/s", "requests/CPU s", "of a constant", "median ms", "99 % ms");
        Load.Cost constant = row("constant of the feed's size", feedBytes, HOT, constant(feedBytes), null);
        row("feed of 20, in the cache", feedBytes, HOT, feed, constant);
        row("feed of 20, not in the cache", feedBytes, COLD, feed + "&minAmount=%d", constant);
        Load.Cost small = row("constant of a picture's size", pictureBytes, HOT, constant(pictureBytes), null);
        row("one picture, in the cache", pictureBytes, HOT, picture, small);
    }

    private void warmUp(Api guest, String feed, String picture, int bytes) throws Exception {
        long end = System.nanoTime() + warmUpSeconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            gallery.load().run(CLIENTS, 2_000, number -> guest.get(number % 2 == 0 ? feed : constant(bytes)));
            gallery.load().run(CLIENTS, 500, number -> guest.get(picture));
            gallery.load().run(CLIENTS, 20, number -> guest.get(feed + "&maxAmount=" + (900_000 + number)));
        }
    }

    private Load.Cost row(
            String what, int bytes, int times, String path, Load.@org.jspecify.annotations.Nullable Cost constant)
            throws Exception {
        Api guest = gallery.town().guest();
        Load.Cost cost = gallery.load()
                .run(CLIENTS, times, number -> guest.get(path.formatted(number)).expect(200));
        report.row(
                what,
                bytes,
                cost.perSecond(),
                cost.perCpuSecond(),
                constant == null ? "1" : (Object) (cost.perCpuSecond() / constant.perCpuSecond()),
                cost.medianMillis(),
                cost.percentileMillis(99));
        return cost;
    }

    private static String constant(int bytes) {
        return "/api/constant?bytes=" + bytes;
    }
}
