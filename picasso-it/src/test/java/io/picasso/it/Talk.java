package io.picasso.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import io.picasso.devstack.client.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** An artist whose pictures are talked about, and how one talks. */
record Talk(Site site, Person artist) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Talk(Site site) {
        this(site, site.somebody("commented"));
    }

    /** The path of a new picture. */
    String picture() {
        return "/api/pictures/"
                + artist.offer(Site.sample("dotnet-280.png"), "Talked about", 4_900)
                        .required("id")
                        .asText();
    }

    /** Says something about a picture. */
    static Answer say(Person who, String picture, String text) {
        return who.api().post(picture + "/comments", Map.of("text", text));
    }

    /** The path of a comment. */
    static String at(String picture, JsonNode comment) {
        return picture + "/comments/" + comment.required("id").asText();
    }

    /** What everybody reads under a picture. */
    JsonNode under(String picture) {
        return site.guest().get(picture + "/comments").expect(200).json().required("items");
    }

    /** Waits until the picture says that it has so many comments. */
    void counts(String picture, int comments) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(site.guest()
                                .get(picture)
                                .expect(200)
                                .json()
                                .required("comments")
                                .asInt())
                        .isEqualTo(comments));
    }

    /** The handles of those who like a picture. */
    static List<String> likers(Api api, String picture) {
        return api.get(picture + "/likes").expect(200).json().required("items").findValuesAsText("handle");
    }
}
