package io.picasso.notifications.query;

import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.NoticeWay;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** How somebody is told. */
@Entity(WaysView.COLLECTION)
@NullUnmarked
public class WaysView {
    static final String COLLECTION = "ways";

    /** The account. */
    @Id
    private String id;

    @Column
    private long version;

    /** Each is a kind and a way, for what was chosen. */
    @Column
    private List<String> ways;

    protected WaysView() {}

    long version() {
        return version;
    }

    /** What was chosen. */
    Map<NoticeKind, NoticeWay> chosen() {
        Map<NoticeKind, NoticeWay> chosen = new EnumMap<>(NoticeKind.class);
        for (String each : ways == null ? List.<String>of() : ways) {
            int space = each.indexOf(' ');
            chosen.put(
                    NoticeKind.of(each.substring(0, space)).orElseThrow(),
                    NoticeWay.of(each.substring(space + 1)).orElseThrow());
        }
        return chosen;
    }

    /** As it is stored. */
    static List<String> text(Map<NoticeKind, NoticeWay> ways) {
        return ways.entrySet().stream()
                .map(each -> each.getKey().word() + " " + each.getValue().word())
                .toList();
    }
}
