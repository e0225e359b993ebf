package dev.embassy.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.sample.Jar;
import dev.embassy.chassis.sample.JarId;
import dev.embassy.chassis.sample.Jars;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of aggregates does. */
abstract class AggregatesKit {

    static final Person ADA = new Person("ada", "Ada");
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    final String id = UUID.randomUUID().toString();

    abstract Aggregates<Jar, Jar.JarEvent> jars();

    @Test
    void givesBackWhatWasStored() {
        var jar = Jars.jar(id, "blue", ADA);
        jar.add(3, ADA, NOON);
        jar.close(NOON);

        jars().store(jar, List.of());

        var found = jars().find(id).orElseThrow();
        assertThat(found.id()).isEqualTo(new JarId(id));
        assertThat(found.label()).isEqualTo("blue");
        assertThat(found.marbles()).isEqualTo(3);
        assertThat(found.owner()).isEqualTo(ADA);
        assertThat(found.lastFilledAt()).isEqualTo(NOON);
        assertThat(found.lid()).isEqualTo(new Jar.Lid.Closed(NOON));
        assertThat(found.version()).isEqualTo(1);
        assertThat(jar.version()).isEqualTo(1);
    }

    @Test
    void isInFullWhatItWasWhenItIsReadAgain() {
        var jar = Jars.jar(id, "blue", ADA);
        jars().store(jar, List.of(jar.add(3, ADA, NOON)));
        jars().store(jar, List.of(jar.add(1, ADA, NOON)));

        assertThat(jars().find(id)).get().usingRecursiveComparison().isEqualTo(jar);
    }

    @Test
    void findsNothingUnderAnUnknownIdentifier() {
        assertThat(jars().find("nobody")).isEmpty();
        assertThat(jars().timeline("nobody")).isEmpty();
    }

    @Test
    void refusesAStaleVersion() {
        jars().store(Jars.jar(id, "blue", ADA), List.of());
        var mine = jars().find(id).orElseThrow();
        var theirs = jars().find(id).orElseThrow();
        jars().store(theirs, List.of(theirs.add(1, ADA, NOON)));

        assertThatThrownBy(() -> jars().store(mine, List.of(mine.add(5, ADA, NOON))))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(jars().find(id).orElseThrow().marbles()).isEqualTo(1);
        assertThat(jars().timeline(id)).hasSize(1);
    }

    @Test
    void refusesAnIdentifierThatIsTaken() {
        jars().store(Jars.jar(id, "blue", ADA), List.of());

        assertThatThrownBy(() -> jars().store(Jars.jar(id, "red", ADA), List.of()))
                .isInstanceOf(AlreadyExists.class);

        assertThat(jars().find(id).orElseThrow().label()).isEqualTo("blue");
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        var jar = Jars.jar(id, "blue", ADA);
        ((Aggregate<?>) jar).storedAs(4, 2);

        assertThatThrownBy(() -> jars().store(jar, List.of())).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void amendsWithoutANewVersion() {
        jars().store(Jars.jar(id, "blue", ADA), List.of());
        var decided = jars().find(id).orElseThrow();
        var amended = jars().find(id).orElseThrow();
        amended.close(NOON);
        jars().amend(amended);

        assertThat(jars().find(id)).get().usingRecursiveComparison().isEqualTo(amended);
        assertThat(jars().find(id).orElseThrow().version()).isEqualTo(1);
        assertThat(jars().timeline(id)).isEmpty();
        jars().store(decided, List.of(decided.add(1, ADA, NOON)));
        assertThat(jars().find(id).orElseThrow().marbles()).isEqualTo(1);
    }

    @Test
    void amendsNothingThatMovedOnOrIsNotThere() {
        var unknown = Jars.jar(id, "blue", ADA);
        assertThatThrownBy(() -> jars().amend(unknown)).isInstanceOf(ChangedMeanwhile.class);
        jars().store(Jars.jar(id, "blue", ADA), List.of());
        var stale = jars().find(id).orElseThrow();
        var decided = jars().find(id).orElseThrow();
        jars().store(decided, List.of(decided.add(1, ADA, NOON)));
        stale.close(NOON);

        assertThatThrownBy(() -> jars().amend(stale)).isInstanceOf(ChangedMeanwhile.class);

        assertThat(jars().find(id)).get().usingRecursiveComparison().isEqualTo(decided);
    }

    @Test
    void keepsTheTimelineInOrder() {
        var jar = Jars.jar(id, "blue", ADA);
        jars().store(jar, List.of(jar.add(1, ADA, NOON)));
        jars().store(
                        jar,
                        List.of(
                                jar.add(1, ADA, NOON.plusSeconds(1)),
                                jar.add(1, ADA, NOON.plusSeconds(2))));

        assertThat(jars().timeline(id))
                .extracting(TimelineEntry::note)
                .containsExactly("now 1", "now 2", "now 3");
        assertThat(jars().timeline(id).getFirst())
                .isEqualTo(new TimelineEntry(NOON, "sample.marble-added", ADA, "now 1"));
    }

    @Test
    void keepsTheNewestLinesOfALongTimeline() {
        var jar = Jars.jar(id, "blue", ADA);
        jars().store(jar, List.of());
        jars().store(
                        jar,
                        IntStream.rangeClosed(1, Aggregates.TIMELINE_LINES + 10)
                                .mapToObj(second -> jar.add(1, ADA, NOON.plusSeconds(second)))
                                .toList());

        assertThat(jars().timeline(id)).hasSize(Aggregates.TIMELINE_LINES);
        assertThat(jars().timeline(id).getFirst().note()).isEqualTo("now 11");
        assertThat(jars().timeline(id).getLast().note()).isEqualTo("now 510");
    }

    private Jar removed() {
        jars().store(Jars.jar(id, "blue", ADA), List.of());
        var jar = jars().find(id).orElseThrow();
        jars().remove(jar, List.of(jar.add(1, ADA, NOON)));
        return jar;
    }

    @Test
    void findsNothingOfWhatWasTakenAway() {
        removed();

        assertThat(jars().find(id)).isEmpty();
        assertThatThrownBy(() -> jars().store(Jars.jar(id, "red", ADA), List.of()))
                .isInstanceOf(AlreadyExists.class);
        assertThat(jars().find(id)).isEmpty();
    }

    @Test
    void remembersWhatWasTakenAwayUntilItIsForgotten() {
        var jar = removed();

        assertThat(jars().removed(NOON.minusSeconds(1), 1000))
                .extracting(Jar::id)
                .doesNotContain(jar.id());
        assertThat(jars().removed(NOON, 1000))
                .filteredOn(it -> it.id().equals(jar.id()))
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(jar);
        jars().forget(id);
        jars().forget(id);
        assertThat(jars().removed(NOON, 1000)).extracting(Jar::id).doesNotContain(jar.id());
        assertThat(jars().timeline(id)).isEmpty();
        assertThatThrownBy(() -> jars().store(Jars.jar(id, "red", ADA), List.of()))
                .isInstanceOf(AlreadyExists.class);
    }

    @Test
    void forgetsNothingThatIsThere() {
        var jar = Jars.jar(id, "blue", ADA);
        jars().store(jar, List.of(jar.add(1, ADA, NOON)));

        jars().forget(id);

        assertThat(jars().find(id)).isPresent();
        assertThat(jars().timeline(id)).hasSize(1);
    }

    @Test
    void takesNothingAwayThatSomebodyStoredMeanwhile() {
        jars().store(Jars.jar(id, "blue", ADA), List.of());
        var mine = jars().find(id).orElseThrow();
        var theirs = jars().find(id).orElseThrow();
        jars().store(theirs, List.of(theirs.add(1, ADA, NOON)));

        assertThatThrownBy(() -> jars().remove(mine, List.of(mine.add(5, ADA, NOON))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(jars().find(id).orElseThrow().marbles()).isEqualTo(1);

        var stale = jars().find(id).orElseThrow();
        jars().remove(theirs, List.of(theirs.add(1, ADA, NOON)));
        assertThatThrownBy(() -> jars().store(stale, List.of(stale.add(1, ADA, NOON))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> jars().remove(stale, List.of(stale.add(1, ADA, NOON))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(jars().find(id)).isEmpty();
    }

    @Test
    void losesNoUpdateBetweenManyThreads() throws Exception {
        jars().store(Jars.jar(id, "blue", ADA), List.of());
        var refused = new AtomicInteger();
        Callable<Void> adding =
                () -> {
                    for (int added = 0; added < 10; ) {
                        var jar = jars().find(id).orElseThrow();
                        try {
                            jars().store(jar, List.of(jar.add(1, ADA, NOON)));
                            added++;
                        } catch (ChangedMeanwhile again) {
                            refused.incrementAndGet();
                        }
                    }
                    return null;
                };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done :
                    threads.invokeAll(
                            List.of(
                                    adding, adding, adding, adding, adding, adding, adding,
                                    adding))) {
                done.get();
            }
        }

        assertThat(jars().find(id).orElseThrow().marbles()).isEqualTo(80);
        assertThat(jars().timeline(id)).hasSize(80);
    }
}
