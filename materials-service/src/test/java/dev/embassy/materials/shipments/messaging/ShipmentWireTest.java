package dev.embassy.materials.shipments.messaging;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.shipments.AddressLink;
import dev.embassy.materials.shipments.LeftOut;
import dev.embassy.materials.shipments.Missing;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentEvent;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentLine;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.shipments.Tracking;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.PublishedSamples;
import dev.embassy.materials.world.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentWireTest {

    private static final Source KIT =
            new Source(
                    Source.Kind.KIT_REQUEST,
                    "0199f3a0-0000-7000-8000-000000000001",
                    "Kit for Graph Night",
                    1);
    private static final Source REWARD =
            new Source(
                    Source.Kind.REWARD, "0199f3a0-0000-7000-8000-000000000002", "T-shirt · M", 1);

    private static final LocalDate NEEDED_BY = LocalDate.of(2026, 12, 12);

    private static final List<ShipmentLine> LINES =
            List.of(
                    new ShipmentLine(
                            new StockItemId("0199f3a0-0000-7000-8000-000000000003"),
                            new VariantId("m"),
                            "T-shirt · M",
                            10));

    private final ShipmentWire wire = new ShipmentWire();

    private static Shipment.Snapshot snapshot(Source source, ShipmentState state) {
        var sent =
                switch (state) {
                    case SHIPPED, DELIVERED, HELD_BY_CUSTOMS, LOST, RETURNED -> true;
                    default -> false;
                };
        @Nullable Tracking tracking =
                sent
                        ? new Tracking(
                                "DHL",
                                "00340434161094042557",
                                "https://www.dhl.com/global-en/home/tracking.html?tracking-id=00340434161094042557")
                        : null;
        List<Missing> missing =
                state == ShipmentState.OUT_OF_STOCK
                        ? List.of(new Missing("T-shirt · M", 1, 0))
                        : List.of();
        @Nullable String reason =
                switch (state) {
                    case OUT_OF_STOCK -> "out of stock";
                    case CANCELLED, LOST, RETURNED, HELD_BY_CUSTOMS -> "Told by the carrier.";
                    default -> null;
                };
        boolean known =
                switch (state) {
                    case REQUESTED, ADDRESS_ASKED, OUT_OF_STOCK -> false;
                    default -> true;
                };
        return new Shipment.Snapshot(
                ShipmentId.of(source),
                source,
                ADA.person(),
                state,
                LINES,
                known ? "JP" : null,
                tracking,
                missing,
                null,
                null,
                null,
                reason,
                TestClock.START,
                sent ? TestClock.START.plusSeconds(3600) : null,
                state == ShipmentState.DELIVERED ? TestClock.START.plusSeconds(7200) : null,
                source.kind() == Source.Kind.REWARD ? null : NEEDED_BY);
    }

    private static Shipment.Snapshot sentAgain(ShipmentState state) {
        var it = snapshot(KIT, state);
        return new Shipment.Snapshot(
                new ShipmentId("0199f3a0-0000-7000-8000-000000000008"),
                new Source(Source.Kind.FOLLOW_UP, KIT.id(), KIT.label(), KIT.attempt() + 1),
                it.recipient(),
                it.state(),
                it.lines(),
                it.country(),
                it.tracking(),
                it.missing(),
                it.leftOut(),
                ShipmentId.of(KIT),
                null,
                it.reason(),
                it.createdAt(),
                it.shippedAt(),
                it.deliveredAt(),
                it.neededBy());
    }

    private static Shipment.Snapshot followed(ShipmentState state, @Nullable LeftOut leftOut) {
        var it = snapshot(KIT, state);
        return new Shipment.Snapshot(
                it.id(),
                it.source(),
                it.recipient(),
                it.state(),
                it.lines(),
                it.country(),
                it.tracking(),
                it.missing(),
                leftOut,
                null,
                new ShipmentId("0199f3a0-0000-7000-8000-000000000009"),
                "Told by the carrier.",
                it.createdAt(),
                it.shippedAt(),
                it.deliveredAt(),
                it.neededBy());
    }

    static Stream<ShipmentEvent> events() {
        var by = FINN.person();
        var at = TestClock.START;
        return Stream.of(
                new ShipmentEvent.Requested(snapshot(KIT, ShipmentState.REQUESTED), by, at),
                new ShipmentEvent.AddressAsked(
                        snapshot(KIT, ShipmentState.ADDRESS_ASKED),
                        new AddressLink("pT0kenExampleOnlyForTheSample0000000000000"),
                        by,
                        at),
                new ShipmentEvent.AddressReminded(
                        snapshot(KIT, ShipmentState.ADDRESS_ASKED),
                        new AddressLink("rem1ndExampleOnlyForTheSample00000000000000"),
                        by,
                        at),
                new ShipmentEvent.AddressGiven(snapshot(KIT, ShipmentState.READY), by, at),
                new ShipmentEvent.OutOfStock(snapshot(REWARD, ShipmentState.OUT_OF_STOCK), by, at),
                new ShipmentEvent.Picking(snapshot(KIT, ShipmentState.PICKING), by, at),
                new ShipmentEvent.Packed(snapshot(KIT, ShipmentState.PACKED), by, at),
                new ShipmentEvent.Shipped(snapshot(REWARD, ShipmentState.SHIPPED), by, at),
                new ShipmentEvent.HeldByCustoms(
                        snapshot(KIT, ShipmentState.HELD_BY_CUSTOMS), by, at),
                new ShipmentEvent.Delivered(snapshot(REWARD, ShipmentState.DELIVERED), by, at),
                new ShipmentEvent.Lost(snapshot(KIT, ShipmentState.LOST), by, at),
                new ShipmentEvent.Returned(sentAgain(ShipmentState.RETURNED), by, at),
                new ShipmentEvent.Cancelled(snapshot(KIT, ShipmentState.CANCELLED), false, by, at),
                new ShipmentEvent.Split(
                        followed(
                                ShipmentState.PICKING,
                                new LeftOut(LINES, true, "Two shirts are stained.")),
                        by,
                        at),
                new ShipmentEvent.Resent(followed(ShipmentState.LOST, null), by, at),
                new ShipmentEvent.DayMoved(
                        snapshot(KIT, ShipmentState.PICKING), NEEDED_BY.minusDays(7), by, at),
                new ShipmentEvent.AddressPurged(snapshot(KIT, ShipmentState.DELIVERED), by, at));
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSamplesSay(ShipmentEvent event) throws Exception {
        PublishedSamples.check(wire.describe(event));
    }

    @Test
    void saysFromWhichDayToWhich() {
        var kit = snapshot(KIT, ShipmentState.READY);
        var by = FINN.person();
        var at = TestClock.START;
        assertThat(wire.describe(new ShipmentEvent.DayMoved(kit, NEEDED_BY.minusDays(7), by, at)))
                .extracting(Outgoing::note)
                .isEqualTo("Needed by 2026-12-12 instead of 2026-12-05.");
        assertThat(wire.describe(new ShipmentEvent.DayMoved(kit, null, by, at)))
                .extracting(Outgoing::note)
                .isEqualTo("Needed by 2026-12-12.");
    }

    @Test
    void keepsTheLinkOutOfEveryEventThatDoesNotAskForTheAddress() {
        assertThat(events().map(event -> wire.describe(event).data()))
                .filteredOn(message -> ((ShipmentMessage) message).addressLink() != null)
                .hasSize(2);
    }

    @Test
    void saysOfNoOtherThatItIsCancelledForLackOfAnAddress() {
        var kit = snapshot(KIT, ShipmentState.CANCELLED);
        var by = FINN.person();
        assertThat(events().map(event -> wire.describe(event).data()))
                .extracting(message -> ((ShipmentMessage) message).addressNeverGiven())
                .containsOnlyNulls();
        var given = new ShipmentEvent.Cancelled(kit, true, by, TestClock.START);
        assertThat(((ShipmentMessage) wire.describe(given).data()).addressNeverGiven()).isTrue();
    }
}
