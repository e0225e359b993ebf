package dev.embassy.materials.imports;

import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.materials.kits.EditKitTemplates;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.stock.AddStockItem;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.KeepDepots;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTemplatesTest {

    /** With what the examples speak of; the one for materials comes with its files. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MATERIALS")
    void areSheetsThatWouldBeTaken(ImportKind kind) {
        try (var world = new World()) {
            new Stage(world).kitOf(new Stage(world).shirts(0), 10);
            new Stage(world).stickers(0);
            wouldBeTaken(world, kind);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MATERIALS")
    void speakOfWhatThereIs(ImportKind kind) {
        try (var world = new World()) {
            var mugs =
                    world.get(AddStockItem.class)
                            .add("Mug", List.of(), Money.eur(500), "Ceramics", 5, SAM);
            world.get(EditKitTemplates.class)
                    .add(
                            new KitTemplate.Contents(
                                    "Our kit",
                                    KitSize.S,
                                    null,
                                    List.of(),
                                    List.of(new KitTemplate.Line(mugs.id(), 10)),
                                    null,
                                    null,
                                    true),
                            SAM);
            world.get(KeepDepots.class).rename(DepotId.WAREHOUSE, "The cellar", Expected.ANY, SAM);
            wouldBeTaken(world, kind);
        }
    }

    private static void wouldBeTaken(World world, ImportKind kind) {
        var template = world.get(ImportProgramme.class).template(kind, SAM);
        var sheet = new StringBuilder(String.join(";", template.columns())).append('\n');
        template.examples().forEach(row -> sheet.append(String.join(";", row)).append('\n'));
        var plan = new Sheets(world).preview(kind, sheet.toString());
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.steps()).isNotEmpty();
    }
}
