package dev.embassy.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.chassis.sample.Jar;
import dev.embassy.chassis.sample.Jars;
import dev.embassy.chassis.sample.SampleApplication;
import dev.embassy.chassis.test.ServiceTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ServiceTest(classes = SampleApplication.class)
class MongoAggregatesTest extends AggregatesKit {

    @Autowired private MongoAggregates<Jar, Jar.JarEvent> jars;
    @Autowired private MongoAggregatesFactory factory;
    @Autowired private MongoOperations mongo;

    @Override
    Aggregates<Jar, Jar.JarEvent> jars() {
        return jars;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesThroughEverythingOnceInOrder(boolean descending) {
        var owner = new Person(UUID.randomUUID().toString(), "Ada");
        for (var label : List.of("c", "a", "b", "b", "a", "d", "b")) {
            jars.store(Jars.jar(UUID.randomUUID().toString(), label, owner), List.of());
        }
        var mine = where("state.owner.id").is(owner.id());

        for (var field : List.of("state.label", "state.lastFilledAt", "_id")) {
            List<String> seen = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            var page = PageRequest.first(2);
            while (true) {
                var part = jars.page(mine, new Sorting(field, descending), page);
                part.items()
                        .forEach(jar -> {
                            seen.add(jar.label());
                            ids.add(jar.id().value());
                        });
                if (part.next() == null) {
                    break;
                }
                page = new PageRequest(2, part.next());
            }
            assertThat(ids).hasSize(7).doesNotHaveDuplicates();
            if (field.equals("state.label")) {
                assertThat(String.join("", seen)).isEqualTo(descending ? "dcbbbaa" : "aabbbcd");
            }
        }
    }

    /** With the indexes that its slices are walked along. */
    private MongoAggregates<Jar, Jar.JarEvent> sliced() {
        return factory.<Jar, Jar.JarEvent>create(
                        Jar.class, "sliced_jars", "sample.jars", event -> never())
                .index(
                        descending(new Index(), "state.label"),
                        descending(ascending("state.owner.id"), "state.label"),
                        descending(ascending("state.owner.id"), "state.lastFilledAt"),
                        ascending("state.owner.name"));
    }

    private static Index ascending(String field) {
        return new Index(field, Sort.Direction.ASC);
    }

    private static Index descending(Index index, String field) {
        return index.on(field, Sort.Direction.DESC).on("_id", Sort.Direction.DESC);
    }

    /** Below and above the number from which the list is walked in its order instead. */
    @ParameterizedTest
    @ValueSource(ints = {3, 503})
    void findsTheFirstPageOfRareAndOfFrequentWords(int many) {
        var sliced = sliced();
        var owner = new Person(UUID.randomUUID().toString(), "Ada " + id);
        for (int i = 0; i < many; i++) {
            var label = "%s-%04d".formatted(i % 2 == 0 ? "even" : "odd", i);
            sliced.store(Jars.jar(UUID.randomUUID().toString(), label, owner), List.of());
        }
        var even = List.of(Slice.ofAll(where("state.label").regex("^even")));
        var words = where("state.owner.name").regex("^Ada " + id);
        var sorting = Sorting.ascending("state.label");

        var first = sliced.page(even, words, sorting, PageRequest.first(1));
        var second = sliced.page(even, words, sorting, new PageRequest(1, first.next()));

        assertThat(first.items()).extracting(Jar::label).containsExactly("even-0000");
        assertThat(second.items()).extracting(Jar::label).containsExactly("even-0002");
        assertThat(
                        sliced.page(
                                        even,
                                        where("state.owner.name").is("Nobody " + id),
                                        sorting,
                                        PageRequest.first(1))
                                .items())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "state.label, true",
        "state.label, false",
        "state.lastFilledAt, true",
        "state.lastFilledAt, false"
    })
    void mergesSlicesInTheirOrder(String field, boolean descending) {
        var sliced = sliced();
        var ada = new Person("ada " + id, "Ada");
        var bela = new Person("bela " + id, "Bela");
        for (var label : List.of("c1", "a1", "b0", "b1", "x2", "a2", "d1", "b1", "b2", "d2")) {
            var jar =
                    Jars.jar(UUID.randomUUID().toString(), label, label.endsWith("1") ? ada : bela);
            if (label.startsWith("b") || label.startsWith("d")) {
                jar.add(1, ada, Instant.parse("2030-01-01T00:00:00Z").plusSeconds(label.charAt(0)));
            }
            sliced.store(jar, List.of());
        }
        var noX = where("state.label").regex("^[^x]");
        var slices =
                List.of(
                        Slice.of("state.owner.id", ada.id(), noX),
                        Slice.of("state.owner.id", bela.id(), noX));
        var sorting = new Sorting(field, descending);

        var part = sliced.page(slices, null, sorting, PageRequest.first(2));
        List<Jar> merged = new ArrayList<>(part.items());
        while (part.next() != null) {
            part = sliced.page(slices, null, sorting, new PageRequest(2, part.next()));
            merged.addAll(part.items());
        }

        var owners = where("state.owner.id").in(ada.id(), bela.id());
        var asTheServerSorts =
                sliced.page(
                        new Criteria().andOperator(owners, noX), sorting, PageRequest.first(100));
        assertThat(merged).hasSize(9);
        assertThat(merged)
                .extracting(Jar::id)
                .containsExactlyElementsOf(asTheServerSorts.items().stream().map(Jar::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "e30", "eyJpIjoxfQ", "%%%"})
    void refusesACursorItDidNotGive(String cursor) {
        assertThatThrownBy(() ->
                        jars.page(
                                where("_id").exists(true),
                                Sorting.ascending("state.label"),
                                new PageRequest(2, cursor)))
                .isInstanceOf(InvalidParameter.class);
    }

    @Test
    void tellsAnotherUniqueIndexFromATakenIdentifier() {
        var unique =
                factory.create(Jar.class, "jars_of_unique_owners", "sample.jars", event -> never())
                        .index(new Index("state.owner.name", Sort.Direction.ASC).unique());
        var once = new Person("1", "Unique " + id);
        unique.store(Jars.jar(id, "one", once), List.of());

        assertThatThrownBy(() ->
                        unique.store(
                                Jars.jar(UUID.randomUUID().toString(), "two", once), List.of()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void tellsAChangeThatAUniqueIndexRefusesFromOneThatCameSecond() {
        var unique =
                factory.create(Jar.class, "jars_of_unique_counts", "sample.jars", event -> never())
                        .index(
                                new Index("state.owner.name", Sort.Direction.ASC)
                                        .on("state.marbles", Sort.Direction.ASC)
                                        .unique());
        var owner = new Person("1", "Unique " + id);
        var one = Jars.jar(id, "one", owner);
        one.add(1, owner, NOON);
        unique.store(one, List.of());
        var other = Jars.jar(UUID.randomUUID().toString(), "other", owner);
        unique.store(other, List.of());
        other.add(1, owner, NOON);

        assertThatThrownBy(() -> unique.store(other, List.of()))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(unique.find(other.id().value()).orElseThrow().marbles()).isZero();
        assertThat(other.version()).isEqualTo(1);
    }

    private MongoAggregates<Jar, Jar.JarEvent> jarsWithoutLids(String collection, int many) {
        MongoAggregates<Jar, Jar.JarEvent> older =
                factory.create(Jar.class, collection, "sample.jars", event -> never());
        for (int i = 0; i < many; i++) {
            older.store(Jars.jar("%s-%02d".formatted(id, i), "one", ADA), List.of());
        }
        mongo.updateMulti(new Query(), new Update().unset("state.lid"), collection);
        return older;
    }

    @Test
    void completesInStepsWhatIsOlderThanAField() {
        var older = jarsWithoutLids("jars_of_old", 5);
        var lidless = where("state.lid").is(null);

        assertThat(older.complete("state.lid", 3)).isEqualTo(3);
        assertThat(older.count(lidless)).isEqualTo(2);
        assertThat(older.complete("state.lid", 3)).isEqualTo(2);
        assertThat(older.complete("state.lid", 3)).isZero();

        assertThat(older.count(lidless)).isZero();
        assertThat(older.list(new Criteria(), 10))
                .hasSize(5)
                .allSatisfy(jar -> assertThat(jar.version()).isEqualTo(1));
    }

    @Test
    void completesNothingThatWasTakenAway() {
        MongoAggregates<Jar, Jar.JarEvent> older =
                factory.create(
                        Jar.class,
                        "jars_of_gone",
                        "sample.jars",
                        event -> new Outgoing("sample.marble-added.v1", Map.of(), ADA, NOON, null));
        for (int i = 0; i < 3; i++) {
            var jar = Jars.jar("%s-%02d".formatted(id, i), "one", ADA);
            older.store(jar, List.of());
            if (i < 2) {
                older.remove(jar, List.of(jar.add(1, ADA, NOON)));
            }
        }
        mongo.updateMulti(new Query(), new Update().unset("state.lid"), "jars_of_gone");

        assertThat(older.complete("state.lid", 1)).isEqualTo(1);
        assertThat(older.complete("state.lid", 1)).isZero();
    }

    @Test
    void passesOverWhatWasTakenAwayAlsoWhereNothingIsAskedFor() {
        MongoAggregates<Jar, Jar.JarEvent> some =
                factory.create(
                        Jar.class,
                        "jars_half_gone",
                        "sample.jars",
                        event -> new Outgoing("sample.marble-added.v1", Map.of(), ADA, NOON, null));
        for (int i = 0; i < 6; i++) {
            var jar = Jars.jar("%s-%d".formatted(id, i), "jar " + i, ADA);
            some.store(jar, List.of());
            if (i % 2 == 0) {
                some.remove(jar, List.of(jar.add(1, ADA, NOON)));
            }
        }

        List<String> labels = new ArrayList<>();
        @Nullable String after = null;
        do {
            var page =
                    some.page(
                            new Criteria(),
                            Sorting.ascending("state.label"),
                            new PageRequest(2, after));
            page.items().forEach(jar -> labels.add(jar.label()));
            after = page.next();
        } while (after != null);

        assertThat(labels).containsExactly("jar 1", "jar 3", "jar 5");
        assertThat(some.list(new Criteria(), 10)).hasSize(3);
    }

    @Test
    void refusesToCompleteWhatNobodyWorksOut() {
        var older = jarsWithoutLids("jars_of_nothing", 1);
        assertThatThrownBy(() -> older.complete("state.colour", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("state.colour");
    }

    /** The writer begins with what is completed last, so that it changes what has been read. */
    @Test
    void losesNoWriteThatComesWhileOlderOnesAreCompleted() throws Exception {
        var older = jarsWithoutLids("jars_of_two", 200);
        var all = older.list(new Criteria(), 200);
        Callable<Void> writing =
                () -> {
                    for (var jar : all.reversed()) {
                        jar.close(NOON);
                        older.store(jar, List.of());
                    }
                    return null;
                };
        Callable<Integer> completing = () -> older.complete("state.lid", 200);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var written = threads.submit(writing);
            var once = threads.submit(completing);
            var twice = threads.submit(completing);
            written.get();
            once.get();
            twice.get();
        }

        assertThat(older.list(new Criteria(), 200))
                .allSatisfy(jar -> {
                    assertThat(jar.lid()).isEqualTo(new Jar.Lid.Closed(NOON));
                    assertThat(jar.version()).isEqualTo(2);
                });
    }

    private static Outgoing never() {
        throw new AssertionError("These jars have no events");
    }
}
