package dev.embassy.recognition.contributions;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.NOW;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetups and contributions that read as sentences. */
public final class ContributionFixtures {

    private ContributionFixtures() {}

    public static MeetupFixture aMeetup() {
        return new MeetupFixture();
    }

    public static ContributionFixture aContribution() {
        return new ContributionFixture();
    }

    public static ContributionDetails details(ContributionKind kind, long reach) {
        return new ContributionDetails(
                kind,
                "Streams without tears",
                null,
                "https://example.org/streams",
                reach,
                ReachSource.SELF_REPORTED,
                NOW.minusSeconds(86_400));
    }

    /** A meetup in Lagos, organised by Ada, not reported yet. */
    public static final class MeetupFixture {
        private String id = "meetup-lagos";
        private long sequence = 3;
        private boolean reported;
        private long attendance = 42;
        private ReachSource source = ReachSource.SELF_REPORTED;
        private final List<Person> organisers = new ArrayList<>(List.of(ADA.person()));
        private final List<Meetup.PlannedTalk> planned = new ArrayList<>();
        private final List<Meetup.ReportedTalk> talks = new ArrayList<>();
        private final List<Person> absent = new ArrayList<>();

        public MeetupFixture withId(String other) {
            id = other;
            return this;
        }

        public MeetupFixture alsoOrganisedBy(Person person) {
            organisers.add(person);
            return this;
        }

        public MeetupFixture announcedWith(Person speaker, String talk) {
            planned.add(new Meetup.PlannedTalk(speaker, talk));
            return this;
        }

        public MeetupFixture reportedAs(long seq, long people) {
            sequence = seq;
            reported = true;
            attendance = people;
            return this;
        }

        public MeetupFixture estimated() {
            source = ReachSource.ESTIMATED;
            return this;
        }

        public MeetupFixture cancelledAfterwards(long seq) {
            sequence = seq;
            reported = false;
            return this;
        }

        public MeetupFixture withTalk(Person speaker, String title, @Nullable Long people) {
            talks.add(new Meetup.ReportedTalk(speaker, title, people));
            return this;
        }

        public MeetupFixture without(Person speaker) {
            absent.add(speaker);
            return this;
        }

        public Meetup asItIs() {
            return new Meetup(
                    id,
                    sequence,
                    "Lagos Streams Night",
                    Instant.parse("2026-11-18T18:00:00Z"),
                    reported,
                    organisers,
                    planned,
                    new Meetup.Report(
                            attendance,
                            source,
                            talks,
                            absent,
                            Instant.parse("2026-11-19T09:00:00Z")));
        }
    }

    /** An article of Ada, read by 120. */
    public static final class ContributionFixture {
        private Actor person = ADA;
        private ContributionId id = new ContributionId(UUID.randomUUID().toString());
        private ContributionDetails details = details(ContributionKind.ARTICLE, 120);

        public ContributionFixture by(Actor other) {
            person = other;
            return this;
        }

        public ContributionFixture withId(String other) {
            id = new ContributionId(other);
            return this;
        }

        public ContributionFixture of(ContributionKind kind, long reach) {
            details = details(kind, reach);
            return this;
        }

        public ContributionFixture from(ReachSource source) {
            details =
                    new ContributionDetails(
                            details.kind(),
                            details.title(),
                            details.description(),
                            details.link(),
                            details.reach(),
                            source,
                            details.happenedAt());
            return this;
        }

        public ContributionFixture titled(String title) {
            details =
                    new ContributionDetails(
                            details.kind(),
                            title,
                            details.description(),
                            details.link(),
                            details.reach(),
                            details.source(),
                            details.happenedAt());
            return this;
        }

        public ContributionFixture on(String instant) {
            details =
                    new ContributionDetails(
                            details.kind(),
                            details.title(),
                            details.description(),
                            details.link(),
                            details.reach(),
                            details.source(),
                            Instant.parse(instant));
            return this;
        }

        public Contribution drafted() {
            return Contribution.draft(id, person, details, NOW);
        }

        public Contribution submitted() {
            return submittedAt(NOW);
        }

        public Contribution submittedAt(Instant at) {
            var contribution = drafted();
            contribution.submit(person, at);
            return contribution;
        }

        public Contribution validatedBy(Actor judge) {
            var contribution = submitted();
            contribution.validate(judge, Judgement.YES, NOW);
            return contribution;
        }

        public Contribution declinedBy(Actor judge) {
            var contribution = submitted();
            contribution.decline(judge, "Not about the product", NOW);
            return contribution;
        }
    }
}
