package io.picasso.it.bench;

import io.picasso.devstack.Installation;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Api;
import java.net.URI;

/** What live pages cost, on two nodes: the second one is started beside the first. */
final class LiveBench {
    static final String SECOND = "liberty-2";

    private final Gallery gallery;
    private final Report report;

    LiveBench(Gallery gallery, Report report) {
        this.gallery = gallery;
        this.report = report;
    }

    void run() throws Exception {
        Stack first = gallery.stack();
        Stack both = new Stack(Installation.found(), first.home(), first.ports(), 2);
        both.start(SECOND);
        try {
            Api elsewhere =
                    Api.guest(URI.create("http://127.0.0.1:" + (first.ports().http() + 1)));
            new DelayBench(gallery, report, elsewhere).run();
            new CrowdBench(gallery, report, both, elsewhere).run();
        } finally {
            both.stop(SECOND);
        }
    }
}
