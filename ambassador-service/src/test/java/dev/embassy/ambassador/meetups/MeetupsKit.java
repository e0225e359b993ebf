package dev.embassy.ambassador.meetups;

import static dev.embassy.ambassador.meetups.MeetupFixtures.ENDS;
import static dev.embassy.ambassador.meetups.MeetupFixtures.PLANNED;
import static dev.embassy.ambassador.meetups.MeetupFixtures.STARTS;
import static dev.embassy.ambassador.meetups.MeetupFixtures.aMeetup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.ambassador.TestPeople;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of meetups does. */
public abstract class MeetupsKit {

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    protected abstract Meetups meetups();

    @Test
    void keepsEverythingOfAMeetup() {
        var meetup = store(aMeetup().reported(38));
        assertThat(meetups().get(meetup.id())).usingRecursiveComparison().isEqualTo(meetup);
    }

    @Test
    void keepsAMeetupThatHasNoPlace() {
        var meetup = store(aMeetup().online().announced());
        assertThat(meetups().get(meetup.id()).plan()).isEqualTo(meetup.plan());
    }

    @Test
    void findsTheMeetupsOfOrganisersAndSpeakers() {
        var organiser = TestPeople.stranger();
        var speaker = TestPeople.stranger();
        var meetup = store(aMeetup().by(organiser).with(speaker).draft());
        assertThat(ids(query(organiser.id(), Set.of(), null, null))).containsExactly(meetup.id());
        assertThat(ids(query(speaker.id(), Set.of(), null, null))).containsExactly(meetup.id());
        assertThat(ids(query(TestPeople.stranger().id(), Set.of(), null, null))).isEmpty();
    }

    @Test
    void findsTheMeetupsOfThoseWhoReallySpoke() {
        var absent = TestPeople.stranger();
        var standIn = TestPeople.stranger();
        var planned = aMeetup().with(absent);
        var meetup = planned.held();
        var talk = new TalkReport("Screen readers, live", standIn.person(), 9, absent.person());
        meetup.report(planned.report(12, List.of(talk), List.of()), TestPeople.ADA, ENDS);
        store(meetup);
        assertThat(ids(query(standIn.id(), Set.of(), null, null))).containsExactly(meetup.id());
        assertThat(ids(query(absent.id(), Set.of(), null, null))).isEmpty();
        assertThat(meetups().get(meetup.id()).report()).isEqualTo(meetup.report());
    }

    @Test
    void listsUpcomingOnesNextFirst() {
        var later = store(aMeetup().titled(word).on(STARTS.plusSeconds(60)).announced());
        var next = store(aMeetup().titled(word).announced());
        store(aMeetup().titled(word).draft());
        store(aMeetup().titled(word).held());
        assertThat(ids(MeetupQuery.upcoming(PLANNED, null, word)))
                .containsExactly(next.id(), later.id());
        assertThat(ids(MeetupQuery.upcoming(PLANNED, "GH", word)))
                .containsExactly(next.id(), later.id());
        assertThat(ids(MeetupQuery.upcoming(PLANNED, "NO", word))).isEmpty();
        assertThat(ids(MeetupQuery.upcoming(ENDS, null, word))).containsExactly(later.id());
    }

    @Test
    void filtersByTimeAndState() {
        var meetup = store(aMeetup().titled(word).announced());
        assertThat(ids(query(null, Set.of(MeetupState.ANNOUNCED), STARTS, ENDS)))
                .containsExactly(meetup.id());
        assertThat(ids(query(null, Set.of(), null, STARTS))).isEmpty();
        assertThat(ids(query(null, Set.of(MeetupState.DRAFT), null, null))).isEmpty();
    }

    @Test
    void findsWhatIsOverAndWhatIsToBeReminded() {
        var meetup = store(aMeetup().announced());
        assertThat(meetups().over(ENDS, 1000)).extracting(Meetup::id).contains(meetup.id());
        assertThat(meetups().over(ENDS.minusSeconds(1), 1000))
                .extracting(Meetup::id)
                .doesNotContain(meetup.id());

        var held = store(aMeetup().held());
        var due = ENDS.plus(Duration.ofDays(1));
        assertThat(meetups().withReminderDue(due, 1000)).extracting(Meetup::id).contains(held.id());
        assertThat(meetups().withReminderDue(due.minusSeconds(1), 1000))
                .extracting(Meetup::id)
                .doesNotContain(held.id());
    }

    @Test
    void sumsUpWhatMeetupsReached() {
        var from = Instant.parse("1999-01-01T00:00:00Z");
        var to = Instant.parse("1999-12-31T00:00:00Z");
        var before = meetups().outreach(from, to);
        var start = Instant.parse("1999-06-01T18:00:00Z");
        store(aMeetup().on(start).reportedLate(30));
        store(aMeetup().on(start).reportedLate(12));
        store(aMeetup().on(start).heldLate());
        store(aMeetup().on(start).draft());
        var after = meetups().outreach(from, to);
        assertThat(after.held()).isEqualTo(before.held() + 3);
        assertThat(after.people()).isEqualTo(before.people() + 42);
    }

    private Meetup store(Meetup meetup) {
        meetups().store(meetup, List.of());
        return meetup;
    }

    private MeetupQuery query(
            @Nullable String participant,
            Set<MeetupState> states,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new MeetupQuery(
                participant, states, from, to, null, participant == null ? word : "", false);
    }

    private List<MeetupId> ids(MeetupQuery query) {
        return meetups().page(query, PageRequest.first(10)).items().stream()
                .map(Meetup::id)
                .toList();
    }
}
