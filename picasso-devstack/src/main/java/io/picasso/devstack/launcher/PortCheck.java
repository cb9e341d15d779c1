package io.picasso.devstack.launcher;

import io.picasso.devstack.Part;
import io.picasso.devstack.Ports;
import io.picasso.devstack.Stack;
import io.picasso.devstack.StackException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Before anything is started: whether every port that will be needed is free. */
final class PortCheck {

    private PortCheck() {}

    /** Refuses, naming every busy port and the part that would need it. */
    static void refuseBusy(Stack stack) throws IOException {
        List<String> busy = new ArrayList<>();
        for (Part part : stack.parts()) {
            if (stack.process(part.name()).isPresent()) {
                continue; // it is ours and listens there itself
            }
            for (Map.Entry<String, Integer> port : part.ports().entrySet()) {
                if (!Ports.isFree(port.getValue())) {
                    busy.add("Port %d, which %s needs for %s, is in use%s."
                            .formatted(
                                    port.getValue(), part.name(), port.getKey(), PortOwner.describe(port.getValue())));
                }
            }
        }
        if (!busy.isEmpty()) {
            throw new StackException(
                    String.join("\n", busy)
                            + "\nChoose other ports with --port (the site) and --base-port (all other parts); nothing was started.");
        }
    }
}
