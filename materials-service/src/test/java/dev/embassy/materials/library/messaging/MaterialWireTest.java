package dev.embassy.materials.library.messaging;

import static dev.embassy.materials.world.World.SAM;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialDescription;
import dev.embassy.materials.library.MaterialEvent;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.world.PublishedSamples;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
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
                        List.of("intro", "graphs"),
                        "2026-12-01");
        var material =
                Material.drafted(
                        new MaterialId("0199f3a0-0000-7000-8000-000000000004"),
                        description,
                        SAM.person(),
                        at);
        var drafted = material.draftedEvent(SAM.person());
        var described =
                material.describe(description, SAM.person(), Duration.ofDays(14), SAM.person(), at);
        var discarded = material.discard(SAM.person(), at);
        var uploaded =
                material.upload(
                        "graphs.pdf",
                        "application/pdf",
                        1_048_576,
                        "a".repeat(64),
                        "Shorter, and with the new logo",
                        SAM.person(),
                        at);
        var published = material.publish(Duration.ofDays(14), SAM.person(), at);
        var due =
                material.remind(
                                new Person("system:Calendar", "Calendar"),
                                Instant.parse("2026-12-02T00:00:00Z"))
                        .orElseThrow();
        var retired = material.retire(SAM.person(), at);
        return Stream.of(drafted, described, discarded, uploaded, published, due, retired);
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSamplesSay(MaterialEvent event) throws Exception {
        PublishedSamples.check(new MaterialWire().describe(event));
    }
}
