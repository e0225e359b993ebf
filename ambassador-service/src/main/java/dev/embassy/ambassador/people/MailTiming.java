package dev.embassy.ambassador.people;

/** When a person gets the mail about something. */
public enum MailTiming {
    AT_ONCE,
    /** In one mail with what else came within a day, at the {@link DailyMailHour}. */
    DAILY,
    NEVER
}
