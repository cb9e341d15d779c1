package io.picasso.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that refuses whoever is called nobody, and hangs up in the middle on whoever is called mute. */
final class PostOffice implements AutoCloseable {
    private final ServerSocket door;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger visitors = new AtomicInteger();

    PostOffice() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    Postman postman() {
        return new Postman(door.getInetAddress().getHostAddress(), door.getLocalPort(), "Picasso <p@example.org>");
    }

    /** The receivers of what was taken. */
    List<String> taken() {
        return taken;
    }

    /** How often somebody came. */
    int visitors() {
        return visitors.get();
    }

    private void open() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                visitors.incrementAndGet();
                serve(visitor);
            } catch (IOException end) {
                System.getLogger(PostOffice.class.getName()).log(System.Logger.Level.DEBUG, "Gone", end);
            }
        }
    }

    private void serve(Socket visitor) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = visitor.getOutputStream();
        say(out, "220 here");
        String receiver = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("RCPT")) {
                receiver = line.replaceAll(".*<(.*)>.*", "$1");
                say(out, receiver.startsWith("nobody") ? "550 unknown" : "250 known");
            } else if (word.equals("DATA")) {
                if (receiver.startsWith("mute")) {
                    return;
                }
                say(out, "354 go on");
                skipLetter(in);
                taken.add(receiver);
                say(out, "250 taken");
            } else if (word.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 well");
            }
        }
    }

    private static void skipLetter(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
