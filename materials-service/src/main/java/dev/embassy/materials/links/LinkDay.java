package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * The clicks of one link on one day for one meetup. It remembers up to which place of each journal
 * segment it has counted, in the same document as the sums, so that it counts each click once
 * however often and in whatever portions the journal hands them over.
 */
public final class LinkDay extends Aggregate<LinkDayId> {

    private static final Person COUNTER = Actor.system("click-counter").person();

    private final LinkId linkId;
    private final @Nullable MeetupId meetupId;
    private final String day;
    private long people;
    private long robots;
    private Map<String, Long> nextPlaces;
    private Instant countedAt;
    private @Nullable Instant toldAt;
    private @Nullable Instant tellAt;

    @PersistenceCreator
    LinkDay(
            LinkDayId id,
            LinkId linkId,
            @Nullable MeetupId meetupId,
            String day,
            long people,
            long robots,
            Map<String, Long> nextPlaces,
            Instant countedAt,
            @Nullable Instant toldAt,
            @Nullable Instant tellAt) {
        super(id);
        this.linkId = linkId;
        this.meetupId = meetupId;
        this.day = day;
        this.people = people;
        this.robots = robots;
        this.nextPlaces = new HashMap<>(nextPlaces);
        this.countedAt = countedAt;
        this.toldAt = toldAt;
        this.tellAt = tellAt;
    }

    static LinkDay beganBy(Click click, Instant at) {
        return new LinkDay(
                LinkDayId.of(click),
                click.link(),
                click.meetup(),
                click.day().toString(),
                0,
                0,
                Map.of(),
                at,
                null,
                null);
    }

    /** What others are told: the sums so far, not what was added. */
    public record Counted(
            LinkDayId id,
            LinkId linkId,
            @Nullable MeetupId meetupId,
            LocalDate day,
            long people,
            long robots,
            Person by,
            Instant at) {}

    /**
     * Adds those it has not counted yet.
     *
     * @return whether there were any
     */
    boolean count(String segment, List<ClickJournal.Entry> entries, Instant at) {
        long next = nextPlaces.getOrDefault(segment, 0L);
        boolean more = false;
        for (var entry : entries) {
            if (entry.place() < next) {
                continue;
            }
            next = entry.place() + 1;
            more = true;
            if (entry.click().robot()) {
                robots++;
            } else {
                people++;
            }
        }
        if (more) {
            nextPlaces.put(segment, next);
            countedAt = at;
            if (tellAt == null) {
                tellAt = at;
            }
        }
        return more;
    }

    /** The sums, if they have changed and were not told within that time. */
    Optional<Counted> tell(Duration atMostEvery, Instant at) {
        if (tellAt == null) {
            return Optional.empty();
        }
        if (toldAt != null && toldAt.plus(atMostEvery).isAfter(at)) {
            tellAt = toldAt.plus(atMostEvery);
            return Optional.empty();
        }
        tellAt = null;
        toldAt = at;
        return Optional.of(new Counted(id(), linkId, meetupId, day(), people, robots, COUNTER, at));
    }

    public LinkId linkId() {
        return linkId;
    }

    public @Nullable MeetupId meetupId() {
        return meetupId;
    }

    public LocalDate day() {
        return LocalDate.parse(day);
    }

    public Clicks clicks() {
        return new Clicks(people, robots, countedAt);
    }

    /** When others are to be told; null if they know all. */
    public @Nullable Instant tellAt() {
        return tellAt;
    }
}
