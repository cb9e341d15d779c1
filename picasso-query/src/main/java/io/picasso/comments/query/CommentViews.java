package io.picasso.comments.query;

import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.and;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.eq;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.gt;
import static org.eclipse.jnosql.communication.semistructured.CriteriaCondition.lt;

import io.picasso.accounts.AccountId;
import io.picasso.accounts.query.AccountViews;
import io.picasso.accounts.query.Profile;
import io.picasso.comments.CommentCommand;
import io.picasso.comments.CommentId;
import io.picasso.platform.paging.Cursors;
import io.picasso.platform.paging.Page;
import io.picasso.platform.projection.Freshness;
import io.picasso.platform.projection.Tally;
import io.picasso.platform.projection.ViewStore;
import jakarta.data.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.mapping.document.DocumentTemplate;
import org.jspecify.annotations.Nullable;

/** Looks comments up: one, those under a picture, those of a person. */
@ApplicationScoped
public class CommentViews {
    private static final String UNDER = "comments under ";
    private static final String BY = "comments by ";

    @Inject
    private DocumentTemplate template;

    @Inject
    private ViewStore store;

    @Inject
    private AccountViews accounts;

    @Inject
    private Cursors cursors;

    @Inject
    private Freshness freshness;

    Optional<CommentView> find(String id) {
        return template.find(CommentView.class, id);
    }

    /** A comment once its view has reached a version, or as it is after {@link Freshness#AT_MOST}; also one that is not shown. */
    public Optional<CommentView> find(CommentId comment, long minVersion) {
        return freshness.await(
                comment.stream().value(),
                Freshness.AT_MOST,
                () -> find(comment.value()),
                view -> view.version() >= minVersion);
    }

    /** How many comments under a picture are shown. */
    public Tally.Sum sum(String picture) {
        return tally().sum(picture);
    }

    /** The same, with one comment that was written just now. */
    Tally.Sum count(String picture, String comment) {
        return tally().count(picture, comment);
    }

    private Tally tally() {
        return store.tally(CommentView.COLLECTION, "picture", "shown");
    }

    /** Opens a cursor of the comments under a picture; empty for one that was changed or belongs to another list. */
    public Optional<String> position(String picture, String cursor) {
        return cursors.open(UNDER + picture, cursor);
    }

    /**
     * Some of the comments under a picture, newest first.
     *
     * @param after where the page begins, from {@link #position}; null for the first one
     */
    public Page<CommentCard> under(String picture, int limit, @Nullable String after) {
        return page(UNDER + picture, and(eq("picture", picture), eq("shown", true)), limit, after);
    }

    /** What somebody said, newest first, also what was hidden; for themselves. The cursor is one of this list only. */
    public Page<CommentCard> by(AccountId author, int limit, @Nullable String cursor) {
        String list = BY + author.value();
        String after = cursor == null ? null : cursors.open(list, cursor).orElseThrow();
        return page(list, and(eq("account", author.value()), gt("text", "")), limit, after);
    }

    private Page<CommentCard> page(String list, CriteriaCondition which, int limit, @Nullable String after) {
        List<CommentView> found = template.<CommentView>select(SelectQuery.builder()
                        .from(CommentView.COLLECTION)
                        .where(after == null ? which : and(which, lt("_id", after)))
                        .sort(Sort.desc("_id"))
                        .limit(limit + 1L)
                        .build())
                .toList();
        return cursors.page(list, found, limit, CommentView::id).map(this::card);
    }

    /** The comment of a moment ago, for an answer that cannot wait for the view. */
    public CommentCard posted(CommentCommand.Post command) {
        return new CommentCard(
                command.comment().value(),
                1,
                command.picture().value(),
                accounts.profile(command.by().value()),
                command.text().value(),
                handles(command.mentions().stream().map(AccountId::value).toList()),
                command.at(),
                command.at().plus(CommentCommand.EDITABLE),
                null,
                null);
    }

    /** The comment as those see it who may. */
    public CommentCard card(CommentView view) {
        Long edited = view.editedAt();
        return new CommentCard(
                view.id(),
                view.version(),
                view.picture(),
                accounts.profile(view.account()),
                view.text(),
                handles(view.mentions()),
                Instant.ofEpochMilli(view.postedAt()),
                Instant.ofEpochMilli(view.editableUntil()),
                edited == null ? null : Instant.ofEpochMilli(edited),
                view.shown() ? null : view.reason());
    }

    private List<String> handles(List<String> people) {
        return people.stream()
                .map(accounts::profile)
                .filter(Profile::hasPage)
                .map(Profile::handle)
                .toList();
    }
}
