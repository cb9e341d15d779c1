package io.picasso.chat.query;

import io.picasso.accounts.AccountId;
import io.picasso.chat.ChatEvent;
import io.picasso.chat.ConversationId;
import io.picasso.contract.Envelope;
import io.picasso.pictures.PictureId;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Keeps the conversations of people; the package tells in which order it writes and why. */
@ApplicationScoped
public class ChatProjection implements Projection {
    @Inject
    private MessageViews messages;

    @Inject
    private ReportViews reports;

    @Inject
    private Boxes boxes;

    @Inject
    private ViewStore store;

    @Override
    public String noun() {
        return "conversation";
    }

    @Override
    public Map<String, List<Document>> indexes() {
        return Map.of(
                BoxView.COLLECTION,
                List.of(
                        new Document("account", 1).append("lastAt", -1).append("_id", -1),
                        new Document("account", 1).append("unread", 1)),
                MessageView.COLLECTION,
                List.of(
                        new Document("conversation", 1).append("place", -1),
                        new Document("conversation", 1).append("tokens", 1).append("place", -1),
                        new Document("conversation", 1)
                                .append("writer", 1)
                                .append("kept", 1)
                                .append("place", -1)),
                ReportView.COLLECTION,
                List.of(new Document("at", -1).append("_id", -1), new Document("conversation", 1)));
    }

    @Override
    public void project(Envelope envelope) {
        ConversationId talk = new ConversationId(envelope.stream().key());
        Optional<BoxView> first = boxes.find(talk, talk.first());
        Optional<BoxView> second = boxes.find(talk, talk.second());
        boolean forFirst = ViewStore.isNext(envelope, version(first));
        boolean forSecond = ViewStore.isNext(envelope, version(second));
        if (!forFirst && !forSecond) {
            return;
        }
        write(envelope, talk);
        if (forFirst) {
            move(envelope, talk, talk.first(), first);
        }
        if (forSecond) {
            move(envelope, talk, talk.second(), second);
        }
    }

    private static long version(Optional<BoxView> box) {
        return box.map(BoxView::version).orElse(0L);
    }

    /** What both boxes show; writing it again writes the same. */
    private void write(Envelope envelope, ConversationId talk) {
        switch ((ChatEvent) envelope.event()) {
            case ChatEvent.MessageSent sent -> {
                String text = envelope.personal().getOrDefault(ChatEvent.TEXT, "");
                PictureId picture = sent.picture();
                store.put(
                        MessageView.COLLECTION,
                        sent.message().value(),
                        new Document("conversation", talk.value())
                                .append("place", envelope.version())
                                .append("writer", sent.by().value())
                                .append("text", text)
                                .append("kept", true)
                                .append("tokens", Words.of(text))
                                .append("picture", picture == null ? null : picture.value())
                                .append("at", envelope.at().toEpochMilli()));
            }
            case ChatEvent.MessageDeleted deleted -> erase(deleted.message().value());
            case ChatEvent.Left left -> {
                messages.writtenBy(talk, left.who()).forEach(this::erase);
                reports.of(talk, left.who())
                        .forEach(report -> store.set(ReportView.COLLECTION, report, new Document("reason", null)));
            }
            case ChatEvent.Reported reported ->
                store.put(
                        ReportView.COLLECTION,
                        talk.value() + "@" + envelope.version(),
                        new Document("conversation", talk.value())
                                .append("reporter", reported.by().value())
                                .append("reported", reported.whom().value())
                                .append("reason", envelope.personal().get(ChatEvent.TEXT))
                                .append("at", envelope.at().toEpochMilli()));
            case ChatEvent.Delivered none -> {}
            case ChatEvent.Seen none -> {}
            case ChatEvent.Blocked none -> {}
            case ChatEvent.Unblocked none -> {}
        }
    }

    private void erase(String message) {
        store.set(
                MessageView.COLLECTION,
                message,
                new Document("text", null)
                        .append("kept", false)
                        .append("tokens", List.of())
                        .append("picture", null));
    }

    private void move(Envelope envelope, ConversationId talk, AccountId owner, Optional<BoxView> box) {
        Document fields = change(envelope, talk, owner, box)
                .append("conversation", talk.value())
                .append("account", owner.value())
                .append("other", talk.other(owner).value());
        store.write(BoxView.COLLECTION, BoxView.id(talk.value(), owner.value()), envelope, fields);
    }

    private Document change(Envelope envelope, ConversationId talk, AccountId owner, Optional<BoxView> box) {
        long seen = box.map(BoxView::seen).orElse(0L);
        return switch ((ChatEvent) envelope.event()) {
            case ChatEvent.MessageSent sent ->
                new Document("last", sent.message().value())
                        .append("lastAt", envelope.at().toEpochMilli())
                        .append("unread", messages.unread(talk, owner, seen, envelope.version()));
            case ChatEvent.Delivered delivered ->
                delivered.by().equals(owner)
                        ? new Document()
                        : new Document("theirReceived", messages.place(delivered.upTo()));
            case ChatEvent.Seen by
            when by.by().equals(owner) -> {
                long place = messages.place(by.upTo());
                yield new Document("seen", place)
                        .append("unread", messages.unread(talk, owner, place, envelope.version()));
            }
            case ChatEvent.Seen by -> new Document("theirSeen", messages.place(by.upTo()));
            case ChatEvent.MessageDeleted deleted ->
                new Document("unread", messages.unread(talk, owner, seen, envelope.version()));
            case ChatEvent.Blocked blocked -> new Document(blocked.by().equals(owner) ? "blocking" : "blocked", true);
            case ChatEvent.Unblocked unblocked ->
                new Document(unblocked.by().equals(owner) ? "blocking" : "blocked", false);
            case ChatEvent.Reported reported -> new Document();
            case ChatEvent.Left left ->
                left.who().equals(owner)
                        ? new Document("gone", true).append("lastAt", 0L).append("unread", 0L)
                        : new Document("gone", true).append("unread", 0L);
        };
    }
}
