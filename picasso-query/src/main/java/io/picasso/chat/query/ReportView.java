package io.picasso.chat.query;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A report in the document store. */
@Entity(ReportView.COLLECTION)
@NullUnmarked
public class ReportView {
    static final String COLLECTION = "chat_report";

    /** Stream and version, so that writing it again writes the same one. */
    @Id
    private String id;

    @Column
    private String conversation;

    @Column
    private String reporter;

    @Column
    private String reported;

    /** Null when the reporter has left. */
    @Column
    private String reason;

    /** Milliseconds since 1970. */
    @Column
    private long at;

    protected ReportView() {}

    public String id() {
        return id;
    }

    public String reporter() {
        return reporter;
    }

    public String reported() {
        return reported;
    }

    public @Nullable String reason() {
        return reason;
    }

    public long at() {
        return at;
    }
}
