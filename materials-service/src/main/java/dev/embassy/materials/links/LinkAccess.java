package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.terms.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose link is whose: its owner, the organisers of its meetup and staff see it and change it. For
 * all others it is not there.
 */
@Component
public class LinkAccess {

    private final TrackedLinks links;
    private final Meetups meetups;

    LinkAccess(TrackedLinks links, Meetups meetups) {
        this.links = links;
        this.meetups = meetups;
    }

    /** Links are made by those who are in the programme or run a meetup. */
    static void requireMaker(Actor actor) {
        if (!actor.hasAny(Roles.AMBASSADOR, Roles.ORGANISER, Roles.ADVOCATE, Roles.STAFF)) {
            throw new NotAllowed(
                    "Links are for members and organisers. Apply to the programme to make some.");
        }
    }

    static void requireStaff(Actor actor) {
        if (!actor.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff do this.");
        }
    }

    static boolean isStaff(Actor actor) {
        return actor.has(Roles.STAFF);
    }

    TrackedLink get(LinkId id, Actor actor) {
        requireMaker(actor);
        return links.find(id)
                .filter(link -> isAllowed(link, actor))
                .orElseThrow(() -> new LinkNotFound(id));
    }

    boolean isAllowed(TrackedLink link, Actor actor) {
        return isStaff(actor)
                || actor.is(link.owner())
                || organises(link.description().meetup(), actor);
    }

    boolean organises(@Nullable MeetupId id, Actor actor) {
        return id != null
                && meetups.find(id).filter(it -> it.isOrganisedBy(actor.id())).isPresent();
    }

    /**
     * The meetup that somebody wants a link to count for.
     *
     * @throws NotAllowed if they neither organise it nor speak there
     */
    Meetup forLink(MeetupId id, Actor actor) {
        var meetup = meetups.get(id);
        if (!isStaff(actor)
                && !meetup.isOrganisedBy(actor.id())
                && !meetup.hasSpeaker(actor.id())) {
            throw new NotAllowed(
                    "A link belongs to a meetup that you organise or speak at. Leave the meetup"
                            + " out, or ask an organiser to make the link.");
        }
        return meetup;
    }
}
