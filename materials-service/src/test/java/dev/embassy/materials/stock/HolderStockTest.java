package dev.embassy.materials.stock;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What came to a person, and what of it was used up. */
class HolderStockTest {

    private final World world = new World();
    private final StockItem stickers = new Stage(world).stickers(0);
    private final VariantId variant = stickers.variants().getFirst().id();
    private final HolderStock holderStock = world.get(HolderStock.class);

    @AfterEach
    void close() {
        world.close();
    }

    private boolean book(String key, int arrived, int used) {
        return holderStock.book(
                key,
                stickers.id(),
                variant,
                ADA.person(),
                arrived,
                used,
                "Kit for Graph Night",
                ADA.person());
    }

    private int available() {
        return holderStock.available(ADA.person(), stickers.id(), variant);
    }

    @Test
    void booksOnceUnderOneKey() {
        assertThat(book("one", 20, 12)).isTrue();
        assertThat(book("one", 20, 12)).isTrue();
        assertThat(available()).isEqualTo(8);
    }

    @Test
    void isNeverNegativeNotEvenBetweenItsTwoMoves() {
        book("one", 20, 20);
        assertThat(book("two", -5, -5)).isTrue();
        world.settle();
        assertThat(world.get(StockLedger.class).of(stickers.id(), PageRequest.first(10)).items())
                .hasSize(4)
                .allMatch(entry -> entry.onHand() >= 0);
    }

    @Test
    void staysRefusedOnceItWasRefused() {
        book("one", 5, 0);
        assertThat(book("two", -6, 0)).isFalse();
        book("three", 10, 0);
        assertThat(book("two", -6, 0)).isFalse();
        assertThat(available()).isEqualTo(15);
    }

    @Test
    void writesOffOnceAndNoMoreThanIsAvailable() {
        book("one", 5, 0);
        for (int time = 0; time < 2; time++) {
            writeOff("two", 2);
            assertThat(available()).isEqualTo(3);
        }
        writeOff("three", 4);
        assertThat(available()).isZero();
        writeOff("four", 1);
        book("five", 3, 0);
        writeOff("four", 1);
        assertThat(available()).isEqualTo(3);
        world.settle();
        assertThat(world.get(StockLedger.class).of(stickers.id(), PageRequest.first(10)).items())
                .extracting(LedgerEntry::onHandChange)
                .containsExactly(3, -3, -2, 5);
    }

    private void writeOff(String key, int most) {
        holderStock.writeOff(
                key,
                stickers.id(),
                variant,
                ADA.person(),
                most,
                "Sent back, did not arrive: Kit for Graph Night",
                FINN.person());
    }

    @Test
    void opensTheDepotThatWasClosed() {
        var depots = world.get(Depots.class);
        book("one", 5, 5);
        var depot = depots.get(DepotId.heldBy(ADA.person()));
        depots.store(depot, List.of(depot.close(ADA.person(), world.clock().instant())));
        book("two", 0, -2);
        assertThat(depots.get(depot.id()).isOpen()).isTrue();
        assertThat(available()).isEqualTo(2);
    }
}
