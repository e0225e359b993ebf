package dev.embassy.materials.imports;

import static dev.embassy.materials.imports.ImportKind.STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.World;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import whose process is killed at any write, between rows and within one. */
@Execution(ExecutionMode.CONCURRENT)
class ImportCrashTest {

    /** Intent, then item and levels of each row, then the end. */
    private static final int WRITES = 10;

    private static final String SHEET =
            """
            item,variant,quantity,unitValue,customsDescription
            T-shirt,M,120,9.50,Cotton T-shirt
            T-shirt,L,80,,
            Stickers,,5000,0.05,Printed paper
            Mugs,S,7,4.90,Mug
            Mugs,L,9,,
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, WRITES})
    void endsTheSameWhereverTheProcessDies(int write) {
        for (boolean beforeWriting : new boolean[] {true, false}) {
            try (var killed = new World()) {
                endsTheSame(killed, write, beforeWriting);
            }
        }
    }

    private static void endsTheSame(World killed, int write, boolean beforeWriting) {
        var sent = new Sheets(killed);
        killed.outbox().crashAt(write, beforeWriting);
        assertThatThrownBy(
                        () -> {
                            sent.begin(STOCK, SHEET);
                            sent.goOn();
                        })
                .isInstanceOf(Crash.class);
        killed.outbox().neverCrash();

        sent.goOn();
        killed.settle();
        boolean begun = !(write == 1 && beforeWriting);
        assertThat(killed.get(StockItems.class).list()).hasSize(begun ? 3 : 0);

        var again = sent.run(STOCK, SHEET);
        assertThat(again.count(begun ? Outcome.UNCHANGED : Outcome.CREATED)).isEqualTo(3);
        assertThat(killed.get(StockItems.class).list()).hasSize(3);
        assertThat(killed.get(StockLevels.class).list().stream().mapToInt(StockLevel::onHand).sum())
                .isEqualTo(120 + 80 + 5000 + 7 + 9);
        assertThat(killed.outbox().actions().stream().filter("materials.stock-received"::equals))
                .hasSize(5);
        assertThat(killed.outbox().actions().stream().filter("materials.stock-item-added"::equals))
                .hasSize(3);
    }
}
