package dev.embassy.recognition.people;

/** The realm roles that mean something to this service. */
public final class Roles {

    public static final String AMBASSADOR = "ambassador";
    public static final String ORGANISER = "organiser";

    /**
     * Runs the programme; also the mark of an employee, who is ranked apart in the hall of fame.
     */
    public static final String STAFF = "staff";

    private Roles() {}
}
