package io.picasso.notifications.query;

import io.picasso.platform.live.Announcer;
import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The kinds of streams that people are told of: for each a projection that keeps it, and an announcer for open pages. */
@ApplicationScoped
public class NoticeSources {
    private static final String LIKE = "like";
    private static final String ORDER = "order";
    private static final String COMMENT = "comment";
    private static final String CONVERSATION = "conversation";
    private static final String FOLLOW = "follow";

    @Inject
    private ViewParties parties;

    @Inject
    private NoticeViews views;

    @Inject
    private ViewStore store;

    @Produces
    @Singleton
    Projection likes() {
        return kept(LIKE);
    }

    @Produces
    @Singleton
    Announcer newLikes() {
        return announced(LIKE);
    }

    @Produces
    @Singleton
    Projection orders() {
        return kept(ORDER);
    }

    @Produces
    @Singleton
    Announcer newOrders() {
        return announced(ORDER);
    }

    @Produces
    @Singleton
    Projection comments() {
        return kept(COMMENT);
    }

    @Produces
    @Singleton
    Announcer newComments() {
        return announced(COMMENT);
    }

    @Produces
    @Singleton
    Projection messages() {
        return kept(CONVERSATION);
    }

    @Produces
    @Singleton
    Announcer newMessages() {
        return announced(CONVERSATION);
    }

    @Produces
    @Singleton
    Projection follows() {
        return kept(FOLLOW);
    }

    @Produces
    @Singleton
    Announcer newFollows() {
        return announced(FOLLOW);
    }

    private Projection kept(String noun) {
        return new NoticeProjection(noun, parties, views, store);
    }

    private Announcer announced(String noun) {
        return new NoticeAnnouncer(noun, parties);
    }
}
