package dev.embassy.materials.imports;

import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
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
            var template = world.get(ImportProgramme.class).template(kind, SAM);
            var sheet = new StringBuilder(String.join(";", template.columns())).append('\n');
            template.examples().forEach(row -> sheet.append(String.join(";", row)).append('\n'));
            var plan = new Sheets(world).preview(kind, sheet.toString());
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.steps()).isNotEmpty();
        }
    }
}
