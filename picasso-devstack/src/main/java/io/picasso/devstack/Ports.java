package io.picasso.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports of one stack, all on the loopback address.
 *
 * @param http the first Liberty server; further ones take the ports after it
 * @param base the first port of the other parts
 */
public record Ports(int http, int base) {

    /** Where the site is when nothing else is asked for. */
    public static final int DEFAULT_HTTP = 9080;

    /** Where the other parts are when nothing else is asked for. */
    public static final int DEFAULT_BASE = 19000;

    /** How many ports from {@code base} on belong to the stack. */
    public static final int SPAN = 10;

    /** Refuses what cannot be a port. */
    public Ports {
        if (http < 1 || http > 65_535 || base < 1 || base > 65_535 - SPAN) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535 (--base-port: to " + (65_535 - SPAN)
                    + "), not " + http + " / " + base + ".");
        }
    }

    /** Ports that nobody listens on at the moment, for tests. */
    public static Ports free() {
        for (int base = 21_000 + (int) (ProcessHandle.current().pid() % 500) * 20; base < 60_000; base += 20) {
            if (isFree(base, SPAN + 3)) {
                return new Ports(base + SPAN, base);
            }
        }
        throw new IllegalStateException("No free ports found.");
    }

    /** Whether a server could listen on the port of the loopback address now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            if (!isFree(port)) {
                return false;
            }
        }
        return true;
    }

    /** 127.0.0.1, never the machine's own name. */
    public static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The S3 server. */
    public int s3() {
        return base;
    }

    /** One of the two MySQL servers. */
    public int mysql(int server) {
        return base + 1 + server;
    }

    /** MongoDB's wire protocol. */
    public int mongodb() {
        return base + 3;
    }

    /** The Kafka broker. */
    public int kafka() {
        return base + 4;
    }

    /** Kafka's controller. */
    public int kafkaController() {
        return base + 5;
    }

    /** Where mail is taken in. */
    public int smtp() {
        return base + 6;
    }

    /** Where mail is read. */
    public int inbox() {
        return base + 7;
    }

    /** The Stripe simulator. */
    public int stripe() {
        return base + 8;
    }

    /** The identity providers. */
    public int oidc() {
        return base + 9;
    }
}
