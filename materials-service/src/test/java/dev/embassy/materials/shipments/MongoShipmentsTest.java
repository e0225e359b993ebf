package dev.embassy.materials.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.MaterialsServiceTest;
import dev.embassy.materials.search.OlderRecords;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.world.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@MaterialsServiceTest
class MongoShipmentsTest extends ShipmentsKit {

    @Autowired private Shipments shipments;
    @Autowired private StockItems items;
    @Autowired private RewardsSeen seen;
    @Autowired private List<OlderRecords> olderRecords;
    @Autowired private MongoOperations mongo;

    @Override
    Shipments shipments() {
        return shipments;
    }

    @Override
    StockItems items() {
        return items;
    }

    @Test
    void remembersHowFarARewardWasFollowed() {
        assertThat(seen.upTo("reward-kit")).isZero();
        seen.saw("reward-kit", 3);
        seen.saw("reward-kit", 2);
        assertThat(seen.upTo("reward-kit")).isEqualTo(3);
    }

    /**
     * A release that did not know of days stored none: its parcels come after all that have one.
     */
    @Test
    void findsAfterAllDaysWhatAnOlderReleaseHasStored() {
        var somebody = new Person(UUID.randomUUID().toString(), "Béla Kovács");
        var older = stored(somebody, Delivery.ANY);
        mongo.updateFirst(
                Query.query(where("_id").is(older.id().value())),
                new Update().unset("state.neededDay"),
                "shipments");
        var needed =
                stored(
                        somebody,
                        new Delivery(
                                new Occasion(LocalDate.parse("2027-01-01"), TestClock.START),
                                null));
        assertThat(shipments.get(older.id()).neededBy()).isNull();

        for (int some = 1; some > 0; ) {
            some = olderRecords.stream().mapToInt(it -> it.complete(200)).sum();
        }

        var soonest = new Shipments.Order(Shipments.Order.By.NEEDED, false);
        var mine = new Shipments.Filter(null, null, somebody.id());
        var first = shipments.page(mine, soonest, PageRequest.first(1));
        assertThat(first.items()).extracting(Shipment::id).containsExactly(needed.id());
        var second = shipments.page(mine, soonest, new PageRequest(1, first.next()));
        assertThat(second.items()).extracting(Shipment::id).containsExactly(older.id());
        assertThat(shipments.get(older.id()).version()).isEqualTo(older.version());
    }

    private Shipment stored(Person recipient, Delivery delivery) {
        var shipment =
                Shipment.requested(
                        new Source(Source.Kind.KIT_REQUEST, UUID.randomUUID().toString(), "Kit", 1),
                        recipient,
                        List.of(),
                        "key",
                        delivery,
                        TestClock.START);
        shipments.store(
                shipment,
                List.of(
                        shipment.requestedEvent(recipient),
                        shipment.cancel("Not needed", recipient, TestClock.START)));
        return shipment;
    }

    /** A release that reminded nobody counted nothing. */
    @Test
    void findsWhoOwesAnAnswerToAnOlderRelease() {
        var at = Instant.parse("2100-02-01T00:00:00Z");
        var somebody = new Person(UUID.randomUUID().toString(), "Béla Kovács");
        var older =
                Shipment.requested(
                        new Source(Source.Kind.KIT_REQUEST, UUID.randomUUID().toString(), "Kit", 1),
                        somebody,
                        List.of(),
                        "key",
                        at);
        shipments.store(
                older,
                List.of(
                        older.requestedEvent(somebody),
                        older.askAddress(AddressLink.random(), somebody, at)));
        mongo.updateFirst(
                Query.query(where("_id").is(older.id().value())),
                new Update().unset("state.addressReminders"),
                "shipments");
        assertThat(shipments.unansweredSince(at, 0, 10_000))
                .extracting(Shipment::id)
                .contains(older.id());
        assertThat(shipments.unansweredSince(at, 1, 10_000))
                .extracting(Shipment::id)
                .doesNotContain(older.id());
        shipments.store(older, List.of(older.cancel("Not needed", somebody, at)));
    }
}
