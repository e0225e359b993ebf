package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows people their links and what became of them. */
@Component
public class ReadLinks {

    private final TrackedLinks links;
    private final LinkDays days;
    private final LinkAccess access;
    private final Meetups meetups;
    private final Clock clock;

    ReadLinks(TrackedLinks links, LinkDays days, LinkAccess access, Meetups meetups, Clock clock) {
        this.links = links;
        this.days = days;
        this.access = access;
        this.meetups = meetups;
        this.clock = clock;
    }

    /** What a list is narrowed to; null means all. */
    public record Wanted(
            @Nullable String text,
            @Nullable LinkState state,
            @Nullable String campaign,
            @Nullable MeetupId meetup,
            boolean own) {}

    /**
     * A link with what is known about it.
     *
     * @param meetup null if it has none, or if it is not known here yet
     * @param actions what the reader may do with it
     */
    public record Seen(
            TrackedLink link,
            LinkState state,
            @Nullable Meetup meetup,
            Clicks clicks,
            List<String> actions) {}

    /** All for staff; for others their own and those of the meetups they organise. */
    public Page<Seen> list(Wanted wanted, PageRequest page, Actor reader) {
        LinkAccess.requireMaker(reader);
        var found = links.page(filter(wanted, reader), page);
        var clicks = days.totals(found.items().stream().map(TrackedLink::id).toList());
        return found.map(link -> seen(link, clicks.getOrDefault(link.id(), Clicks.NONE), reader));
    }

    private TrackedLinks.Filter filter(Wanted wanted, Actor reader) {
        var campaign = wanted.campaign();
        return new TrackedLinks.Filter(
                wanted.text(),
                wanted.state(),
                campaign == null ? null : campaign.strip().toLowerCase(Locale.ROOT),
                wanted.meetup(),
                wanted.own() ? reader.id() : null,
                LinkAccess.isStaff(reader) ? null : visible(reader),
                clock.instant());
    }

    private TrackedLinks.Visible visible(Actor reader) {
        return new TrackedLinks.Visible(
                reader.id(),
                meetups.organisedBy(reader.id()).stream()
                        .map(meetup -> new MeetupId(meetup.id()))
                        .toList());
    }

    public Seen get(LinkId id, Actor reader) {
        var link = access.get(id, reader);
        return seen(link, days.totals(List.of(id)).getOrDefault(id, Clicks.NONE), reader);
    }

    /** One that was just stored by somebody who may see it. */
    public Seen seen(TrackedLink link, Actor reader) {
        return seen(
                link, days.totals(List.of(link.id())).getOrDefault(link.id(), Clicks.NONE), reader);
    }

    private Seen seen(TrackedLink link, Clicks clicks, Actor reader) {
        var meetup = link.description().meetup();
        return new Seen(
                link,
                link.state(clock.instant()),
                meetup == null ? null : meetups.find(meetup).orElse(null),
                clicks,
                actions(link, reader));
    }

    private List<String> actions(TrackedLink link, Actor reader) {
        if (!access.isAllowed(link, reader)) {
            return List.of();
        }
        var disabling = link.disabling();
        if (disabling == null) {
            return List.of("change", "disable");
        }
        return disabling.byStaff() && !LinkAccess.isStaff(reader)
                ? List.of("change")
                : List.of("change", "enable");
    }

    public List<TimelineEntry> timeline(LinkId id, Actor reader) {
        access.get(id, reader);
        return links.timeline(id);
    }

    /** The clicks of a link: each day from one on, and by meetup over all time. */
    public record Report(Clicks total, List<LinkDays.DayClicks> daily, List<OfMeetup> byMeetup) {}

    /** Clicks while the link belonged to a meetup; both null for those without one. */
    public record OfMeetup(@Nullable MeetupId id, @Nullable Meetup meetup, Clicks clicks) {}

    public Report report(LinkId id, LocalDate from, Actor reader) {
        access.get(id, reader);
        return new Report(
                days.totals(List.of(id)).getOrDefault(id, Clicks.NONE),
                days.daily(id, from),
                days.byMeetup(id).stream().map(this::ofMeetup).toList());
    }

    private OfMeetup ofMeetup(LinkDays.MeetupClicks counted) {
        var meetup = counted.meetup();
        return new OfMeetup(
                meetup,
                meetup == null ? null : meetups.find(meetup).orElse(null),
                counted.clicks());
    }

    /** Of all links of a meetup; for its organisers and staff. */
    public OfMeetup ofMeetup(MeetupId id, Actor reader) {
        LinkAccess.requireMaker(reader);
        var meetup = meetups.get(id);
        if (!LinkAccess.isStaff(reader) && !meetup.isOrganisedBy(reader.id())) {
            throw new NotAllowed("Only its organisers and staff see the clicks of a meetup.");
        }
        return new OfMeetup(id, meetup, days.of(id));
    }
}
