package io.picasso.chat.query;

import io.picasso.accounts.query.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks the moderators to look at somebody.
 *
 * @param reason in the reporter's words; null when the reporter has left
 */
public record ReportCard(
        String id,
        Profile reporter,
        Profile reported,
        @Nullable String reason,
        Instant at) {
    static ReportCard of(ReportView report, Profile reporter, Profile reported) {
        return new ReportCard(report.id(), reporter, reported, report.reason(), Instant.ofEpochMilli(report.at()));
    }
}
