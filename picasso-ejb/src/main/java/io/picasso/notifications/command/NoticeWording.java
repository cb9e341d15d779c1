package io.picasso.notifications.command;

import io.picasso.notifications.Notice;
import io.picasso.notifications.NoticeKind;
import io.picasso.orders.CancelReason;
import java.util.Locale;

/**
 * What a letter says about a notice.
 *
 * @param actor whose doing it was, by name
 * @param title what the picture is called; empty for none
 */
record NoticeWording(String actor, String title) {
    String subject(Notice notice) {
        return switch (notice.kind()) {
            case LIKE -> actor + " likes \u201c" + title + "\u201d";
            case COMMENT -> actor + " commented on \u201c" + title + "\u201d";
            case MENTION -> actor + " mentioned you";
            case FOLLOW -> actor + " follows you";
            case MESSAGE -> actor + " wrote to you";
            case SALE, PURCHASE, REFUND -> "\u201c" + title + "\u201d: " + step(notice.what());
        };
    }

    String text(Notice notice) {
        return switch (notice.kind()) {
            case LIKE -> actor + " likes your picture \u201c" + title + "\u201d.";
            case COMMENT -> actor + " has commented on your picture \u201c" + title + "\u201d.";
            case MENTION -> actor + " has mentioned you in a comment on \u201c" + title + "\u201d.";
            case FOLLOW -> actor + " follows you now and sees what you publish.";
            case MESSAGE -> actor + " has written to you.";
            case SALE, PURCHASE, REFUND -> explained(notice.what());
        };
    }

    private static String step(String what) {
        return switch (what) {
            case "requested" -> "the buyer asks for a refund";
            case "refused" -> "no refund";
            case "disputed" -> "the buyer's bank disputes the payment";
            case "dispute-won", "dispute-lost" -> "the dispute is over";
            default -> "the purchase came to nothing";
        };
    }

    private String explained(String what) {
        String picture = "\u201c" + title + "\u201d";
        return switch (what) {
            case "requested" ->
                "The buyer of " + picture + " asks for the money back. Decide within the time that the page names;"
                        + " otherwise Picasso decides.";
            case "refused" -> "There is no refund for " + picture + ". The page says why.";
            case "disputed" ->
                "The bank of the buyer of " + picture + " disputes the payment. The picture cannot be sold until that"
                        + " is decided.";
            case "dispute-won" -> "The dispute about " + picture + " is over, and the payment stays with you.";
            case "dispute-lost" -> "The dispute about " + picture + " is over: the buyer has the money back.";
            default -> "Your purchase of " + picture + " came to nothing (" + reason(what) + "). You were not charged.";
        };
    }

    private static String reason(String what) {
        for (CancelReason reason : CancelReason.values()) {
            if (reason.name().replace('_', '-').equalsIgnoreCase(what)) {
                return switch (reason) {
                    case PICTURE_GONE -> "somebody else was first";
                    case PRICE_CHANGED -> "the price had changed";
                    case DECLINED -> "the card was declined";
                    case EXPIRED -> "the time to pay ran out";
                    case GIVEN_UP -> "you gave it up";
                };
            }
        }
        throw new IllegalArgumentException("No purchase ends with " + what + ".");
    }

    static String button(Notice notice) {
        return switch (notice.kind()) {
            case LIKE, COMMENT, MENTION -> "See the picture";
            case FOLLOW -> "See who follows you";
            case MESSAGE -> "Read it";
            case SALE, PURCHASE, REFUND -> "See the order";
        };
    }

    static String path(Notice notice) {
        return switch (notice.kind()) {
            case LIKE, COMMENT, MENTION -> "/pictures/" + notice.picture();
            case FOLLOW, MESSAGE -> "/notifications";
            case SALE -> "/my/sales";
            case REFUND -> notice.what().startsWith("ref") ? "/orders/" + notice.order() : "/my/sales";
            case PURCHASE -> "/orders/" + notice.order();
        };
    }

    static String plural(NoticeKind kind) {
        return switch (kind) {
            case LIKE -> "Likes";
            case COMMENT -> "Comments";
            case MENTION -> "Mentions";
            case FOLLOW -> "New followers";
            case SALE -> "Sales";
            case PURCHASE -> "Purchases";
            case REFUND -> "Refunds";
            case MESSAGE -> "Messages";
        };
    }

    static String footer(NoticeKind kind, String end) {
        return "You get this because you want mails about " + plural(kind).toLowerCase(Locale.ROOT) + ". To end them: "
                + end;
    }

    static String footer(String end) {
        return "You get this once a day because you want it so. To end these mails: " + end;
    }
}
