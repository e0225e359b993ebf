package dev.embassy.materials.kits;

import dev.embassy.materials.meetups.Meetup;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why an organiser is trusted.
 *
 * @param meetups their last ones, all reported; the newest first
 */
public record Trust(List<ReportedMeetup> meetups) {

    /** A meetup that was reported. */
    public record ReportedMeetup(String id, String title, Instant startsAt) {}

    /**
     * @param organised the organiser's meetups
     * @param wanted how many of the last have to be reported; with 0 nobody is trusted
     */
    static Optional<Trust> of(List<Meetup> organised, int wanted, Instant now) {
        if (wanted < 1) {
            return Optional.empty();
        }
        var last = over(organised, now).limit(wanted).toList();
        boolean all =
                last.size() == wanted
                        && last.stream().allMatch(it -> it.state() == Meetup.State.REPORTED);
        return all
                ? Optional.of(
                        new Trust(
                                last.stream()
                                        .map(it ->
                                                new ReportedMeetup(
                                                        it.id(), it.title(), it.startsAt()))
                                        .toList()))
                : Optional.empty();
    }

    /** How many of the last meetups are reported, up to the first that is not. */
    static int reportedInARow(List<Meetup> organised, Instant now) {
        return (int)
                over(organised, now)
                        .takeWhile(meetup -> meetup.state() == Meetup.State.REPORTED)
                        .count();
    }

    private static Stream<Meetup> over(List<Meetup> organised, Instant now) {
        return organised.stream()
                .filter(Meetup::isPublic)
                .filter(meetup -> meetup.endsAt().isBefore(now))
                .sorted(Comparator.comparing(Meetup::endsAt).reversed());
    }

    /** The sentence that stands on the record. */
    public String reason() {
        return "Approved automatically: inside the policy, and the last "
                + (meetups.size() == 1 ? "meetup is" : meetups.size() + " meetups are")
                + " reported ("
                + meetups.stream().map(ReportedMeetup::title).collect(Collectors.joining("; "))
                + ").";
    }
}
