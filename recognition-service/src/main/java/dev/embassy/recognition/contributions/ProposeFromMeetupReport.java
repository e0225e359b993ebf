package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Person;
import java.time.Clock;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/**
 * Brings the contributions of a meetup in line with its report. It always works from the newest
 * copy of the meetup, never from the event at hand, and every step may be repeated: however often,
 * late or out of order the events come, and wherever a crash falls, the result is the same.
 */
@Component
public class ProposeFromMeetupReport {

    private final Meetups meetups;
    private final Contributions contributions;
    private final Clock clock;

    public ProposeFromMeetupReport(Meetups meetups, Contributions contributions, Clock clock) {
        this.meetups = meetups;
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * @param by who told: the one who reported or corrected
     */
    public void propose(Meetup told, Person by) {
        meetups.learn(told);
        var newest = newest(told);
        while (true) {
            align(newest, by);
            var since = newest(told);
            if (since.sequence() == newest.sequence()) {
                return;
            }
            newest = since; // another instance learnt more meanwhile
        }
    }

    private void align(Meetup meetup, Person by) {
        var named = new HashSet<ContributionId>();
        for (var proposal : MeetupReportPolicy.proposals(meetup)) {
            named.add(proposal.contributionId());
            propose(proposal, by);
        }
        for (var contribution : contributions.ofMeetup(meetup.id())) {
            if (!named.contains(contribution.id())) {
                contribution
                        .retract(
                                meetup.id(),
                                meetup.sequence(),
                                MeetupReportPolicy.denies(meetup, contribution),
                                by,
                                clock.instant())
                        .ifPresent(event -> contributions.store(contribution, event));
            }
        }
    }

    private void propose(Proposal proposal, Person by) {
        var known = contributions.find(proposal.contributionId());
        if (known.isEmpty()) {
            var proposed = Contribution.propose(proposal, clock.instant());
            contributions.store(proposed, proposed.proposed(by));
            return;
        }
        var contribution = known.get();
        contribution
                .follow(proposal, by, clock.instant())
                .ifPresent(event -> contributions.store(contribution, event));
    }

    private Meetup newest(Meetup told) {
        return meetups.find(told.id())
                .orElseThrow(() -> new IllegalStateException("A learnt meetup is gone"));
    }
}
