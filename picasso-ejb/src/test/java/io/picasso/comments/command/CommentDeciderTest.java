package io.picasso.comments.command;

import static io.picasso.platform.eventsourcing.Scenario.given;

import io.picasso.accounts.AccountId;
import io.picasso.comments.CommentCommand;
import io.picasso.comments.CommentEvent;
import io.picasso.comments.CommentId;
import io.picasso.comments.Mention;
import io.picasso.pictures.PictureId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentDeciderTest {
    private static final CommentId COMMENT = new CommentId("c");
    private static final PictureId PICTURE = new PictureId("p");
    private static final PictureId ANOTHER = new PictureId("q");
    private static final AccountId ANN = new AccountId("ann");
    private static final AccountId BOB = new AccountId("bob");
    private static final AccountId KIM = new AccountId("kim");
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant FINAL = NOON.plus(CommentCommand.EDITABLE);
    private static final CommentEvent POSTED = new CommentEvent.Posted(PICTURE, ANN, List.of(BOB), FINAL);
    private static final CommentEvent EDITED = new CommentEvent.Edited(PICTURE, ANN, List.of());
    private static final CommentEvent HIDDEN = new CommentEvent.Hidden(PICTURE, KIM);
    private static final CommentEvent DELETED = new CommentEvent.Deleted(PICTURE, ANN);
    private static final CommentDecider RULES = new CommentDecider();

    private static CommentCommand post(String text, AccountId... mentions) {
        return new CommentCommand.Post(COMMENT, PICTURE, ANN, CommentCommand.said(text), List.of(mentions), NOON);
    }

    private static CommentCommand edit(AccountId by, Instant at, String text) {
        return new CommentCommand.Edit(COMMENT, PICTURE, by, CommentCommand.said(text), List.of(), at);
    }

    private static CommentCommand delete(AccountId by, boolean keeper) {
        return new CommentCommand.Delete(COMMENT, PICTURE, by, keeper);
    }

    private static CommentCommand hide(String reason) {
        return new CommentCommand.Hide(COMMENT, PICTURE, KIM, CommentCommand.said(reason));
    }

    @Test
    void somethingIsSaidOnce() {
        given(RULES).when(post("Look, @bob", BOB)).then(POSTED);
        given(RULES, POSTED).when(post("Look, @bob", BOB)).then();
    }

    @Test
    void whoeverIsNamedIsNamedOnceAndNobodyNamesThemselves() {
        given(RULES).when(post("@bob @ann @bob", BOB, ANN, BOB)).then(POSTED);
    }

    @Test
    void someMentionsTakeEffectAndTheRestAreWords() {
        List<AccountId> crowd = IntStream.range(0, 1_000)
                .mapToObj(number -> new AccountId("a" + number))
                .toList();
        given(RULES)
                .when(new CommentCommand.Post(COMMENT, PICTURE, ANN, CommentCommand.said("Everybody!"), crowd, NOON))
                .then(new CommentEvent.Posted(PICTURE, ANN, crowd.subList(0, Mention.MOST), FINAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u200b\u200d\ufeff", "\u3164\u2800", "\u0301"})
    void whatNobodyCanSeeIsNothing(String text) {
        given(RULES).when(post(text)).thenRefused("comments.empty", "text");
        given(RULES, POSTED).when(edit(ANN, NOON, text)).thenRefused("comments.empty", "text");
    }

    @Test
    void aThousandCharactersAreEnough() {
        CommentEvent said = new CommentEvent.Posted(PICTURE, ANN, List.of(), FINAL);
        given(RULES).when(post("  " + "\ud83c\udfa8".repeat(1_000) + "  ")).then(said);
        given(RULES).when(post("a".repeat(1_001))).thenRefused("comments.too-long", "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u2066b", "a\u0000b", "a\u001bb", "a\ud800b"})
    void whatTurnsOrHidesTheTextIsRefused(String text) {
        given(RULES).when(post(text)).thenRefused("comments.unreadable", "text");
    }

    @Test
    void itsAuthorMayChangeItForFiveMinutes() {
        given(RULES, POSTED).when(edit(ANN, FINAL, "Better so")).then(EDITED);
        given(RULES, POSTED, EDITED).when(edit(ANN, FINAL, "And so")).then(EDITED);
        given(RULES, POSTED).when(edit(ANN, FINAL.plusMillis(1), "Too late")).thenRefused("comments.too-late");
    }

    @Test
    void nobodyElseMayChangeIt() {
        given(RULES, POSTED).when(edit(BOB, NOON, "Mine now")).thenRefused("comments.not-yours");
        given(RULES).when(edit(ANN, NOON, "Never said")).thenRefused("comments.unknown");
        given(RULES, POSTED, DELETED).when(edit(ANN, NOON, "Back")).thenRefused("comments.unknown");
        given(RULES, POSTED, HIDDEN).when(edit(ANN, NOON, "Back")).thenRefused("comments.hidden");
    }

    @Test
    void itsAuthorDeletesItAndSoDoesWhoKeepsThePicture() {
        given(RULES, POSTED).when(delete(ANN, false)).then(DELETED);
        given(RULES, POSTED).when(delete(BOB, true)).then(new CommentEvent.Deleted(PICTURE, BOB));
        given(RULES, POSTED, HIDDEN).when(delete(ANN, false)).then(DELETED);
        given(RULES, POSTED, DELETED).when(delete(ANN, false)).then();
        given(RULES, POSTED, DELETED).when(delete(BOB, true)).then();
    }

    @Test
    void nobodyElseDeletesIt() {
        given(RULES, POSTED).when(delete(BOB, false)).thenRefused("comments.not-yours");
        given(RULES, POSTED, DELETED).when(delete(BOB, false)).thenRefused("comments.unknown");
        given(RULES).when(delete(ANN, true)).thenRefused("comments.unknown");
    }

    @Test
    void whoeverKeepsAnotherPictureHasNoSayHere() {
        given(RULES, POSTED)
                .when(new CommentCommand.Delete(COMMENT, ANOTHER, BOB, true))
                .thenRefused("comments.unknown");
    }

    @Test
    void aModeratorHidesItOnceAndSaysWhy() {
        given(RULES, POSTED).when(hide("Spam")).then(HIDDEN);
        given(RULES, POSTED, HIDDEN).when(hide("Spam, still")).then();
        given(RULES, POSTED).when(hide(" ")).thenRefused("comments.empty", "reason");
        given(RULES, POSTED).when(hide("a".repeat(501))).thenRefused("comments.too-long", "reason");
        given(RULES, POSTED, DELETED).when(hide("Spam")).thenRefused("comments.unknown");
        given(RULES).when(hide("Spam")).thenRefused("comments.unknown");
    }
}
