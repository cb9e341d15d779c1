package io.picasso.notifications.web;

import io.picasso.accounts.query.Profile;
import io.picasso.notifications.query.NoticeLine;
import io.picasso.platform.pages.Texts;
import java.util.List;
import java.util.Locale;

/** What pages say about a notice, and where it leads. */
final class NoticeText {
    private NoticeText() {}

    static String of(NoticeLine line, Locale locale) {
        NoticeLine.Picture picture = line.picture();
        String title = picture == null ? "" : picture.title();
        String name = "notice." + line.kind() + (line.what().isEmpty() ? "" : "." + line.what());
        return Texts.of(locale, name, people(line, locale), title.isEmpty() ? Texts.of(locale, "picture.gone") : title);
    }

    private static String people(NoticeLine line, Locale locale) {
        List<String> names =
                line.actors().stream().map(profile -> name(profile, locale)).toList();
        return switch (line.count()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            case 2 -> Texts.of(locale, "notice.two", names.get(0), names.get(1));
            default ->
                Texts.of(locale, line.more() ? "notice.very-many" : "notice.many", names.getFirst(), line.count() - 1);
        };
    }

    private static String name(Profile profile, Locale locale) {
        return profile.equals(Profile.FORMER) ? Texts.of(locale, "person.former") : profile.name();
    }

    static String href(NoticeLine line) {
        NoticeLine.Picture picture = line.picture();
        return switch (line.kind()) {
            case "follow" -> person(line, "/creators/");
            case "message" -> person(line, "/messages/");
            case "sale" -> "/my/sales";
            case "purchase" -> "/orders/" + line.order();
            case "refund" -> line.what().startsWith("ref") ? "/orders/" + line.order() : "/my/sales";
            default -> picture == null ? "/notifications" : "/pictures/" + picture.id();
        };
    }

    private static String person(NoticeLine line, String path) {
        return line.actors().stream()
                .filter(Profile::hasPage)
                .findFirst()
                .map(profile -> path + profile.handle())
                .orElse("/notifications");
    }
}
