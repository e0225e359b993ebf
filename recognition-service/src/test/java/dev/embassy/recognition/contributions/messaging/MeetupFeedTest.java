package dev.embassy.recognition.contributions.messaging;

import static dev.embassy.recognition.Cast.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.test.Samples;
import dev.embassy.recognition.contributions.Contribution;
import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.contributions.ContributionState;
import dev.embassy.recognition.contributions.InMemoryContributions;
import dev.embassy.recognition.contributions.InMemoryMeetups;
import dev.embassy.recognition.contributions.ProposeFromMeetupReport;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MeetupFeedTest {

    private static final String AMBASSADOR = "ambassador-service";
    private static final String REPORTED = "ambassador.meetup-reported.v1";

    private final InMemoryContributions contributions = new InMemoryContributions();
    private final MeetupFeed feed =
            new MeetupFeed(
                    new ProposeFromMeetupReport(new InMemoryMeetups(), contributions, CLOCK));

    @Test
    void proposesFromTheReportAsAmbassadorServicePublishesIt() {
        var report = Samples.incoming(AMBASSADOR, REPORTED, "m-1", 5);

        feed.on(report);

        var sample = JsonMapper.shared().readTree(report.json());
        var organiser = sample.get("organisers").get(0);
        assertThat(contributions.all())
                .filteredOn(c -> c.kind() == ContributionKind.MEETUP_ORGANISED)
                .hasSize(sample.get("organisers").size())
                .allSatisfy(c -> {
                    assertThat(c.reach().value())
                            .isEqualTo(sample.get("report").get("attendance").asLong());
                    assertThat(c.title()).isEqualTo(sample.get("title").asString());
                })
                .anySatisfy(c ->
                        assertThat(c.id().value())
                                .isEqualTo(
                                        DerivedIds.of(
                                                "meetup-report",
                                                sample.get("id").asString(),
                                                organiser.get("id").asString(),
                                                "MEETUP_ORGANISED")));
        assertThat(contributions.all())
                .filteredOn(c -> c.kind() == ContributionKind.TALK)
                .isNotEmpty();
    }

    @Test
    void endsTheSameOnceTwiceAndOutOfOrder() {
        var planned = Samples.incoming(AMBASSADOR, "ambassador.meetup-planned.v1", "m-1", 1);
        var announced = Samples.incoming(AMBASSADOR, "ambassador.meetup-announced.v1", "m-1", 2);
        var reported = Samples.incoming(AMBASSADOR, REPORTED, "m-1", 5);

        feed.on(planned);
        assertThat(contributions.all()).isEmpty();
        feed.on(reported);
        var once = contributions.events().size();
        feed.on(reported);
        feed.on(announced);
        feed.on(planned);

        assertThat(once).isPositive();
        assertThat(contributions.events()).hasSize(once);
        assertThat(contributions.all())
                .extracting(Contribution::state)
                .containsOnly(ContributionState.PROPOSED);
    }

    @Test
    void takesACorrectedReportOnceTwiceAndLate() {
        var reported = Samples.incoming(AMBASSADOR, REPORTED, "m-1", 5);
        var corrected =
                Samples.incoming(AMBASSADOR, "ambassador.meetup-report-corrected.v1", "m-1", 6);
        for (var event : new IncomingEvent[] {reported, corrected, corrected, reported}) {
            feed.on(event);
        }
        assertThat(contributions.all())
                .extracting(Contribution::kind, c -> c.reach().value())
                .containsExactlyInAnyOrder(
                        tuple(ContributionKind.MEETUP_ORGANISED, 36L),
                        tuple(ContributionKind.TALK, 32L));
    }

    @Test
    void proposesNothingToThoseWhomTheReportSaysWereAbsentNorToGuests() {
        feed.on(
                new IncomingEvent(
                        "e-1",
                        REPORTED,
                        "m-1",
                        5,
                        Instant.parse("2026-11-19T09:00:00Z"),
                        new Person("p-1", "Ada"),
                        """
                        {"id":"m-1","title":"Lagos","state":"REPORTED",
                         "startsAt":"2026-11-18T18:00:00Z",
                         "organisers":[{"id":"p-1","name":"Ada"}],
                         "speakers":[{"person":{"id":"p-2","name":"Bela"},"talk":"Logs"},
                                     {"person":{"id":"p-3","name":"Noor"},"talk":"Tables"},
                                     {"person":{"id":"p-4","name":"Yuki"},"talk":"Keys"}],
                         "report":{"attendance":12,
                           "talks":[{"title":"Logs","speaker":{"id":"p-5","name":"Sam"},
                                     "attendance":11,"insteadOf":{"id":"p-2","name":"Bela"}},
                                    {"title":"Tables","speaker":{"id":"","name":"A guest"},
                                     "attendance":10,"insteadOf":{"id":"p-3","name":"Noor"}}],
                           "missed":[{"person":{"id":"p-4","name":"Yuki"},"talk":"Keys"}]}}
                        """));

        assertThat(contributions.all())
                .extracting(c -> c.person().id(), c -> c.reach().value())
                .containsExactlyInAnyOrder(tuple("p-1", 12L), tuple("p-5", 11L));
    }

    @Test
    void leavesWhatItsPersonConfirmedWhenTheReportIsCorrected() {
        feed.on(Samples.incoming(AMBASSADOR, REPORTED, "m-1", 5));
        for (var proposed : contributions.all()) {
            var person = proposed.person();
            var by = new Actor(person.id(), person.name(), null, Set.of());
            contributions.store(proposed, proposed.confirm(by, CLOCK.instant()));
        }
        feed.on(Samples.incoming(AMBASSADOR, "ambassador.meetup-report-corrected.v1", "m-1", 6));
        assertThat(contributions.all())
                .extracting(Contribution::state, c -> c.reach().value())
                .containsExactlyInAnyOrder(
                        tuple(ContributionState.SUBMITTED, 38L),
                        tuple(ContributionState.SUBMITTED, 34L));
    }

    @Test
    void proposesNothingForAMeetupThatWasCancelledAfterItsTime() {
        var held = Samples.incoming(AMBASSADOR, "ambassador.meetup-held.v1", "m-1", 3);
        var cancelled = Samples.incoming(AMBASSADOR, "ambassador.meetup-cancelled.v1", "m-1", 4);
        for (var event : new IncomingEvent[] {held, cancelled, cancelled, held}) {
            feed.on(event);
        }
        assertThat(contributions.all()).isEmpty();
    }

    @Test
    void knowsEveryEventOfMeetups() {
        for (var what : new String[] {"planned", "changed", "announced", "cancelled", "held"}) {
            feed.on(
                    Samples.incoming(
                            AMBASSADOR, "ambassador.meetup-%s.v1".formatted(what), "m-1", 3));
        }
        assertThat(contributions.all()).isEmpty();
    }

    @Test
    void takesAReportWithNothingButWhatItNeeds() {
        feed.on(
                new IncomingEvent(
                        "e-1",
                        REPORTED,
                        "m-1",
                        5,
                        Instant.parse("2026-11-19T09:00:00Z"),
                        new Person("p-1", "Ada"),
                        """
                        {"id":"m-1","title":"Lagos","state":"REPORTED",
                         "startsAt":"2026-11-18T18:00:00Z",
                         "organisers":[{"id":"p-1","name":"Ada"}],
                         "speakers":[{"person":{"name":"A guest"},"talk":"Logs"}],
                         "report":{"attendance":12}}
                        """));

        assertThat(contributions.all())
                .extracting(c -> c.person().id(), c -> c.reach().value())
                .containsExactly(tuple("p-1", 12L));
    }
}
