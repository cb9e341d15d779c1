package io.picasso.platform.mail;

/** What became of mails that were to be made due. */
public enum Intake {
    /** They are due. */
    TAKEN,
    /** This cause has them already. */
    KNOWN,
    /** There were so many about the same thing within an hour that somebody must be playing; these are not sent. */
    TOO_MANY
}
