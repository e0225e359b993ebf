package dev.embassy.ambassador.people;

/**
 * What a notification is about. A person may do without the mail of a kind, or have it once a day,
 * unless it is mandatory.
 */
public enum NotificationKind {
    /** Something to decide or to do for those who run the programme. */
    WORK_QUEUE(false),
    /** The steps of one's own application before the decision. */
    APPLICATION(false),
    /** What was decided about one, and about what one asked for. */
    DECISION(true),
    /** The way to enter one's own postal address; the parcel waits for it. */
    ADDRESS(true),
    MEMBERSHIP(false),
    MEETUP(false),
    MEETUP_REMINDER(false),
    KIT(false),
    SHIPMENT(false),
    CONTRIBUTION(false),
    REWARD(false);

    private final boolean mandatory;

    NotificationKind(boolean mandatory) {
        this.mandatory = mandatory;
    }

    /** Whether the mail is sent at once, whatever somebody chose. */
    public boolean mandatory() {
        return mandatory;
    }
}
