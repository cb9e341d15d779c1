package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.Stack;
import io.picasso.devstack.client.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was committed reaches the read side: late when it must be, never twice in effect, never not at all. */
class OutboxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Site site = Site.running();

    /** Also after a failed test, so that the next one finds a site. */
    @AfterEach
    void heal() throws InterruptedException {
        site.stack().start();
    }

    @Test
    void aWriteIsTakenWhileTheBrokerIsDownAndShownWhenItIsBack() throws Exception {
        Person creator = site.somebody("creator");
        JsonNode picture = creator.offer(Site.sample("dotnet-280.png"), "Before the silence", 4_900);
        String path = "/api/pictures/" + picture.required("id").asText();
        site.stack().stop(Stack.KAFKA);

        JsonNode edited = creator.api()
                .patch(path, 1, Map.of("title", "Said into the silence"))
                .expect(200)
                .json();
        String shownMeanwhile =
                site.guest().get(path).expect(200).json().required("title").asText();
        long waiting = waiting();
        site.stack().start(Stack.KAFKA);

        assertThat(edited.required("title").asText()).isEqualTo("Said into the silence");
        assertThat(shownMeanwhile).isEqualTo("Before the silence");
        assertThat(waiting).isPositive();
        awaitTitle(path, "Said into the silence");
        awaitEmptyOutbox();
    }

    @Test
    void anEventThatWasSentBeforeTheServerDiedTakesEffectOnce() throws Exception {
        Person creator = site.somebody("creator");
        Person fan = site.somebody("fan");
        JsonNode picture = creator.offer(Site.sample("dotnet-280.png"), "Liked through a crash", 4_900);
        String path = "/api/pictures/" + picture.required("id").asText();
        awaitEmptyOutbox();
        site.haltAt("outbox.sent");

        assertThat(like(fan, path)).as("answered, or dead before the answer").isIn(204, 0);
        site.awaitDeathAndRestart();

        awaitEmptyOutbox();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(likes(path)).isEqualTo(1));
        fan.api().delete(path + "/like").expect(204);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(likes(path)).isZero());
    }

    @Test
    void oneRelayAtATimeWorksAShardAndAnotherOneTakesOverWhenItsLeaseRunsOut() throws Exception {
        Person creator = site.somebody("creator");
        JsonNode picture = creator.offer(Site.sample("dotnet-280.png"), "Before the take-over", 4_900);
        String path = "/api/pictures/" + picture.required("id").asText();
        awaitEmptyOutbox();
        onEveryShard("update outbox_lease set holder = 'another node', epoch = epoch + 1,"
                + " expires_at = utc_timestamp(6) + interval 15 second");

        creator.api().patch(path, 1, Map.of("title", "After the take-over")).expect(200);

        awaitTitle(path, "After the take-over");
        awaitEmptyOutbox();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(count("select count(*) from outbox_lease where holder = 'another node'"))
                                .isZero());
    }

    private void awaitTitle(String path, String title) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(site.guest()
                                .get(path)
                                .expect(200)
                                .json()
                                .required("title")
                                .asText())
                        .isEqualTo(title));
    }

    /** The status of the answer; 0 when the server died before it. */
    private static int like(Person fan, String path) {
        try {
            return fan.api().put(path + "/like", Map.of()).status();
        } catch (UncheckedIOException died) {
            return 0;
        }
    }

    private long likes(String path) {
        return site.guest().get(path).expect(200).json().required("likes").asLong();
    }

    private void awaitEmptyOutbox() {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waiting()).isZero());
    }

    private long waiting() throws SQLException, IOException {
        return count("select count(*) from outbox");
    }

    private long count(String query) throws SQLException, IOException {
        long sum = 0;
        for (int shard = 0; shard < Site.shards(); shard++) {
            try (Connection connection = site.shard(shard);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                sum += row.getLong(1);
            }
        }
        return sum;
    }

    private void onEveryShard(String update) throws SQLException, IOException {
        for (int shard = 0; shard < Site.shards(); shard++) {
            try (Connection connection = site.shard(shard);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(update);
            }
        }
    }
}
