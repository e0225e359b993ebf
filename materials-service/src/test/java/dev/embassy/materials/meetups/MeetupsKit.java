package dev.embassy.materials.meetups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of the copies of meetups does. */
abstract class MeetupsKit {

    private static final Instant NOW = TestClock.START;

    /** Of its own for each test: the store may hold the meetups of others. */
    private final String country = UUID.randomUUID().toString();

    private final Person organiser = new Person(UUID.randomUUID().toString(), "Some Body");

    abstract Meetups meetups();

    private String meetup(
            Meetup.State state, int inDays, @Nullable String where, @Nullable String city) {
        var id = UUID.randomUUID().toString();
        var startsAt = NOW.plus(Duration.ofDays(inDays));
        meetups()
                .apply(
                        new Meetup(
                                id,
                                "Graph Night",
                                Meetup.Format.IN_PERSON,
                                state,
                                startsAt,
                                startsAt.plus(Duration.ofHours(3)),
                                "Europe/Berlin",
                                where,
                                city,
                                40,
                                List.of(organiser),
                                List.of(),
                                List.of(organiser.id())),
                        1);
        return id;
    }

    @Test
    void findsTheNextAnnouncedMeetupsOfACountryTheSoonestFirst() {
        var late = meetup(Meetup.State.ANNOUNCED, 30, country, "Hamburg");
        var soon = meetup(Meetup.State.ANNOUNCED, 3, country, "Berlin");
        var middle = meetup(Meetup.State.ANNOUNCED, 9, country, null);
        meetup(Meetup.State.ANNOUNCED, -1, country, "Berlin");
        meetup(Meetup.State.ANNOUNCED, 0, country, "Berlin");
        meetup(Meetup.State.CANCELLED, 4, country, "Berlin");
        meetup(Meetup.State.DRAFT, 4, country, "Berlin");
        meetup(Meetup.State.ANNOUNCED, 4, UUID.randomUUID().toString(), "Berlin");
        meetup(Meetup.State.ANNOUNCED, 4, null, "Berlin");

        assertThat(found(null, 10)).containsExactly(soon, middle, late);
        assertThat(found(null, 2)).containsExactly(soon, middle);
        assertThat(found("Hamburg", 10)).containsExactly(late);
        assertThat(found("Accra", 10)).isEmpty();
    }

    private List<String> found(@Nullable String city, int limit) {
        return meetups().announcedAfter(NOW, country, city, limit).stream()
                .map(Meetup::id)
                .toList();
    }
}
