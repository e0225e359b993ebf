package dev.embassy.ambassador.me;

/**
 * Something the person may want to do now.
 *
 * @param link the place in the portal, a path
 */
public record NextStep(Kind kind, String link) {

    /** What it is about. */
    public enum Kind {
        APPLY,
        FINISH_APPLICATION,
        AWAIT_DECISION,
        COMPLETE_PROFILE,
        PLAN_FIRST_MEETUP,
        REPORT_MEETUP
    }
}
