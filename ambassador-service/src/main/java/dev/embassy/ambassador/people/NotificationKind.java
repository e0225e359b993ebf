package dev.embassy.ambassador.people;

/**
 * What a notification is about. A person may do without the mail of a kind, unless it is mandatory.
 */
public enum NotificationKind {
    /** Something to decide or to do for those who run the programme. */
    WORK_QUEUE(false),
    /** The steps of one's own application before the decision. */
    APPLICATION(false),
    /** Whether one was accepted, and what follows for one's membership. */
    DECISION(true),
    /** The way to enter one's own postal address. */
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

    /** Whether the mail is sent even to those who opted out. */
    public boolean mandatory() {
        return mandatory;
    }
}
