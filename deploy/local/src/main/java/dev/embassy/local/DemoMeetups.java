package dev.embassy.local;

import static dev.embassy.local.DemoApi.object;
import static dev.embassy.local.DemoWorld.only;
import static dev.embassy.local.DemoWorld.text;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Meetups, planned and reported by their organisers. */
final class DemoMeetups {

    private final DemoWorld world;
    private final DemoApi api;

    DemoMeetups(DemoWorld world) {
        this.world = world;
        this.api = world.api();
    }

    void meetups() throws IOException, InterruptedException {
        for (JsonNode meetup : world.wanted("meetups")) {
            DemoUser organiser = world.user(text(meetup, "organiser"));
            String key = "meetup-" + text(meetup, "key");
            long first = meetup.path("plannedDay").asLong(meetup.path("day").asLong());
            String id =
                    api.await(
                            text(meetup, "title"),
                            () ->
                                    world.create(
                                            key, organiser, "/api/meetups", planOf(meetup, first)));
            String record = "/api/meetups/" + id;
            if (meetup.path("report").isNumber()) {
                api.act(organiser, record, "report", reportOf(meetup));
            }
            if (meetup.path("announce").asBoolean()) {
                api.act(organiser, record, "announce", null);
            }
        }
    }

    /** Once its kit is there, a meetup that is over moves to its own day, and is reported. */
    void moved(JsonNode meetup, DemoUser organiser, String kit)
            throws IOException, InterruptedException {
        String record = "/api/meetups/" + world.id("meetup-" + text(meetup, "key"));
        long day = meetup.path("day").asLong();
        String moved = "moved-" + text(meetup, "key");
        if (!world.remembers(moved)) {
            api.await(
                    "The kit for " + text(meetup, "title"),
                    () -> text(api.get(organiser, kit), "state").equals("DELIVERED") ? kit : null);
            if (DemoApi.offers(api.get(organiser, record), "edit")) {
                api.put(organiser, record, planOf(meetup, day));
            }
            world.remember(moved, world.id("meetup-" + text(meetup, "key")));
        }
        if (meetup.path("report").isNumber()) {
            api.act(organiser, record, "report", reportOf(meetup));
        }
    }

    /**
     * @param day counted from today
     */
    private ObjectNode planOf(JsonNode meetup, long day) {
        Instant start =
                world.today()
                        .plusDays(day)
                        .atTime(LocalTime.of(meetup.path("hour").asInt(), 30))
                        .atZone(ZoneId.of(text(meetup, "timeZone")))
                        .toInstant();
        ObjectNode plan =
                only(
                        meetup,
                        "title",
                        "kind",
                        "format",
                        "timeZone",
                        "city",
                        "country",
                        "venue",
                        "description");
        plan.put("startsAt", start.toString());
        plan.put("endsAt", start.plus(Duration.ofHours(3)).toString());
        plan.put("expectedAttendance", meetup.path("expected").asInt());
        ArrayNode speakers = plan.putArray("speakers");
        for (JsonNode speaker : meetup.path("speakers")) {
            speakers.addObject()
                    .put("personId", world.personId(text(speaker, "person")))
                    .put("talk", text(speaker, "talk"));
        }
        return plan;
    }

    private ObjectNode reportOf(JsonNode meetup) {
        int attendance = meetup.path("report").asInt();
        ObjectNode report = object();
        report.put("attendance", attendance);
        report.put("attendanceSource", "MEASURED");
        ArrayNode talks = report.putArray("talks");
        int inTheTalk = attendance;
        for (JsonNode speaker : meetup.path("speakers")) {
            talks.addObject()
                    .put("speakerId", world.personId(text(speaker, "person")))
                    .put("title", text(speaker, "talk"))
                    .put("attendance", inTheTalk);
            inTheTalk = inTheTalk * 9 / 10;
        }
        report.put("kitLeftover", "A handful of stickers, two shirts in M.");
        ArrayNode questions = report.putArray("questions");
        questions.add("How does it behave when the network is slow?");
        meetup.path("questions").forEach(questions::add);
        report.put(
                "notes",
                "Full room, good questions, and three people who want to speak next time.");
        return report;
    }
}
