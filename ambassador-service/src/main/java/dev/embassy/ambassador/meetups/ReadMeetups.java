package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetups, for the public and for those who take part. */
@Component
public class ReadMeetups {

    private final Meetups meetups;
    private final Clock clock;

    ReadMeetups(Meetups meetups, Clock clock) {
        this.meetups = meetups;
        this.clock = clock;
    }

    /** Announced meetups that are not over, the next one first. */
    public Page<Meetup> upcoming(@Nullable String country, String text, PageRequest page) {
        return meetups.page(MeetupQuery.upcoming(clock.instant(), country, text), page);
    }

    /** A meetup as anybody may see it; one that was cancelled after it was public says so. */
    public Meetup publicly(MeetupId id) {
        return meetups.find(id).filter(Meetup::isPublic).orElseThrow(() -> new MeetupNotFound(id));
    }

    /** Those who see all see all; everybody else sees what they organise or speak at. */
    public Page<Meetup> list(MeetupQuery query, PageRequest page, Actor by) {
        var own =
                new MeetupQuery(
                        MeetupPolicy.seesAll(by) ? query.participant() : by.id(),
                        query.states(),
                        query.from(),
                        query.to(),
                        query.country(),
                        query.text(),
                        query.descending());
        return meetups.page(own, page);
    }

    public Meetup read(MeetupId id, Actor by) {
        return meetups.find(id)
                .filter(meetup -> MeetupPolicy.mayRead(by, meetup))
                .orElseThrow(() -> new MeetupNotFound(id));
    }

    public List<TimelineEntry> timeline(MeetupId id, Actor by) {
        var meetup = read(id, by);
        return MeetupPolicy.mayReadReport(by, meetup) ? meetups.timeline(id) : List.of();
    }

    /** The meetups somebody organised and has not reported yet, the oldest first. */
    public List<Meetup> unreported(Actor by) {
        return meetups
                .page(
                        new MeetupQuery(
                                by.id(), Set.of(MeetupState.HELD), null, null, null, "", false),
                        PageRequest.first(20))
                .items()
                .stream()
                .filter(meetup -> meetup.isOrganisedBy(by))
                .toList();
    }
}
