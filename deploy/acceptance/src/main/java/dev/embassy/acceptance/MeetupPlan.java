package dev.embassy.acceptance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an organiser in Berlin sends to plan a meetup. */
public final class MeetupPlan {

    private MeetupPlan() {}

    /**
     * More can be put into it.
     *
     * @param expected how many people are expected
     */
    public static Map<String, Object> of(String title, Instant start, int hours, int expected) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("title", title);
        plan.put("kind", "GRASSROOTS");
        plan.put("format", "IN_PERSON");
        plan.put("startsAt", start.toString());
        plan.put("endsAt", start.plus(hours, ChronoUnit.HOURS).toString());
        plan.put("timeZone", "Europe/Berlin");
        plan.put("city", "Berlin");
        plan.put("country", "DE");
        plan.put("venue", "Betahaus");
        plan.put("expectedAttendance", expected);
        return plan;
    }
}
