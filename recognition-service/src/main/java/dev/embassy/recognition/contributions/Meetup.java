package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meetup of ambassador-service as far as recognition needs to know it.
 *
 * @param sequence the sequence of the event it was learnt from
 * @param reported whether its report is in and it still stands
 * @param report what the organiser reported, also where {@code reported} is no longer true
 */
public record Meetup(
        String id,
        long sequence,
        String title,
        Instant startsAt,
        boolean reported,
        List<Person> organisers,
        List<PlannedTalk> plannedTalks,
        @Nullable Report report) {

    public Meetup {
        organisers = List.copyOf(organisers);
        plannedTalks = List.copyOf(plannedTalks);
    }

    /** A talk as it was announced. */
    public record PlannedTalk(Person speaker, String title) {}

    /**
     * What the organiser reported.
     *
     * @param attendance people at the meetup
     * @param source how the organiser came by the attendances
     */
    public record Report(
            long attendance, ReachSource source, List<ReportedTalk> talks, Instant reportedAt) {
        public Report {
            talks = List.copyOf(talks);
        }
    }

    /**
     * A talk as it was held.
     *
     * @param attendance people in the talk, where they were counted
     */
    public record ReportedTalk(Person speaker, String title, @Nullable Long attendance) {}
}
