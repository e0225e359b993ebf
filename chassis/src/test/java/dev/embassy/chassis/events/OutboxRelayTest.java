package dev.embassy.chassis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.audit.AuditEntry;
import dev.embassy.chassis.audit.AuditLog;
import dev.embassy.chassis.sample.Jar;
import dev.embassy.chassis.sample.Jars;
import dev.embassy.chassis.sample.SampleApplication;
import dev.embassy.chassis.sample.SampleApplication.BrokenTap;
import dev.embassy.chassis.sample.SampleApplication.Deliveries;
import dev.embassy.chassis.sample.SampleApplication.LateTap;
import dev.embassy.chassis.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ServiceTest(classes = SampleApplication.class)
class OutboxRelayTest {

    private static final Person ADA = new Person("ada", "Ada");
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Autowired private MongoAggregates<Jar, Jar.JarEvent> jars;
    @Autowired private MongoOperations mongo;
    @Autowired private OutboxRelay relay;
    @Autowired private AuditLog audit;
    @Autowired private Deliveries deliveries;
    @Autowired private BrokenTap tap;
    @Autowired private LateTap lateTap;

    private final String id = UUID.randomUUID().toString();

    @Test
    void publishesAtOnceAndEmptiesTheOutbox() {
        var jar = Jars.jar(id, "blue", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON), jar.add(1, ADA, NOON)));

        await().untilAsserted(() -> assertThat(deliveries.marblesOf(id)).containsExactly(1, 2));
        await().untilAsserted(() -> assertThat(waiting()).isFalse());
        var event = firstDelivery();
        assertThat(event.type()).isEqualTo("sample.marble-added.v1");
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.by()).isEqualTo(ADA);
        assertThat(event.at()).isEqualTo(NOON);
    }

    /** The sweep alone would take more than two seconds for each. */
    @Test
    void publishesAtOnceAlsoAfterItWasStoppedAndStarted() {
        relay.stop();
        relay.start();
        var began = Instant.now();
        var jar = Jars.jar(id, "blue", ADA);
        for (int i = 0; i < 6; i++) {
            jars.store(jar, List.of(jar.add(1, ADA, NOON)));
            await().atMost(Duration.ofSeconds(20)).until(() -> !waiting());
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void sweepsWhatACrashBetweenWriteAndPublicationLeft() {
        tap.refuses.add(id);
        var jar = Jars.jar(id, "blue", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON)));
        jars.store(jar, List.of(jar.add(1, ADA, NOON)));
        await().during(Duration.ofMillis(300)).until(this::waiting);
        assertThat(deliveries.marblesOf(id)).isEmpty();

        tap.refuses.clear();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deliveries.marblesOf(id)).containsExactly(1, 2));
    }

    @Test
    void publishesAllThatHappenedToWhatWasTakenAwayAndForgottenMeanwhile() {
        tap.refuses.add(id);
        var jar = Jars.jar(id, "blue", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON)));
        jars.remove(jar, List.of(jar.add(1, ADA, NOON)));
        jars.forget(id);
        await().during(Duration.ofMillis(300)).until(this::waiting);

        tap.refuses.clear();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(deliveries.marblesOf(id)).containsExactly(1, 2);
                    assertThat(waiting()).isFalse();
                });
        assertThat(audit.page(null, id, null, null, PageRequest.first(5)).items())
                .extracting(AuditEntry::subjectName)
                .containsExactly("blue", "blue");
    }

    @Test
    void repeatsButNeverReordersWhenTheRemovalFromTheOutboxIsLost() {
        var jar = Jars.jar(id, "blue", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON)));
        await().until(() -> !waiting());
        await().until(() -> !deliveries.marblesOf(id).isEmpty());
        var published = firstDelivery();
        var entry =
                new Document("id", published.id())
                        .append("type", published.type())
                        .append("sequence", 1L)
                        .append("at", java.util.Date.from(NOON))
                        .append("byId", "ada")
                        .append("byName", "Ada")
                        .append("data", published.json());
        mongo.updateFirst(
                Query.query(where("_id").is(id)),
                new Update().push("outbox", entry).set("outboxSince", java.util.Date.from(NOON)),
                "jars");

        jars.store(jar, List.of(jar.add(1, ADA, NOON)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(deliveries.marblesOf(id)).endsWith(2);
                    assertThat(waiting()).isFalse();
                });
        assertThat(deliveries.marblesOf(id)).startsWith(1, 1).endsWith(2);
    }

    @Test
    void keepsAnEventUntilTheLateTapsHaveRecordedItToo() {
        lateTap.refuses.add(id);
        var jar = Jars.jar(id, "blue", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON), jar.add(1, ADA, NOON)));
        await().untilAsserted(() -> assertThat(deliveries.marblesOf(id)).contains(1));
        assertThat(waiting()).isTrue();
        assertThat(deliveries.marblesOf(id)).doesNotContain(2);

        lateTap.refuses.clear();

        await().atMost(Duration.ofSeconds(20)).until(() -> !waiting());
        await().untilAsserted(() ->
                assertThat(firstSeen(deliveries.marblesOf(id))).containsExactly(1, 2));
    }

    @Test
    void auditsWhatAnotherTapHoldsBack() {
        tap.refuses.add(id);
        var jar = Jars.jar(id, "blue", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON)));

        await().untilAsserted(() ->
                assertThat(audit.page(null, id, null, null, PageRequest.first(5)).items())
                        .hasSize(1));
        assertThat(deliveries.marblesOf(id)).isEmpty();
    }

    @Test
    void doesNotOvertakeWhatWaitsWhenSomebodyElseStoresTheNext() {
        tap.refuses.add(id);
        var jar = Jars.jar(id, "blue", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON)));
        var read = jars.find(id).orElseThrow();
        tap.refuses.clear();
        jars.store(read, List.of(read.add(1, ADA, NOON)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(firstSeen(deliveries.marblesOf(id))).containsExactly(1, 2);
                    assertThat(waiting()).isFalse();
                });
    }

    @Test
    void publishesOneAfterTheOtherWhenEachIsReadFirst() {
        jars.store(Jars.jar(id, "blue", ADA), List.of());
        for (int marble = 1; marble <= 20; marble++) {
            var read = jars.find(id).orElseThrow();
            jars.store(read, List.of(read.add(1, ADA, NOON)));
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(firstSeen(deliveries.marblesOf(id)))
                            .containsExactlyElementsOf(
                                    IntStream.rangeClosed(1, 20).boxed().toList());
                    assertThat(waiting()).isFalse();
                });
    }

    @Test
    void forgetsTheMarkOfAnOutboxThatIsEmpty() {
        jars.store(Jars.jar(id, "blue", ADA), List.of());
        mongo.updateFirst(
                Query.query(where("_id").is(id)),
                new Update().set("outboxSince", java.util.Date.from(NOON)),
                "jars");

        await().atMost(Duration.ofSeconds(20)).until(() -> !waiting());
    }

    @Test
    void keepsTheOrderOfAnAggregateWhenManyRelaysRunAtOnce() throws Exception {
        tap.refuses.add(id);
        var jar = Jars.jar(id, "blue", ADA);
        for (int marble = 0; marble < 20; marble++) {
            jars.store(jar, List.of(jar.add(1, ADA, NOON)));
        }
        tap.refuses.clear();
        var source = relay.source("jars", "sample.jars");
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int run = 0; run < 6; run++) {
                threads.execute(() -> source.relaySoon(id));
            }
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(firstSeen(deliveries.marblesOf(id)))
                                .containsExactlyElementsOf(
                                        IntStream.rangeClosed(1, 20).boxed().toList()));
    }

    @Test
    void writesOneLineOfTheAuditLogPerEvent() {
        var jar = Jars.jar(id, "blue", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON)));

        await().untilAsserted(() ->
                assertThat(audit.page(null, id, null, null, PageRequest.first(5)).items())
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.action()).isEqualTo("sample.marble-added");
                            assertThat(line.by()).isEqualTo(ADA);
                            assertThat(line.note()).isEqualTo("now 1");
                            assertThat(line.subjectName()).isEqualTo("blue");
                        }));
        assertThat(audit.page(null, id, "somebody-else", null, PageRequest.first(5)).items())
                .isEmpty();
    }

    @Test
    void findsALineOfTheAuditLogByTheNameOfItsRecordOrByItsIdentifier() {
        var jar = Jars.jar(id, "Çelik marbles", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON)));

        await().untilAsserted(() -> assertThat(subjects("marb celik")).contains(id));
        assertThat(subjects(" " + id + " ")).containsExactly(id);
        assertThat(subjects("celik bottles")).isEmpty();
    }

    @Test
    void leavesOutOfTheAuditLogWhatIsNobodysChange() {
        var sparing = new AuditLog(mongo, Set.of("sample.marble-counted"));
        sparing.record(marble("sample.marble-counted.v1"));
        sparing.record(marble("sample.marble-added.v1"));

        assertThat(sparing.page(null, id, null, null, PageRequest.first(5)).items())
                .extracting(AuditEntry::action)
                .containsExactly("sample.marble-added");
    }

    private OutboxEvent marble(String type) {
        return new OutboxEvent(
                UUID.randomUUID().toString(), type, id, null, 1, NOON, ADA, null, "{}", null);
    }

    private List<String> subjects(String text) {
        return audit.page(text, null, null, null, PageRequest.first(5)).items().stream()
                .map(AuditEntry::subject)
                .toList();
    }

    private IncomingEvent firstDelivery() {
        return deliveries.received.stream()
                .filter(received -> received.subject().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean waiting() {
        return mongo.exists(
                Query.query(where("_id").is(id).and("outboxSince").exists(true)), "jars");
    }

    private static List<Integer> firstSeen(List<Integer> marbles) {
        return marbles.stream().distinct().toList();
    }
}
