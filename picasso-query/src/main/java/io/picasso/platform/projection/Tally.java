package io.picasso.platform.projection;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.result.UpdateResult;
import io.picasso.contract.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How many members of a group have a flag, such as the likes of a picture, brought up to date by one member at a time: the cost of
 * a change does not grow with the group, and the number is exact whatever is repeated, raced or cut off.
 *
 * <p>The sum of a group is one document. Each change of it is a <i>turn</i>: it moves the number on, and in the same write
 * names the member and the version of it that was counted. The member itself is told afterwards, by whoever comes next, before
 * they look at anything: so whoever holds the number of the last turn and finds a member uncounted knows that no turn ever
 * counted it, and takes the next turn only if nobody was faster. Nothing more is needed than that a write of one document
 * happens or does not.
 *
 * <p>Each version of a member gets a turn, also one that changes nothing: a member may change between the look at it and the
 * turn, and without a turn of the change the one that was looked at would still be taken, with nobody left to put it right. So
 * the versions of a member are counted in their order, and whoever wrote one goes on until it is. All that a turn changes is one
 * field, because not every document store shows a reader the whole of a write or none of it; the one of the development stack
 * does not.
 *
 * <p>Killed here, what then? <b>Before the turn</b>, the event comes again and the member is found uncounted. <b>After the turn,
 * before the member is told</b>, the sum still says whom it has counted last. A rebuild drops the members together with the
 * sums. Thread-safe.
 */
public final class Tally {
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String COUNTED = "counted";
    private static final String COUNTED_AS = "countedAs";
    private static final String COUNT = "count";
    private static final String STATE = "state";
    private static final String TURN = "turn";
    private static final String LAST = "last";
    private static final String MEMBER = "member";
    private static final Number NONE = 0L;

    private final MongoCollection<Document> members;
    private final MongoCollection<Document> sums;
    private final String group;
    private final String flag;

    /**
     * A tally of the members in a collection.
     *
     * @param group the member's field that names the group
     * @param flag the member's field that says whether it counts
     */
    public Tally(MongoCollection<Document> members, MongoCollection<Document> sums, String group, String flag) {
        this.members = members;
        this.sums = sums;
        this.group = group;
        this.flag = flag;
    }

    /**
     * A number, and how often it was changed: the one with more turns is the newer one.
     *
     * @param turn grows; 0 for a group of which nothing was ever counted
     */
    public record Sum(long count, long turn) {}

    /** What a member's first version says besides its own fields: that it is not counted. Nothing for later ones. */
    public static Document uncounted(Envelope envelope) {
        return envelope.version() == 1 ? new Document(COUNTED, 0L).append(COUNTED_AS, false) : new Document();
    }

    /** The sum of a group as it is. */
    public Sum sum(String of) {
        return find(of).map(Tally::sum).orElse(new Sum(0, 0));
    }

    /** Lets the sum of a group say what a member says; changes nothing if its version was counted already. */
    public Sum count(String of, String member) {
        while (true) {
            Document before = open(of);
            tellLast(before);
            Document view = members.find(ViewStore.one(member))
                    .projection(Projections.include(VERSION, flag, COUNTED, COUNTED_AS))
                    .first();
            if (view == null || number(view, COUNTED) == number(view, VERSION)) {
                return sum(before);
            }
            Document after = after(before, view);
            UpdateResult taken = sums.updateOne(
                    ViewStore.one(of).append(STATE + "." + TURN, before.get(TURN)),
                    new Document("$set", new Document(STATE, after)));
            if (taken.getMatchedCount() == 1) {
                return sum(after);
            }
        }
    }

    /** The sum after a turn that counts a member, with the number of the turn and whom it counted. */
    private Document after(Document before, Document view) {
        boolean counts = view.getBoolean(flag, false);
        int more = (counts ? 1 : 0) - (view.getBoolean(COUNTED_AS, false) ? 1 : 0);
        Document last = new Document(MEMBER, view.get(ID))
                .append(VERSION, view.get(VERSION))
                .append(COUNTED_AS, counts);
        return new Document(COUNT, number(before, COUNT) + more)
                .append(TURN, number(before, TURN) + 1)
                .append(LAST, last);
    }

    private void tellLast(Document state) {
        Document last = state.get(LAST, Document.class);
        if (last != null) {
            tell(
                    last.get(MEMBER),
                    last.get(VERSION),
                    last.getBoolean(COUNTED_AS),
                    new Document("$lt", last.get(VERSION)));
        }
    }

    private void tell(@Nullable Object member, @Nullable Object version, boolean countedAs, Document counted) {
        members.updateOne(
                ViewStore.one(String.valueOf(member)).append(COUNTED, counted),
                new Document("$set", new Document(COUNTED, version).append(COUNTED_AS, countedAs)));
    }

    private Document open(String of) {
        Optional<Document> known = find(of);
        return known.isPresent() ? known.get() : find(begin(of)).orElseThrow();
    }

    /**
     * Makes the sum of a group from the members that are older than sums; a group that is new has none. Its turns begin at the
     * clock, so that a group which is counted anew has newer ones than all that were shown before.
     */
    private String begin(String of) {
        Document uncounted = new Document("$exists", false);
        List<Document> found =
                members.find(new Document(group, of).append(COUNTED, uncounted)).into(new ArrayList<>());
        for (Document member : found) {
            tell(member.get(ID), member.get(VERSION), member.getBoolean(flag, false), uncounted);
        }
        long count = members.countDocuments(new Document(group, of).append(COUNTED_AS, true));
        try {
            sums.insertOne(new Document(ID, of)
                    .append(STATE, new Document(COUNT, count).append(TURN, System.currentTimeMillis())));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != ViewStore.DUPLICATE_KEY) {
                throw e;
            }
        }
        return of;
    }

    private Optional<Document> find(String of) {
        return Optional.ofNullable(sums.find(ViewStore.one(of)).first()).map(sum -> sum.get(STATE, Document.class));
    }

    private static Sum sum(Document state) {
        return new Sum(number(state, COUNT), number(state, TURN));
    }

    private static long number(Document document, String field) {
        return document.get(field, NONE).longValue();
    }
}
