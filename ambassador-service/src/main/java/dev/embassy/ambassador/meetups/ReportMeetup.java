package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An organiser reports once, and may put it right; everything else follows from it. */
@Component
public class ReportMeetup {

    private final OwnMeetups own;
    private final Meetups meetups;
    private final Reporting reporting;
    private final Clock clock;

    ReportMeetup(OwnMeetups own, Meetups meetups, Reporting reporting, Clock clock) {
        this.own = own;
        this.meetups = meetups;
        this.reporting = reporting;
        this.clock = clock;
    }

    public Meetup report(MeetupId id, ReportDraft draft, Expected expected, Actor by) {
        var meetup = own.get(id, expected, by);
        var now = clock.instant();
        meetups.store(meetup, meetup.report(reporting.report(draft, meetup, now), by, now));
        return meetup;
    }

    /**
     * Puts a report right that was written before.
     *
     * @param note why, if somebody says
     */
    public Meetup correct(
            MeetupId id, ReportDraft draft, @Nullable String note, Expected expected, Actor by) {
        var meetup = own.get(id, expected, by);
        var now = clock.instant();
        meetup.correct(reporting.report(draft, meetup, now), note, by, now)
                .ifPresent(corrected -> meetups.store(meetup, List.of(corrected)));
        return meetup;
    }
}
