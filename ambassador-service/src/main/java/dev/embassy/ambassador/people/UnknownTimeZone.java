package dev.embassy.ambassador.people;

import dev.embassy.chassis.problem.Refusal;

/** The time zone is not one of the time zone database. */
public final class UnknownTimeZone extends Refusal {

    public UnknownTimeZone(String timeZone) {
        super(Kind.UNPROCESSABLE, "unknown-time-zone", "Choose a time zone such as Europe/Oslo.");
        onField("timeZone", "unknown-time-zone", "“" + timeZone + "” is not a known time zone.");
    }
}
