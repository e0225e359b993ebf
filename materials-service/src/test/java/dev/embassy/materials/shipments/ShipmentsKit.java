package dev.embassy.materials.shipments;

import static dev.embassy.materials.world.World.FINN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.secret.Sealed;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of shipments does. */
abstract class ShipmentsKit {

    private static final Person BY = FINN.person();

    abstract Shipments shipments();

    abstract StockItems items();

    /** The stock follows the shipments' events: what they hold has to be there. */
    @BeforeEach
    void stockTheItem() {
        var id = new StockItemId("item");
        if (items().find(id).isEmpty()) {
            var item =
                    StockItem.added(
                            id,
                            "T-shirt",
                            List.of(new Variant(new VariantId("m"), "M")),
                            Money.eur(1200),
                            "Cotton T-shirt",
                            0,
                            TestClock.START);
            items().store(item, List.of(item.addedEvent(BY)));
        }
    }

    private static Shipment requested(Person recipient, Instant at) {
        return Shipment.requested(
                new Source(Source.Kind.REWARD, UUID.randomUUID().toString(), "T-shirt · M", 1),
                recipient,
                List.of(
                        new ShipmentLine(
                                new StockItemId("item"), new VariantId("m"), "T-shirt · M", 1)),
                "key",
                at);
    }

    private static Person somebodyNew() {
        return new Person(UUID.randomUUID().toString(), "Béla Kovács");
    }

    private Shipment stored(Person recipient, Instant at) {
        var shipment = requested(recipient, at);
        shipments().store(shipment, List.of(shipment.requestedEvent(BY)));
        return shipment;
    }

    @Test
    void findsWhatWasStoredWithItsSealedAddress() {
        var shipment = stored(somebodyNew(), TestClock.START);
        var link = AddressLink.random();
        shipments().store(shipment, List.of(shipment.askAddress(link, BY, TestClock.START)));
        assertThat(shipments().findByLinkHash(link.hash()))
                .map(Shipment::id)
                .hasValue(shipment.id());
        var sealed = new Sealed("k1", new byte[] {1, 2, 3});
        shipments()
                .store(
                        shipment,
                        List.of(shipment.giveAddress(link, sealed, "DE", TestClock.START)));
        var found = shipments().get(shipment.id());
        assertThat(found).usingRecursiveComparison().isEqualTo(shipment);
        assertThat(shipments().findByLinkHash(link.hash())).isEmpty();
        // An open shipment whose address is none would be in the way of whoever lists them.
        shipments().store(shipment, List.of(shipment.cancel("Not needed", BY, TestClock.START)));
    }

    @Test
    void pagesThroughARecipientsOwnNewestFirst() {
        var somebody = somebodyNew();
        for (int i = 0; i < 5; i++) {
            stored(somebody, TestClock.START.plus(Duration.ofMinutes(i)));
        }
        stored(somebodyNew(), TestClock.START);
        var mine = new Shipments.Filter(null, Source.Kind.REWARD, somebody.id());
        var first = shipments().page(mine, PageRequest.first(3));
        assertThat(first.items())
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
        var second = shipments().page(mine, new PageRequest(3, first.next()));
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(
                        shipments()
                                .page(
                                        new Shipments.Filter(
                                                ShipmentState.SHIPPED, null, somebody.id()),
                                        PageRequest.first(3))
                                .items())
                .isEmpty();
    }

    private ShipmentId neededBy(Person recipient, @Nullable LocalDate day) {
        var shipment =
                Shipment.requested(
                        new Source(Source.Kind.KIT_REQUEST, UUID.randomUUID().toString(), "Kit", 1),
                        recipient,
                        List.of(
                                new ShipmentLine(
                                        new StockItemId("item"),
                                        new VariantId("m"),
                                        "T-shirt · M",
                                        1)),
                        "key",
                        new Delivery(
                                day == null ? null : new Occasion(day, TestClock.START),
                                "Ring twice."),
                        TestClock.START);
        // Whoever looks for what is undecided leaves it alone.
        shipments()
                .store(
                        shipment,
                        List.of(
                                shipment.requestedEvent(BY),
                                shipment.cancel("Not needed", BY, TestClock.START)));
        assertThat(shipments().get(shipment.id())).usingRecursiveComparison().isEqualTo(shipment);
        return shipment.id();
    }

    private List<ShipmentId> walk(Shipments.Filter filter, Shipments.Order order) {
        var ids = new ArrayList<ShipmentId>();
        var page = shipments().page(filter, order, PageRequest.first(2));
        page.items().forEach(it -> ids.add(it.id()));
        while (page.next() != null) {
            page = shipments().page(filter, order, new PageRequest(2, page.next()));
            page.items().forEach(it -> ids.add(it.id()));
        }
        return ids;
    }

    /** Page by page, also across parcels of one day and on to those that have none. */
    @Test
    void pagesThroughWhatIsNeededSoonestFirstAndWhatHasNoDayAfterThat() {
        var somebody = somebodyNew();
        var days = new TreeMap<String, ShipmentId>();
        for (var day : Arrays.asList(null, "2027-02-01", "2026-12-12", null, "2026-12-12", null)) {
            var id = neededBy(somebody, day == null ? null : LocalDate.parse(day));
            days.put((day == null ? "none" : day) + " " + id.value(), id);
        }
        neededBy(somebodyNew(), LocalDate.parse("2026-12-13"));
        var mine = new Shipments.Filter(null, null, somebody.id());
        var soonest = List.copyOf(days.values());
        var needed = Shipments.Order.By.NEEDED;

        assertThat(walk(mine, new Shipments.Order(needed, false)))
                .containsExactlyElementsOf(soonest);
        assertThat(walk(mine, new Shipments.Order(needed, true)))
                .containsExactlyElementsOf(soonest.reversed());
        var cancelled = new Shipments.Filter(ShipmentState.CANCELLED, null, somebody.id());
        assertThat(walk(cancelled, new Shipments.Order(needed, false)))
                .containsExactlyElementsOf(soonest);
    }

    @Test
    void findsTheOldestFirstAndCountsThemAll() {
        var old = Instant.parse("2001-01-01T00:00:00Z");
        var states = EnumSet.of(ShipmentState.CANCELLED, ShipmentState.OUT_OF_STOCK);
        long before = shipments().countIn(states);
        var ids = new ArrayList<ShipmentId>();
        // Stored the other way round, and not all in one state.
        for (int i = 4; i >= 0; i--) {
            var at = old.plus(Duration.ofMinutes(i));
            var shipment = stored(somebodyNew(), at);
            shipments()
                    .store(
                            shipment,
                            List.of(
                                    i % 2 == 0
                                            ? shipment.cancel("Not needed", BY, at)
                                            : shipment.outOfStock(List.of(), BY, at)));
            ids.addFirst(shipment.id());
        }
        assertThat(shipments().in(states, 3))
                .extracting(Shipment::id)
                .containsExactlyElementsOf(ids.subList(0, 3));
        assertThat(shipments().countIn(states)).isEqualTo(before + 5);
    }

    @Test
    void findsWhatLeftLongAgoAndIsStillOnItsWay() {
        var old = Instant.parse("2019-01-01T00:00:00Z");
        var shipment = stored(somebodyNew(), old);
        var link = AddressLink.random();
        shipments()
                .store(
                        shipment,
                        List.of(
                                shipment.askAddress(link, BY, old),
                                shipment.giveAddress(
                                        link, new Sealed("k1", new byte[] {1}), "DE", old),
                                shipment.pick(BY, old),
                                shipment.pack(BY, old),
                                shipment.ship(new Tracking("DHL", "1", null), BY, old)));
        assertThat(unheardOfSince(old.plusSeconds(1))).contains(shipment.id());
        assertThat(unheardOfSince(old)).doesNotContain(shipment.id());

        shipments().store(shipment, List.of(shipment.purgeAddressUnheard(BY, old)));
        assertThat(unheardOfSince(old.plusSeconds(1))).doesNotContain(shipment.id());
        shipments().store(shipment, List.of(shipment.deliver(BY, old)));
    }

    private List<ShipmentId> unheardOfSince(Instant moment) {
        return shipments().unheardOfSince(moment, 100).stream().map(Shipment::id).toList();
    }

    /** So late that whoever looks for them today finds none of them. */
    @Test
    void findsWhoOwesAnAnswerAndWhatWaitsInVain() {
        var at = Instant.parse("2100-01-01T00:00:00Z");
        var over = at.plus(Duration.ofDays(9));
        var shipment =
                Shipment.requested(
                        new Source(Source.Kind.KIT_REQUEST, UUID.randomUUID().toString(), "Kit", 1),
                        somebodyNew(),
                        List.of(
                                new ShipmentLine(
                                        new StockItemId("item"),
                                        new VariantId("m"),
                                        "T-shirt · M",
                                        1)),
                        "key",
                        new Delivery(new Occasion(LocalDate.of(2100, 1, 10), over), null),
                        at);
        shipments()
                .store(
                        shipment,
                        List.of(
                                shipment.requestedEvent(BY),
                                shipment.askAddress(AddressLink.random(), BY, at)));
        assertThat(unanswered(at, 0)).contains(shipment.id());
        assertThat(unanswered(at.minusMillis(1), 0)).doesNotContain(shipment.id());
        assertThat(unanswered(at, 1)).doesNotContain(shipment.id());

        var later = at.plus(Duration.ofDays(3));
        shipments()
                .store(
                        shipment,
                        List.of(shipment.remindOfAddress(AddressLink.random(), BY, later)));
        assertThat(unanswered(later, 0)).doesNotContain(shipment.id());
        assertThat(unanswered(later, 1)).contains(shipment.id());
        assertThat(unanswered(later.minusMillis(1), 1)).doesNotContain(shipment.id());
        assertThat(shipments().get(shipment.id())).usingRecursiveComparison().isEqualTo(shipment);

        assertThat(waitingInVain(over)).doesNotContain(shipment.id());
        assertThat(waitingInVain(over.plusMillis(1))).contains(shipment.id());
        shipments().store(shipment, List.of(shipment.giveUp(BY, over.plusMillis(1))));
        assertThat(unanswered(over, 1)).doesNotContain(shipment.id());
        assertThat(waitingInVain(over.plusMillis(1))).doesNotContain(shipment.id());
    }

    private List<ShipmentId> unanswered(Instant before, int reminders) {
        return shipments().unansweredSince(before, reminders, 10_000).stream()
                .map(Shipment::id)
                .toList();
    }

    private List<ShipmentId> waitingInVain(Instant now) {
        return shipments().waitingInVain(now, 10_000).stream().map(Shipment::id).toList();
    }

    @Test
    void findsWhatIsUndecidedAndWhatIsToBeForgotten() {
        var old = Instant.parse("2020-01-01T00:00:00Z");
        var undecided = stored(somebodyNew(), old);
        assertThat(shipments().undecidedSince(old.plusSeconds(1), 100))
                .extracting(Shipment::id)
                .contains(undecided.id());
        assertThat(shipments().undecidedSince(old, 100))
                .extracting(Shipment::id)
                .doesNotContain(undecided.id());
        assertThat(shipments().in(EnumSet.of(ShipmentState.REQUESTED), 1000))
                .extracting(Shipment::id)
                .contains(undecided.id());

        var link = AddressLink.random();
        shipments()
                .store(
                        undecided,
                        List.of(
                                undecided.askAddress(link, BY, old),
                                undecided.giveAddress(
                                        link, new Sealed("k1", new byte[] {1}), "DE", old),
                                undecided.cancel("Not needed", BY, old)));
        var due = old.plus(Shipment.ADDRESS_LIFE);
        assertThat(shipments().addressesToPurge(due, 100))
                .extracting(Shipment::id)
                .contains(undecided.id());
        assertThat(shipments().addressesToPurge(due.minusSeconds(1), 100))
                .extracting(Shipment::id)
                .doesNotContain(undecided.id());
    }
}
