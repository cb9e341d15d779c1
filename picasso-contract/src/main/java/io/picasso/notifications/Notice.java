package io.picasso.notifications;

import io.picasso.accounts.AccountId;
import io.picasso.pictures.PictureId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person is told.
 *
 * @param to who is told
 * @param kind what it is about
 * @param group what it is told together with: notices to the same person with the same kind and group are one line
 * @param what which step, for kinds that have several, such as {@code sold}; otherwise empty
 * @param actor whose doing it was; null for the platform's
 * @param picture which picture it is about; null for none
 * @param order which order it is about; null for none
 * @param lettered whether a letter of another context goes out about it anyway, so that none is due here
 */
public record Notice(
        AccountId to,
        NoticeKind kind,
        String group,
        String what,
        @Nullable AccountId actor,
        @Nullable PictureId picture,
        @Nullable String order,
        boolean lettered) {

    /** What a person did about a picture; those of one day are told together. */
    static Notice about(AccountId to, NoticeKind kind, AccountId actor, PictureId picture, String day) {
        return new Notice(to, kind, picture.value() + "." + day, "", actor, picture, null, false);
    }

    /** What a person did to another; those of one day are told together. */
    static Notice from(AccountId to, NoticeKind kind, AccountId actor, String group) {
        return new Notice(to, kind, group, "", actor, null, null, false);
    }

    /** Its name among the notices of this person: letters, digits, dots and hyphens. */
    public String id() {
        return kind.word() + "." + group;
    }
}
