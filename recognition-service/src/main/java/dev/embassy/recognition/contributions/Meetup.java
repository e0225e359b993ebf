package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
     * @param talks those that were given, by whoever really spoke
     * @param absent who was planned to give a talk and did not
     */
    public record Report(
            long attendance,
            ReachSource source,
            List<ReportedTalk> talks,
            List<Person> absent,
            Instant reportedAt) {
        public Report {
            talks = List.copyOf(talks);
            // Copies from before it was told have none.
            absent = List.copyOf(Objects.requireNonNullElse(absent, List.of()));
        }

        /** Whether the person was to speak, and gave no talk at all. */
        boolean misses(Person person) {
            return absent.stream().anyMatch(it -> it.id().equals(person.id()))
                    && talks.stream().noneMatch(talk -> talk.speaker().id().equals(person.id()));
        }
    }

    /**
     * A talk as it was held.
     *
     * @param attendance people in the talk, where they were counted
     */
    public record ReportedTalk(Person speaker, String title, @Nullable Long attendance) {}
}
