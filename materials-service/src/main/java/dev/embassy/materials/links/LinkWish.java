package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what somebody typed a description that may stand. */
@Component
public class LinkWish {

    /** As it was typed; exactly one of {@code url} and {@code material}. */
    public record Wanted(
            String label,
            @Nullable String url,
            @Nullable MaterialId material,
            @Nullable String campaign,
            @Nullable MeetupId meetup,
            @Nullable Instant expiresAt) {}

    private final ReadDestinations destinations;
    private final LinkAccess access;

    LinkWish(ReadDestinations destinations, LinkAccess access) {
        this.destinations = destinations;
        this.access = access;
    }

    /**
     * @param before what it replaces: what was allowed then and stays is not asked again
     */
    LinkDescription describe(Wanted wanted, @Nullable LinkDescription before, Actor by) {
        var meetup = wanted.meetup();
        if (meetup != null && (before == null || !meetup.equals(before.meetup()))) {
            access.forLink(meetup, by);
        }
        var campaign = wanted.campaign() == null ? "" : wanted.campaign().strip();
        return new LinkDescription(
                wanted.label().strip(),
                destination(wanted, before),
                campaign.isEmpty() ? null : campaign.toLowerCase(Locale.ROOT),
                meetup,
                wanted.expiresAt());
    }

    private Destination destination(Wanted wanted, @Nullable LinkDescription before) {
        if (before != null
                && wanted.material() != null
                && wanted.material().equals(before.destination().materialId())) {
            return before.destination();
        }
        return destinations.checked(wanted.url(), wanted.material());
    }
}
