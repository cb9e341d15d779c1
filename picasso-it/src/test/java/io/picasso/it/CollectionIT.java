package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.contract.StreamId;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import io.picasso.platform.sharding.ShardMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections: what their owners do, and what others see of it. */
class CollectionIT {
    private final Site site = Site.running();

    @Test
    void aCollectionIsFilledArrangedAndEmptied() {
        Person owner = site.somebody("owner");
        Person artist = site.somebody("artist");
        List<String> pictures = pictures(artist, 3);
        String path = begin(owner, "Rivers", true);

        pictures.forEach(picture -> put(owner, path, picture));
        Answer again = put(owner, path, pictures.getFirst());
        assertThat(again.version()).isEqualTo(4);
        assertThat(walk(site.guest(), path, 2)).isEqualTo(pictures);

        owner.api()
                .patch(path, 4, Map.of("pictures", List.of(pictures.get(2)), "name", " Weirs "))
                .expect(204);
        JsonNode seen = site.guest().get(path).expect(200).json();
        assertThat(seen.required("name").asText()).isEqualTo("Weirs");
        assertThat(seen.required("version").asLong()).isEqualTo(6);
        assertThat(seen.required("owner").required("handle").asText()).isEqualTo(owner.handle());
        assertThat(ids(seen)).containsExactly(pictures.get(2), pictures.get(0), pictures.get(1));

        owner.api().delete(path + "/pictures/" + pictures.get(0)).expect(204);
        owner.api().delete(path + "/pictures/" + pictures.get(0)).expect(204);
        artist.api().delete("/api/pictures/" + pictures.get(1)).expect(204);
        seen = site.guest().get(path).expect(200).json();
        assertThat(ids(seen)).as("without what has left the gallery").containsExactly(pictures.get(2));
        assertThat(seen.required("count").asInt()).isEqualTo(1);
    }

    @Test
    void aPrivateCollectionIsUnknownToOthers() throws Exception {
        Person owner = site.somebody("owner");
        Person other = site.somebody("other");
        String picture = pictures(owner, 1).getFirst();
        String path = begin(owner, "Secret plans", false);
        put(owner, path, picture);

        for (Api as : List.of(site.guest(), other.api())) {
            assertThat(as.get(path).expect(404).text()).contains("urn:picasso:collections:unknown");
            assertThat(collections(as, owner)).isEmpty();
        }
        other.api().put(path + "/pictures/" + picture, Map.of()).expect(404);
        other.api().patch(path, 2, Map.of("public", true)).expect(404);
        other.api().delete(path).expect(404);
        assertThat(collections(owner.api(), owner)).containsExactly("Secret plans");
        assertThat(inHistory(path, "Secret plans"))
                .as("the name among the events")
                .isZero();

        owner.api().patch(path, 2, Map.of("public", true)).expect(204);
        assertThat(collections(site.guest(), owner)).containsExactly("Secret plans");
        assertThat(other.api()
                        .put(path + "/pictures/" + picture, Map.of())
                        .expect(403)
                        .text())
                .contains("urn:picasso:collections:not-yours");
        owner.api().patch(path, 3, Map.of("public", false)).expect(204);
        site.guest().get(path).expect(404);
    }

    @Test
    void aDeletedCollectionLeavesNoName() throws Exception {
        Person owner = site.somebody("owner");
        String path = begin(owner, "To be forgotten", true);
        assertThat(inVault(path)).isEqualTo(1);

        owner.api().delete(path).expect(204);
        owner.api().delete(path).expect(204);

        site.guest().get(path).expect(404);
        owner.api().get(path).expect(404);
        assertThat(collections(owner.api(), owner)).isEmpty();
        assertThat(inVault(path)).isZero();
    }

    @Test
    void ofTwoChangesToTheSameVersionOneIsRefused() {
        Person owner = site.somebody("owner");
        String path = begin(owner, "Contested", true);
        owner.api().patch(path, 1, Map.of("name", "First")).expect(204);
        owner.api().patch(path, 1, Map.of("name", "Second")).expect(412);
        assertThat(site.guest().get(path).expect(200).json().required("name").asText())
                .isEqualTo("First");
    }

    @Test
    void itSaysWhichCollectionsHoldAPicture() {
        Person owner = site.somebody("owner");
        String picture = pictures(owner, 1).getFirst();
        begin(owner, "Without", true);
        put(owner, begin(owner, "With", false), picture);

        Map<String, Boolean> holds = new HashMap<>();
        owner.api()
                .get("/api/me/collections?picture=" + picture)
                .expect(200)
                .json()
                .required("items")
                .forEach(card -> holds.put(
                        card.required("name").asText(), card.required("holds").asBoolean()));

        assertThat(holds).isEqualTo(Map.of("With", true, "Without", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "a\u202eb", "a\nb"})
    void aNameCanBeReadAndDeceivesNobody(String name) {
        Person owner = site.town().find("namer", "Who names things", Site.PASSWORD);
        assertThat(owner.api()
                        .post("/api/collections", Map.of("name", name))
                        .expect(422)
                        .text())
                .contains("\"field\":\"name\"");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Person owner = site.somebody("owner");
        String picture = pictures(owner, 1).getFirst();
        String path = begin(owner, "Sense", true);
        owner.api().post("/api/collections", Map.of("name", "a".repeat(81))).expect(422);
        owner.api().post("/api/collections", Map.of("public", true)).expect(422);
        owner.api().put(path + "/pictures/nothing", Map.of()).expect(404);
        owner.api()
                .put("/api/collections/nothing/pictures/" + picture, Map.of())
                .expect(404);
        owner.api().patch(path, 1, Map.of("pictures", List.of(picture))).expect(422);
        owner.api().patch(path, 1, Map.of("pictures", List.of("../.."))).expect(422);
        site.guest().get(path + "?cursor=bm90aGluZw").expect(400);
        site.guest().get("/api/collections/" + "x".repeat(90)).expect(404);
    }

    private static List<String> pictures(Person artist, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ids.add(artist.offer(Site.sample("dotnet-280.png"), "Collected " + i, 500)
                    .required("id")
                    .asText());
        }
        return ids;
    }

    private static String begin(Person owner, String name, boolean open) {
        Answer answer = owner.api()
                .post("/api/collections", Map.of("name", name, "public", open))
                .expect(201);
        assertThat(answer.version()).isEqualTo(1);
        return "/api/collections/" + answer.json().required("id").asText();
    }

    private static Answer put(Person owner, String path, String picture) {
        return owner.api().put(path + "/pictures/" + picture, Map.of()).expect(204);
    }

    private static List<String> ids(JsonNode page) {
        return page.required("items").findValuesAsText("id");
    }

    private static List<String> walk(Api as, String path, int limit) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    as.get(path + "?limit=" + limit + cursor).expect(200).json();
            all.addAll(ids(page));
            cursor = page.required("next").isNull()
                    ? ""
                    : "&cursor=" + page.required("next").asText();
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<String> collections(Api as, Person owner) {
        List<String> names = new ArrayList<>();
        as.get("/api/creators/" + owner.handle() + "/collections")
                .expect(200)
                .json()
                .required("items")
                .forEach(card -> names.add(card.required("name").asText()));
        return names;
    }

    private long inVault(String path) throws Exception {
        return count(path, "select count(*) from vault where stream_id = ?", "");
    }

    private long inHistory(String path, String words) throws Exception {
        return count(path, "select count(*) from event where stream_id = ? and body like ?", "%" + words + "%");
    }

    private long count(String path, String question, String words) throws Exception {
        StreamId stream = StreamId.of("collection", path.substring(path.lastIndexOf('/') + 1));
        try (Connection shard = site.shard(ShardMap.of(stream));
                PreparedStatement statement = shard.prepareStatement(question)) {
            statement.setString(1, stream.value());
            if (!words.isEmpty()) {
                statement.setString(2, words);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
