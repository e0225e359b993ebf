package dev.embassy.materials.imports;

import static dev.embassy.materials.imports.MaterialZips.pdf;
import static dev.embassy.materials.imports.MaterialZips.zip;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.World;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import of materials whose process is killed at any write. */
@Execution(ExecutionMode.CONCURRENT)
class MaterialImportCrashTest {

    /** Intent, each material, then the end. */
    private static final int WRITES = 5;

    private static final byte[] ZIP =
            zip(
                    """
                    file,title,kind,language,licence,publish
                    a.pdf,A,slides,en,MIT,yes
                    b.pdf,B,slides,en,MIT,no
                    c.pdf,C,slides,en,MIT,yes
                    """,
                    pdf("a.pdf", 700),
                    pdf("b.pdf", 800),
                    pdf("c.pdf", 900));

    private static List<Material> library(World world) {
        return world.get(Materials.class)
                .page(
                        new Materials.Filter(null, null, null, null, null, null),
                        PageRequest.first(100))
                .items();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, WRITES})
    void endsTheSameWhereverTheProcessDies(int write) {
        for (boolean beforeWriting : new boolean[] {true, false}) {
            try (var killed = new World()) {
                endsTheSame(killed, write, beforeWriting);
            }
        }
    }

    private static void endsTheSame(World killed, int write, boolean beforeWriting) {
        var zips = new MaterialZips(killed);
        var looked = zips.look(ZIP);
        killed.outbox().crashAt(write, beforeWriting);
        assertThatThrownBy(
                        () -> {
                            zips.start(looked, SAM);
                            zips.goOn();
                        })
                .isInstanceOf(Crash.class);
        killed.outbox().neverCrash();
        assertThat(library(killed))
                .allSatisfy(it -> {
                    assertThat(it.versions()).hasSize(1);
                    assertThat(it.state())
                            .isEqualTo(
                                    it.description().title().equals("B")
                                            ? MaterialState.DRAFT
                                            : MaterialState.PUBLISHED);
                });

        zips.sweep();
        zips.goOn();
        killed.settle();
        boolean begun = !(write == 1 && beforeWriting);
        assertThat(library(killed)).hasSize(begun ? 3 : 0);

        zips.start(looked, SAM);
        zips.goOn();
        zips.sweep();
        assertThat(zips.run(ZIP).count(Outcome.UNCHANGED)).isEqualTo(3);
        assertThat(library(killed)).hasSize(3);
        assertThat(library(killed)).allSatisfy(it -> assertThat(it.versions()).hasSize(1));
        assertThat(killed.outbox().actions().stream().filter("materials.material-uploaded"::equals))
                .hasSize(3);
    }
}
