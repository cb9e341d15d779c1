package io.picasso.notifications.query;

import io.picasso.platform.projection.Projection;
import io.picasso.platform.projection.ViewStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The kinds of streams that people are told of. */
@ApplicationScoped
public class NoticeProjections {
    @Inject
    private ViewParties parties;

    @Inject
    private NoticeViews views;

    @Inject
    private ViewStore store;

    @Produces
    @Singleton
    Projection ofLikes() {
        return new NoticeProjection("like", parties, views, store);
    }

    @Produces
    @Singleton
    Projection ofOrders() {
        return new NoticeProjection("order", parties, views, store);
    }
}
