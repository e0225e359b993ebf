package dev.embassy.materials.imports;

import static dev.embassy.materials.imports.ImportKind.STOCK;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvNotReadable;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.EditStockItem;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.LocalDepots;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class StockImportTest {

    private static final String SHEET =
            """
            item,variant,depot,quantity,unitValue,customsDescription,lowStockThreshold,leadTimeDays
            T-shirt,M,,120,9.50,"Cotton T-shirt, printed",20,30
            T-shirt,L,Ada Mensah,8,,,,
            Stickers,,Warehouse,5000,0.05,Printed paper,500,14
            """;

    private final World world = new World();
    private final Sheets sheets = new Sheets(world);
    private final DepotId ada = world.get(LocalDepots.class).of(ADA.person(), SAM.person()).id();

    @AfterEach
    void close() {
        world.close();
    }

    private StockItem item(String name) {
        return world.get(StockItems.class).list().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int onHand(String item, String variant, DepotId depot) {
        return world.get(StockLevels.class)
                .find(StockLevelId.of(item(item).id(), new VariantId(variant), depot))
                .map(StockLevel::onHand)
                .orElse(0);
    }

    private String problem(String sheet) {
        return sheets.problem(STOCK, sheet);
    }

    @Test
    void saysWhatItWouldDoAndDoesNothing() {
        var plan = sheets.preview(STOCK, SHEET);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.steps())
                .extracting(ImportStep::line, ImportStep::label, ImportStep::outcome)
                .containsExactly(
                        tuple(2L, "T-shirt", Outcome.CREATED),
                        tuple(4L, "Stickers", Outcome.CREATED));
        assertThat(plan.steps().getFirst().changes())
                .containsExactly(
                        "Variants: M, L", "M, Warehouse: 120 pieces", "L, Ada Mensah: 8 pieces");
        assertThat(world.get(StockItems.class).list()).isEmpty();
        assertThat(world.get(Imports.class).open(10)).isEmpty();
    }

    @Test
    void takesItemsVariantsAndWhatLiesWhere() {
        var done = sheets.run(STOCK, SHEET);
        assertThat(done.state()).isEqualTo(ProgrammeImport.State.DONE);
        assertThat(done.count(Outcome.CREATED)).isEqualTo(2);
        var shirt = item("T-shirt");
        assertThat(shirt.id().value()).isEqualTo(done.steps().getFirst().recordId());
        assertThat(shirt.variants())
                .containsExactly(
                        new Variant(new VariantId("m"), "M"), new Variant(new VariantId("l"), "L"));
        assertThat(shirt.description())
                .isEqualTo(
                        new StockItem.Description(
                                "T-shirt", Money.eur(950), "Cotton T-shirt, printed", 20, 30));
        assertThat(onHand("T-shirt", "m", DepotId.WAREHOUSE)).isEqualTo(120);
        assertThat(onHand("T-shirt", "l", ada)).isEqualTo(8);
        assertThat(onHand("Stickers", "one-size", DepotId.WAREHOUSE)).isEqualTo(5000);
        assertThat(world.get(StockLedger.class).of(shirt.id(), PageRequest.first(5)).items())
                .allSatisfy(entry -> {
                    assertThat(entry.kind()).isEqualTo(LedgerEntry.Kind.RECEIVED);
                    assertThat(entry.reason()).isEqualTo("Opening stock, imported");
                    assertThat(entry.by()).isEqualTo(SAM.person());
                })
                .hasSize(2);
    }

    @Test
    void tellsOthersWhatTheUsualCommandsTell() {
        sheets.run(STOCK, SHEET);
        assertThat(world.outbox().actions())
                .contains(
                        "materials.import-started",
                        "materials.stock-item-added",
                        "materials.stock-received",
                        "materials.import-finished");
    }

    @Test
    void changesNothingTheSecondTime() {
        sheets.run(STOCK, SHEET);
        var events = world.outbox().all().size();
        var again = sheets.run(STOCK, SHEET);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.steps()).allSatisfy(step -> assertThat(step.changes()).isEmpty());
        assertThat(onHand("T-shirt", "m", DepotId.WAREHOUSE)).isEqualTo(120);
        // The import itself is on record twice: begun and done.
        assertThat(world.outbox().all()).hasSize(events + 2);
    }

    @Test
    void changesWhatDiffersAndKeepsWhatIsLeftEmpty() {
        sheets.run(STOCK, SHEET);
        var sheet = "item;variant;unitValue\nt-shirt;XL;10,5\n";
        var plan = sheets.preview(STOCK, sheet);
        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.outcome()).isEqualTo(Outcome.CHANGED);
                    assertThat(step.changes())
                            .containsExactly("Unit value: 10.50 EUR, was 9.50 EUR", "Variants: XL");
                });
        sheets.run(STOCK, sheet);
        var shirt = item("T-shirt");
        assertThat(shirt.unitValue()).isEqualTo(Money.eur(1050));
        assertThat(shirt.customsDescription()).isEqualTo("Cotton T-shirt, printed");
        assertThat(shirt.lowStockThreshold()).isEqualTo(20);
        assertThat(shirt.variants()).extracting(Variant::label).containsExactly("M", "L", "XL");
        world.get(MoveStock.class).receive(shirt.id(), new VariantId("xl"), 3, null, FINN);
    }

    @Test
    void keepsBooksThatHaveBegunAndSaysSo() {
        sheets.run(STOCK, SHEET);
        world.get(MoveStock.class)
                .adjust(item("T-shirt").id(), new VariantId("m"), -20, "Given away", FINN);
        var again = sheets.run(STOCK, SHEET);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.steps().getFirst().changes())
                .containsExactly(
                        "M, Warehouse: the books have begun and say 100, which stays. Correct it"
                                + " with a stock-take.");
        assertThat(onHand("T-shirt", "m", DepotId.WAREHOUSE)).isEqualTo(100);
    }

    @Test
    void readsWhatASpreadsheetWrites() {
        sheets.run(
                STOCK,
                "\uFEFFITEM;Quantity;UnitValue;CustomsDescription\r\n\r\nBecher „Köln“;12;4,90;Mug\r\n");
        assertThat(onHand("Becher „Köln“", "one-size", DepotId.WAREHOUSE)).isEqualTo(12);
    }

    @Test
    void namesAVariantThatHasNoLatinLetters() {
        sheets.run(STOCK, "item,variant,unitValue,customsDescription\nシャツ,大,5,Shirt\nシャツ,小,,\n");
        assertThat(item("シャツ").variants()).extracting(Variant::label).containsExactly("大", "小");
        assertThat(item("シャツ").variants())
                .allSatisfy(it -> assertThat(it.id().value()).matches("v-[0-9a-f]{8}"));
    }

    @Test
    void importsNothingOfASheetWithAnythingWrongInIt() {
        var sheet = SHEET + "Mugs,,,many,4.90,Mug,,\n";
        assertThatThrownBy(() -> sheets.begin(STOCK, sheet))
                .isInstanceOfSatisfying(
                        ImportNotSound.class,
                        refused -> {
                            assertThat(refused.detail()).contains("line 5").contains("many");
                            assertThat(refused.properties()).containsKey("problems");
                        });
        sheets.goOn();
        assertThat(world.get(StockItems.class).list()).isEmpty();
    }

    @Test
    void asksForTheWorthAndTheCustomsTextOfWhatIsNew() {
        assertThat(sheets.preview(STOCK, "item,quantity\nMugs,3\n").problems())
                .extracting(it -> it.name() + " " + it.code())
                .containsExactly("unitValue required", "customsDescription required");
    }

    @Test
    void refusesCellsThatAreNoNumbers() {
        assertThat(problem("item,unitValue,customsDescription\nMugs,1.000,Mug\n"))
                .startsWith("2:2 not-an-amount: unitValue is “1.000”.");
        assertThat(problem("item,quantity,unitValue,customsDescription\nMugs,-3,1,Mug\n"))
                .startsWith("2:2 out-of-range: quantity is -3; it may be from 0 to 1000000.");
        assertThat(problem("item,leadTimeDays,unitValue,customsDescription\nMugs,soon,1,Mug\n"))
                .startsWith("2:2 not-a-number");
    }

    @Test
    void refusesADepotThatIsNotThere() {
        assertThat(problem("item,depot,unitValue,customsDescription\nMugs,Attic,1,Mug\n"))
                .startsWith("2:2 unknown-depot: There is no depot called “Attic”. Open it");
    }

    @Test
    void refusesRowsThatContradictEachOther() {
        assertThat(
                        problem(
                                """
                                item,variant,unitValue,customsDescription
                                Mugs,S,1,Mug
                                Mugs,L,2,
                                """))
                .startsWith("3:3 says-otherwise: unitValue differs from line 2.");
        assertThat(
                        problem(
                                """
                                item,variant,unitValue,customsDescription
                                Mugs,S,1,Mug
                                mugs,s,,
                                """))
                .startsWith("3:1 named-twice: Line 2 is about the same");
    }

    @Test
    void asksWhichVariantIsMeant() {
        assertThat(
                        problem(
                                """
                                item,variant,unitValue,customsDescription
                                Mugs,S,1,Mug
                                Mugs,L,,
                                Mugs,,,
                                """))
                .startsWith("4:2 required: “Mugs” comes in variants");
    }

    @Test
    void refusesToStockWhatIsRetired() {
        var shirts = new Stage(world).shirts(0);
        world.get(EditStockItem.class).retire(shirts.id(), new VariantId("m"), Expected.ANY, SAM);
        assertThat(problem("item,variant,quantity\nT-shirt,M,3\n"))
                .startsWith("2:2 variant-retired: T-shirt · M is retired.");
    }

    @Test
    void refusesAnItemThatIsThereTwice() {
        new Stage(world).stickers(0);
        new Stage(world).stickers(0);
        assertThat(problem("item\nStickers\n"))
                .startsWith("2:1 ambiguous: 2 stock items are called “Stickers”.");
    }

    @Test
    void refusesAFileThatIsNoSuchSheet() {
        assertThatThrownBy(() -> problem("name,price\nMugs,1\n"))
                .isInstanceOf(CsvNotReadable.class)
                .hasMessageContaining("Column 1 is called “name”");
        assertThatThrownBy(() -> problem("item\n")).isInstanceOf(ImportEmpty.class);
        assertThatThrownBy(() -> problem("item\n" + "Mugs\n".repeat(2001)))
                .isInstanceOf(CsvNotReadable.class)
                .hasMessageContaining("more than 2000 rows");
        assertThatThrownBy(() -> problem("item\n" + "x".repeat(ImportProgramme.MOST_BYTES)))
                .isInstanceOf(ImportTooLarge.class);
    }

    @Test
    void letsOneRunAtATime() {
        sheets.begin(STOCK, SHEET);
        assertThatThrownBy(() -> sheets.begin(STOCK, SHEET)).isInstanceOf(ImportRunning.class);
        sheets.goOn();
        sheets.begin(STOCK, SHEET);
    }

    @Test
    void tellsWhatDidNotComeAboutBecauseSomethingChangedMeanwhile() {
        var shirts = new Stage(world).shirts(0);
        var begun = sheets.begin(STOCK, "item,variant,quantity\nT-shirt,M,3\n");
        world.get(EditStockItem.class).retire(shirts.id(), new VariantId("m"), Expected.ANY, SAM);
        sheets.goOn();
        var done = world.get(Imports.class).get(begun.id());
        assertThat(done.state()).isEqualTo(ProgrammeImport.State.DONE);
        assertThat(done.refused()).isEqualTo(1);
        assertThat(done.steps().getFirst().refusal()).contains("retired");
    }

    @Test
    void isForStaffAlone() {
        var programme = world.get(ImportProgramme.class);
        for (var stranger : List.of(ADA, FINN)) {
            assertThatThrownBy(() -> programme.preview(STOCK, Sheets.bytes(SHEET), stranger))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> programme.start(STOCK, Sheets.bytes(SHEET), null, stranger))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> programme.template(STOCK, stranger))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> programme.page(PageRequest.first(1), stranger))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> programme.get(new ImportId("any"), stranger))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(programme.template(STOCK, SAM).columns()).startsWith("item", "variant");
    }
}
