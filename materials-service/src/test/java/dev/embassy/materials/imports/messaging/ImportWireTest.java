package dev.embassy.materials.imports.messaging;

import static dev.embassy.materials.world.World.SAM;

import dev.embassy.materials.imports.ImportId;
import dev.embassy.materials.imports.ImportKind;
import dev.embassy.materials.imports.ProgrammeImport;
import dev.embassy.materials.imports.ProgrammeImportEvent;
import dev.embassy.materials.world.PublishedSamples;
import dev.embassy.materials.world.TestClock;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportWireTest {

    private static ProgrammeImport.Snapshot imported(ProgrammeImport.State state) {
        return new ProgrammeImport.Snapshot(
                new ImportId("0199f3a0-0000-7000-8000-000000000012"),
                ImportKind.STOCK,
                "stock.csv",
                state,
                12,
                3,
                40,
                0,
                TestClock.START,
                state == ProgrammeImport.State.DONE ? TestClock.START.plusSeconds(4) : null);
    }

    static Stream<ProgrammeImportEvent> events() {
        return Stream.of(
                new ProgrammeImportEvent.Started(
                        imported(ProgrammeImport.State.RUNNING), SAM.person(), TestClock.START),
                new ProgrammeImportEvent.Finished(
                        imported(ProgrammeImport.State.DONE), SAM.person(), TestClock.START));
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSamplesSay(ProgrammeImportEvent event) throws Exception {
        PublishedSamples.check(new ImportWire().describe(event));
    }
}
