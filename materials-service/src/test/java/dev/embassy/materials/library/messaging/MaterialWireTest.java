package dev.embassy.materials.library.messaging;

import static dev.embassy.materials.world.World.SAM;

import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialDescription;
import dev.embassy.materials.library.MaterialEvent;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.world.PublishedSamples;
import dev.embassy.materials.world.TestClock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaterialWireTest {

    static Stream<MaterialEvent> events() {
        var at = TestClock.START;
        var description =
                new MaterialDescription(
                        "Graphs in an hour",
                        MaterialKind.SLIDES,
                        "en",
                        "developers",
                        "CC-BY-4.0",
                        List.of("intro", "graphs"));
        var material =
                Material.drafted(
                        new MaterialId("0199f3a0-0000-7000-8000-000000000004"),
                        description,
                        SAM.person(),
                        at);
        var drafted = material.draftedEvent();
        var described = material.describe(description, SAM.person(), at);
        var uploaded =
                material.upload(
                        "graphs.pdf",
                        "application/pdf",
                        1_048_576,
                        "a".repeat(64),
                        SAM.person(),
                        at);
        var published = material.publish(SAM.person(), at);
        var retired = material.retire(SAM.person(), at);
        return Stream.of(drafted, described, uploaded, published, retired);
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSamplesSay(MaterialEvent event) throws Exception {
        PublishedSamples.check(new MaterialWire().describe(event));
    }
}
