package io.picasso.platform.readmodel;

import io.picasso.accounts.query.AccountView;
import io.picasso.accounts.query.Accounts;
import io.picasso.chat.query.BoxView;
import io.picasso.chat.query.MessageView;
import io.picasso.chat.query.PresenceView;
import io.picasso.chat.query.ReportView;
import io.picasso.collections.query.CollectionView;
import io.picasso.comments.query.CommentView;
import io.picasso.follows.query.FollowView;
import io.picasso.notifications.query.InboxView;
import io.picasso.notifications.query.NoticeView;
import io.picasso.notifications.query.WaysView;
import io.picasso.orders.query.OrderView;
import io.picasso.orders.query.Orders;
import io.picasso.payments.query.BalanceView;
import io.picasso.payments.query.StatementLineView;
import io.picasso.pictures.query.HistoryView;
import io.picasso.pictures.query.PictureView;
import io.picasso.pictures.query.Pictures;
import io.picasso.reactions.query.LikeView;
import jakarta.data.repository.DataRepository;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * Names the classes that Jakarta NoSQL maps, so that it need not search the server's whole class path for them, which costs
 * seconds of every start. A test compares this list with the annotations in the code.
 */
public final class MappedClasses implements ClassScanner {
    private static final Set<Class<?>> ENTITIES = Set.of(
            AccountView.class,
            PictureView.class,
            HistoryView.class,
            LikeView.class,
            CommentView.class,
            OrderView.class,
            BalanceView.class,
            StatementLineView.class,
            NoticeView.class,
            InboxView.class,
            WaysView.class,
            BoxView.class,
            MessageView.class,
            PresenceView.class,
            ReportView.class,
            FollowView.class,
            CollectionView.class);
    private static final Set<Class<?>> REPOSITORIES = Set.of(Accounts.class, Pictures.class, Orders.class);

    @Override
    public Set<Class<?>> entities() {
        return ENTITIES;
    }

    @Override
    public Set<Class<?>> repositories() {
        return REPOSITORIES;
    }

    @Override
    public Set<Class<?>> embeddables() {
        return Set.of();
    }

    @Override
    public <T extends DataRepository<?, ?>> Set<Class<?>> repositories(Class<T> filter) {
        return REPOSITORIES.stream()
                .filter(filter::isAssignableFrom)
                .filter(type -> Set.of(type.getInterfaces()).contains(filter))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Class<?>> repositoriesStandard() {
        return REPOSITORIES;
    }

    @Override
    public Set<Class<?>> customRepositories() {
        return Set.of();
    }
}
