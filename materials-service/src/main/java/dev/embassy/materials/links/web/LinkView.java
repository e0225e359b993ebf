package dev.embassy.materials.links.web;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.links.Clicks;
import dev.embassy.materials.links.Destination;
import dev.embassy.materials.links.LinkState;
import dev.embassy.materials.links.ReadLinks;
import dev.embassy.materials.links.TrackedLink;
import dev.embassy.materials.meetups.Meetup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link as the API shows it.
 *
 * @param address the whole short address, to copy and to print
 */
record LinkView(
        String id,
        long version,
        String code,
        String address,
        String label,
        DestinationView destination,
        List<PastDestinationView> past,
        @Nullable String campaign,
        @Nullable LinkMeetupView meetup,
        Person owner,
        LinkState state,
        @Nullable DisablingView disabling,
        @Nullable Instant expiresAt,
        ClicksView clicks,
        Instant createdAt,
        Instant updatedAt,
        List<String> actions) {

    /** Either the address of a page, or a material. */
    record DestinationView(@Nullable String url, @Nullable String materialId) {

        static DestinationView of(Destination destination) {
            var material = destination.materialId();
            return new DestinationView(
                    destination.url(), material == null ? null : material.value());
        }
    }

    record PastDestinationView(DestinationView destination, Instant until, Person changedBy) {}

    /**
     * @param title null as long as its announcement has not arrived
     * @param attendance as the report says; null as long as there is none
     */
    record LinkMeetupView(
            String id,
            @Nullable String title,
            @Nullable LocalDate day,
            @Nullable Integer attendance) {

        static LinkMeetupView of(String id, @Nullable Meetup meetup) {
            return meetup == null
                    ? new LinkMeetupView(id, null, null, null)
                    : new LinkMeetupView(id, meetup.title(), meetup.day(), meetup.attendance());
        }
    }

    record DisablingView(Person by, Instant at, boolean byStaff, @Nullable String reason) {}

    /**
     * @param people visits, robots left out
     * @param source always {@code MEASURED}
     * @param countedAt null if it was never followed
     */
    record ClicksView(long people, long robots, String source, @Nullable Instant countedAt) {

        static ClicksView of(Clicks clicks) {
            return new ClicksView(clicks.people(), clicks.robots(), "MEASURED", clicks.countedAt());
        }
    }

    static LinkView of(ReadLinks.Seen seen, String root) {
        var link = seen.link();
        var description = link.description();
        var meetup = description.meetup();
        return new LinkView(
                link.id().value(),
                link.version(),
                link.code().value(),
                root + link.code().value(),
                description.label(),
                DestinationView.of(description.destination()),
                link.past().reversed().stream()
                        .map(it ->
                                new PastDestinationView(
                                        DestinationView.of(it.destination()), it.until(), it.by()))
                        .toList(),
                description.campaign(),
                meetup == null ? null : LinkMeetupView.of(meetup.value(), seen.meetup()),
                link.owner(),
                seen.state(),
                disabling(link),
                description.expiresAt(),
                ClicksView.of(seen.clicks()),
                link.createdAt(),
                link.updatedAt(),
                seen.actions());
    }

    private static @Nullable DisablingView disabling(TrackedLink link) {
        var disabling = link.disabling();
        return disabling == null
                ? null
                : new DisablingView(
                        disabling.by(), disabling.at(), disabling.byStaff(), disabling.reason());
    }
}
