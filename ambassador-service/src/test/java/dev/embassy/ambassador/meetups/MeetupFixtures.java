package dev.embassy.ambassador.meetups;

import dev.embassy.ambassador.TestPeople;
import dev.embassy.chassis.actor.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Meetups that read as sentences: {@code aMeetup().by(ADA).announced()}. */
public final class MeetupFixtures {

    /** When the fixtures are planned; they take place ten days later. */
    public static final Instant PLANNED = Instant.parse("2026-05-04T09:00:00Z");

    public static final Instant STARTS = PLANNED.plus(Duration.ofDays(10));
    public static final Instant ENDS = STARTS.plus(Duration.ofHours(3));

    private Actor organiser = TestPeople.ADA;
    private Actor speaker = TestPeople.BELA;
    private final List<Speaker> others = new ArrayList<>();
    private Instant starts = STARTS;
    private String title = "An evening about accessibility";
    private MeetupFormat format = MeetupFormat.IN_PERSON;
    private @Nullable String venue = "Library, room 2";

    private MeetupFixtures() {}

    public static MeetupFixtures aMeetup() {
        return new MeetupFixtures();
    }

    public MeetupFixtures by(Actor organiser) {
        this.organiser = organiser;
        return this;
    }

    public MeetupFixtures with(Actor speaker) {
        this.speaker = speaker;
        return this;
    }

    public MeetupFixtures alsoWith(Actor another, String talk) {
        others.add(new Speaker(another.person(), talk));
        return this;
    }

    public MeetupFixtures on(Instant starts) {
        this.starts = starts;
        return this;
    }

    public MeetupFixtures titled(String title) {
        this.title = title;
        return this;
    }

    public MeetupFixtures withoutVenue() {
        venue = null;
        return this;
    }

    public MeetupFixtures online() {
        format = MeetupFormat.ONLINE;
        venue = null;
        return this;
    }

    public MeetupPlan plan() {
        return new MeetupPlan(
                title,
                MeetupKind.GRASSROOTS,
                format,
                starts,
                starts.plus(Duration.ofHours(3)),
                "Africa/Accra",
                format.hasPlace() ? "Accra" : null,
                format.hasPlace() ? "GH" : null,
                venue,
                format.hasPlace() ? null : "https://example.org/live",
                40,
                "Come as you are.",
                List.of(organiser.person()),
                Stream.concat(
                                Stream.of(new Speaker(speaker.person(), "Screen readers, live")),
                                others.stream())
                        .toList());
    }

    public Meetup draft() {
        return Meetup.plan(new MeetupId(UUID.randomUUID().toString()), plan(), PLANNED);
    }

    public Meetup announced() {
        var meetup = draft();
        meetup.announce(organiser, PLANNED);
        return meetup;
    }

    public Meetup held() {
        var meetup = announced();
        meetup.hold(organiser.person(), starts.plus(Duration.ofHours(3)));
        return meetup;
    }

    public MeetupReport report(int attendance) {
        return report(
                attendance,
                List.of(
                        new TalkReport(
                                "Screen readers, live", speaker.person(), attendance - 4, null)),
                List.of());
    }

    public MeetupReport report(int attendance, List<TalkReport> talks, List<Speaker> missed) {
        return new MeetupReport(
                attendance,
                FigureSource.SELF_REPORTED,
                talks,
                missed,
                "Five shirts",
                List.of("Does it run on a phone?"),
                null,
                starts.plus(Duration.ofHours(5)),
                null);
    }

    public Meetup reported(int attendance) {
        var meetup = held();
        meetup.report(report(attendance), organiser, starts.plus(Duration.ofHours(5)));
        return meetup;
    }

    /** Entered only after it took place. */
    public Meetup heldLate() {
        var meetup = draft();
        meetup.hold(organiser.person(), PLANNED);
        return meetup;
    }

    public Meetup reportedLate(int attendance) {
        var meetup = heldLate();
        meetup.report(report(attendance), organiser, PLANNED);
        return meetup;
    }
}
