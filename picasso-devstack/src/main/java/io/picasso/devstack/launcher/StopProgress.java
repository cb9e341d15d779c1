package io.picasso.devstack.launcher;

import io.picasso.devstack.Progress;

/** Says which part has ended. */
final class StopProgress implements Progress {

    @Override
    public void stopped(String part) {
        System.out.println("  " + part + " stopped");
    }
}
