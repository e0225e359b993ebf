package dev.embassy.ambassador.meetups;

import dev.embassy.ambassador.meetups.ReportDraft.TalkDraft;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An organiser reports once, and may put it right; everything else follows from it. */
@Component
public class ReportMeetup {

    private final OwnMeetups own;
    private final Meetups meetups;
    private final Clock clock;

    ReportMeetup(OwnMeetups own, Meetups meetups, Clock clock) {
        this.own = own;
        this.meetups = meetups;
        this.clock = clock;
    }

    public Meetup report(MeetupId id, ReportDraft draft, Expected expected, Actor by) {
        var meetup = own.get(id, expected, by);
        var now = clock.instant();
        meetups.store(meetup, meetup.report(report(draft, meetup.plan(), now), by, now));
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
        meetup.correct(report(draft, meetup.plan(), now), note, by, now)
                .ifPresent(corrected -> meetups.store(meetup, List.of(corrected)));
        return meetup;
    }

    private static MeetupReport report(ReportDraft draft, MeetupPlan plan, Instant at) {
        return new MeetupReport(
                draft.attendance(),
                draft.attendanceSource(),
                draft.talks().stream().map(talk -> talk(talk, plan)).toList(),
                draft.kitLeftover(),
                draft.questions(),
                draft.notes(),
                at,
                null);
    }

    private static TalkReport talk(TalkDraft draft, MeetupPlan plan) {
        var speaker =
                plan.speakers().stream()
                        .filter(planned -> planned.person().id().equals(draft.speakerId()))
                        .findFirst()
                        // The meetup itself refuses somebody who did not speak.
                        .orElseGet(() -> new Speaker(new Person(draft.speakerId(), ""), ""));
        var title = draft.title();
        return new TalkReport(
                title == null || title.isBlank() ? speaker.talk() : title,
                speaker.person(),
                draft.attendance());
    }
}
