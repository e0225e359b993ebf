package dev.embassy.materials.stock.messaging;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;

import dev.embassy.materials.stock.Depot;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.Move;
import dev.embassy.materials.stock.StockEvent;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockTake;
import dev.embassy.materials.stock.StockTakeId;
import dev.embassy.materials.stock.StockTransfer;
import dev.embassy.materials.stock.StockTransferId;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.PublishedSamples;
import dev.embassy.materials.world.TestClock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockWireTest {

    private static final StockItemId ITEM = new StockItemId("0199f3a0-0000-7000-8000-000000000003");
    private static final VariantId MEDIUM = new VariantId("m");
    private static final VariantId LARGE = new VariantId("l");

    private static StockLevel.Snapshot level(int onHand, int reserved) {
        return new StockLevel.Snapshot(
                StockLevelId.of(ITEM, MEDIUM, DepotId.WAREHOUSE),
                ITEM,
                MEDIUM,
                DepotId.WAREHOUSE,
                "T-shirt",
                "T-shirt · M",
                Money.eur(1200),
                onHand,
                reserved,
                onHand - reserved < 10,
                10,
                21,
                40);
    }

    static Stream<StockEvent> events() {
        var by = FINN.person();
        var at = TestClock.START;
        var key = "kit-request:0199f3a0-0000-7000-8000-000000000001:1";
        return Stream.of(
                new StockEvent.Received(
                        level(50, 0), new Move("receive:1", 50, 0, "First delivery"), by, at),
                new StockEvent.Adjusted(
                        level(49, 0), new Move("adjust:1", -1, 0, "One was torn"), by, at),
                new StockEvent.Reserved(level(49, 20), new Move(key, 0, 20, null), by, at),
                new StockEvent.Released(level(49, 0), new Move(key, 0, -20, null), by, at),
                new StockEvent.Shipped(level(29, 0), new Move(key, -20, -20, null), by, at),
                new StockEvent.Returned(
                        level(49, 0), new Move(key + ":returned", 20, 0, null), by, at),
                new StockEvent.Transferred(
                        level(29, 0), new Move("transfer:1", -20, 0, "To Ada Mensah"), by, at),
                new StockEvent.Described(level(29, 0), by, at),
                new StockEvent.RanLow(level(9, 0), by, at),
                new StockEvent.Replenished(level(59, 0), by, at));
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSamplesSay(StockEvent event) throws Exception {
        PublishedSamples.check(new StockWire().describe(event));
    }

    @Test
    void publishesAnItemAsItsSampleSays() throws Exception {
        var item =
                StockItem.added(
                        ITEM,
                        List.of(new Variant(MEDIUM, "M"), new Variant(LARGE, "L")),
                        new StockItem.Description(
                                "T-shirt", Money.eur(1200), "Cotton T-shirt, printed", 10, 21),
                        TestClock.START);
        var by = FINN.person();
        PublishedSamples.check(new StockItemWire().describe(item.addedEvent(by)));
        PublishedSamples.check(
                new StockItemWire().describe(item.retire(LARGE, by, TestClock.START)));
    }

    @Test
    void publishesADepotAsItsSamplesSay() throws Exception {
        var by = FINN.person();
        var at = TestClock.START;
        var depot = Depot.local(ADA.person(), "Ada Mensah", at);
        PublishedSamples.check(new DepotWire().describe(depot.openedEvent(by, at)));
        PublishedSamples.check(new DepotWire().describe(depot.rename("Ada in Accra", by, at)));
        PublishedSamples.check(new DepotWire().describe(depot.close(by, at)));
    }

    @Test
    void publishesATransferAsItsSamplesSay() throws Exception {
        var at = TestClock.START;
        PublishedSamples.check(new StockTransferWire().describe(transfer().requestedEvent()));
        PublishedSamples.check(new StockTransferWire().describe(transfer().refuse(3, at)));
        var transfer = transfer();
        PublishedSamples.check(new StockTransferWire().describe(transfer.leave(at)));
        PublishedSamples.check(new StockTransferWire().describe(transfer.arrive(at)));
        var sentBack = transfer(true);
        sentBack.leave(at);
        PublishedSamples.check(
                new StockTransferWire().describe(sentBack.count(18, FINN.person(), at)));
    }

    private static StockTransfer transfer() {
        return transfer(false);
    }

    private static StockTransfer transfer(boolean toBeCounted) {
        return StockTransfer.requested(
                StockTransferId.of("1"),
                new StockTransfer.Details(
                        ITEM,
                        MEDIUM,
                        "T-shirt · M",
                        Money.eur(1200),
                        20,
                        DepotId.WAREHOUSE,
                        "Warehouse",
                        DepotId.heldBy(ADA.person()),
                        "Ada Mensah",
                        "For the autumn meetups",
                        FINN.person()),
                toBeCounted,
                TestClock.START);
    }

    @Test
    void publishesAStockTakeAsItsSamplesSay() throws Exception {
        var by = FINN.person();
        var at = TestClock.START;
        var wire = new StockTakeWire();
        PublishedSamples.check(wire.describe(take().startedEvent()));
        PublishedSamples.check(wire.describe(take().cancel(by, at)));
        var take = take();
        var level = take.lines().getFirst().levelId();
        PublishedSamples.check(
                wire.describe(take.count(Map.of(level, 47), Map.of(level, 49), at, by, at)));
        PublishedSamples.check(wire.describe(take.settle("Autumn count", by, at)));
        PublishedSamples.check(wire.describe(take.adjusted(Map.of(level, true), by, at)));
    }

    private static StockTake take() {
        var item =
                StockItem.added(
                        ITEM,
                        List.of(new Variant(MEDIUM, "M"), new Variant(LARGE, "L")),
                        new StockItem.Description("T-shirt", Money.eur(1200), "T-shirt", 10, 21),
                        TestClock.START);
        return StockTake.started(
                new StockTakeId("0199f3a0-0000-7000-8000-000000000009"),
                Depot.warehouse(),
                List.of(
                        StockTake.Line.of(item, MEDIUM, DepotId.WAREHOUSE),
                        StockTake.Line.of(item, LARGE, DepotId.WAREHOUSE)),
                FINN.person(),
                TestClock.START);
    }
}
