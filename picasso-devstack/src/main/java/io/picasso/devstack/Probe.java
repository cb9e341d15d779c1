package io.picasso.devstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Questions to a port of the loopback address, answered at once or not at all. */
public final class Probe {

    private static final int PATIENCE_MILLIS = 2_000;

    private Probe() {}

    /** Whether somebody accepts connections. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.loopback(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody greets with the first packet of MySQL's protocol (version 10), not with an error. */
    public static boolean greetsLikeMySql(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.loopback(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] start = socket.getInputStream().readNBytes(5);
            return start.length == 5 && start[4] == 10;
        } catch (IOException e) {
            return false;
        }
    }

    /** The answer to a GET; status 0 when there is none. */
    public static Answer get(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS * 5);
            connection.setRequestProperty("Connection", "close");
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(status, text);
            }
        } catch (IOException e) {
            return new Answer(0, "");
        }
    }

    /**
     * What came back.
     *
     * @param status the HTTP status, 0 for no answer
     * @param body   the text
     */
    public record Answer(int status, String body) {}
}
