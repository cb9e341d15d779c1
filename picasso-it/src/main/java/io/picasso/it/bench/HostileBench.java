package io.picasso.it.bench;

import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** What the dearest requests cost that anybody may send: seconds of CPU of the server, and its heap. */
final class HostileBench {
    private static final int TIMES = 3;

    private final Gallery gallery;
    private final Report report;

    HostileBench(Gallery gallery, Report report) {
        this.gallery = gallery;
        this.report = report;
    }

    void run() throws Exception {
        Person artist = gallery.creators().getFirst();
        Api guest = gallery.town().guest();
        report.title(
                "The dearest requests (mean of " + TIMES + ")",
                "request",
                "answer",
                "bytes sent",
                "CPU s of the server",
                "heap it grew by, MB, garbage included");
        byte[] largest = noise(10_000, 6_000, "jpg");
        byte[] png = noise(8_000, 4_000, "png");
        byte[] flood = blank(20_000, 20_000);
        row("a JPEG of as many pixels as are allowed", largest.length, () -> upload(artist, largest));
        row("a PNG of noise, over 50 MB", png.length, () -> upload(artist, png));
        row("a PNG of 400 megapixels", flood.length, () -> upload(artist, flood));
        String deep = "[".repeat(60_000);
        row(
                "60,000 brackets",
                deep.length(),
                () -> guest.send(guest.request("/api/accounts")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(deep))));
        String words = "a+".repeat(99);
        row("a search for a hundred words", words.length(), () -> guest.get("/api/pictures?limit=100&q=" + words));
        row(
                "a log-in with a wrong password",
                80,
                () -> guest.post("/api/tokens", Map.of("email", "nobody@picasso.example", "password", "wrong horse")));
        String longest = "x".repeat(60_000);
        row(
                "a log-in with a password of 60,000 characters",
                longest.length(),
                () -> guest.post("/api/tokens", Map.of("email", "nobody@picasso.example", "password", longest)));
    }

    private static Answer upload(Person artist, byte[] file) {
        return artist.api().upload(file, Map.of("title", "Dear", "category", "Art", "amount", 500, "currency", "USD"));
    }

    private void row(String name, int bytes, Supplier<Answer> request) throws Exception {
        int status = request.get().status();
        long pid = gallery.stack().process(Stack.LIBERTY).orElseThrow().pid();
        double before = Machine.cpuSeconds(pid);
        try (HeapWatch heap = HeapWatch.of(pid)) {
            for (int i = 0; i < TIMES; i++) {
                status = request.get().status();
            }
            report.row(
                    name, status, "%,d".formatted(bytes), (Machine.cpuSeconds(pid) - before) / TIMES, heap.megabytes());
        }
    }

    /** A picture that does not compress: every pixel of its own colour. */
    private static byte[] noise(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = random.nextInt(1 << 24) & 0x0f0f0f;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    private static byte[] blank(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", file);
        return file.toByteArray();
    }
}
