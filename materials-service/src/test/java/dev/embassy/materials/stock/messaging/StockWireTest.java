package dev.embassy.materials.stock.messaging;

import static dev.embassy.materials.world.World.FINN;

import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.Move;
import dev.embassy.materials.stock.StockEvent;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.PublishedSamples;
import dev.embassy.materials.world.TestClock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockWireTest {

    private static final StockItemId ITEM = new StockItemId("0199f3a0-0000-7000-8000-000000000003");
    private static final VariantId MEDIUM = new VariantId("m");

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
                false);
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
                        level(49, 0), new Move(key + ":returned", 20, 0, null), by, at));
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
                        "T-shirt",
                        List.of(new Variant(MEDIUM, "M"), new Variant(new VariantId("l"), "L")),
                        Money.eur(1200),
                        "Cotton T-shirt, printed",
                        10,
                        TestClock.START);
        PublishedSamples.check(new StockItemWire().describe(item.addedEvent(FINN.person())));
    }
}
