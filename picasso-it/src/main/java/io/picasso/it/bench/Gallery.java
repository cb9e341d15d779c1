package io.picasso.it.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Person;
import io.picasso.devstack.client.Town;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import javax.imageio.ImageIO;

/** The site that is measured, its people and its pictures. */
final class Gallery {
    private static final String PASSWORD = "a picture a day";
    private static final int CREATORS = 4;
    private static final int UPLOADERS = 3;

    private final Stack stack;
    private final Town town;
    private final List<Person> creators = new ArrayList<>();
    private final Queue<JsonNode> pictures = new ConcurrentLinkedQueue<>();

    Gallery(Stack stack) {
        this.stack = stack;
        this.town =
                new Town(URI.create("http://127.0.0.1:" + stack.ports().http()), URI.create(stack.address(Stack.MAIL)));
    }

    Stack stack() {
        return stack;
    }

    Town town() {
        return town;
    }

    Load load() {
        return new Load(stack);
    }

    Person person(String handle) {
        return town.settle(handle, handle + " of the bench", PASSWORD);
    }

    List<Person> creators() {
        while (creators.size() < CREATORS) {
            creators.add(person("creator" + creators.size()));
        }
        return creators;
    }

    /** A picture that nobody has bought yet; each is given out once. */
    JsonNode nextPicture() {
        JsonNode picture = pictures.poll();
        if (picture == null) {
            throw new IllegalStateException("The gallery is sold out; ask for more --pictures.");
        }
        return picture;
    }

    /** A new picture with several copies for sale. */
    JsonNode copies(int editions, String title) throws IOException {
        Map<String, Object> fields =
                Map.of("title", title, "category", "Art", "amount", 1_000, "currency", "USD", "editions", editions);
        return creators()
                .getFirst()
                .api()
                .upload(png(editions), fields)
                .expect(201)
                .json();
    }

    /** Any picture. */
    JsonNode anyPicture() {
        return java.util.Objects.requireNonNull(pictures.peek(), "the gallery is empty");
    }

    /** Uploads small pictures through the public interface until there are so many. */
    void fill(int wanted) throws InterruptedException, ExecutionException {
        add(Math.max(0, wanted - pictures.size()));
    }

    /** Uploads so many more. */
    void add(int missing) throws InterruptedException, ExecutionException {
        List<Person> people = creators();
        System.err.printf("Filling the gallery with %,d pictures%n", missing);
        load().run(UPLOADERS, missing, number -> {
            pictures.add(people.get(number % people.size()).offer(png(number), "Picture " + number, 1_000 + number));
            if (number % 200 == 199) {
                System.err.printf("  %,d%n", number + 1);
            }
        });
    }

    /** One more picture, which is not given out. */
    void hang(String title) throws IOException {
        JsonNode hung = creators().getFirst().offer(png(title.hashCode()), title, 1_000);
        System.err.println("Hung " + hung.required("id").asText());
    }

    static byte[] png(int number) throws IOException {
        BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.getHSBColor(Math.floorMod(number, 360) / 360f, 0.6f, 0.7f));
        graphics.fillRect(0, 0, 96, 64);
        graphics.setColor(Color.WHITE);
        graphics.drawString(Integer.toString(number), 20, 36);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }
}
