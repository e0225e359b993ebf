package dev.embassy.materials.imports;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.KitTemplateId;
import dev.embassy.materials.kits.PastKit;
import dev.embassy.materials.library.LaidAside;
import dev.embassy.materials.library.MaterialDescription;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.TakeInMaterial;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of imports does. */
abstract class ImportsKit {

    private final List<ImportId> begun = new ArrayList<>();

    abstract Imports imports();

    /** One of a kind runs at a time, so none is left running. */
    @AfterEach
    void finishAll() {
        for (var id : begun) {
            var left = imports().get(id);
            if (left.state() == ProgrammeImport.State.RUNNING) {
                finish(left);
            }
        }
    }

    private void finish(ProgrammeImport imported) {
        imported.did(imported.next(100).size(), Map.of());
        imports().store(imported, List.of(imported.finish(TestClock.START)));
    }

    private static ImportStep shirts() {
        var medium = new VariantId("m");
        return ImportStep.of(
                2,
                "T-shirt",
                Outcome.CREATED,
                List.of("M, Warehouse: 120 pieces"),
                null,
                new ItemToBe(
                        new StockItem.Description(
                                "T-shirt", Money.eur(950), "Cotton T-shirt", 20, 30),
                        List.of(new Variant(medium, "M")),
                        List.of(new ItemToBe.Opening(medium, DepotId.WAREHOUSE, 120))),
                null);
    }

    private static ImportStep kit() {
        return ImportStep.of(
                2,
                "Medium kit",
                Outcome.CHANGED,
                List.of("10 × T-shirt"),
                "0199f3a0-0000-7000-8000-000000000006",
                null,
                new KitTemplate.Contents(
                        "Medium kit",
                        KitSize.M,
                        null,
                        List.of(new MaterialId("material")),
                        List.of(new KitTemplate.Line(new StockItemId("item"), 10)),
                        40_000L,
                        null,
                        true));
    }

    private static ImportStep past() {
        return ImportStep.ofPast(
                2,
                "Graph Night, Ada Mensah",
                Outcome.CREATED,
                List.of("1 × Medium kit"),
                new PastKit(
                        ADA.person(),
                        "Graph Night",
                        Instant.parse("2025-03-20T00:00:00Z"),
                        "Berlin",
                        "DE",
                        new KitTemplateId("template"),
                        1,
                        PastKit.Outcome.REPORTED,
                        Instant.parse("2025-02-01T00:00:00Z"),
                        Instant.parse("2025-02-03T00:00:00Z")));
    }

    private static ImportStep material() {
        return ImportStep.ofMaterial(
                2,
                "graphs, SLIDES, en",
                "Graphs",
                Outcome.CREATED,
                List.of("talk.pdf, 12 kB"),
                null,
                new TakeInMaterial.Wanted(
                        new MaterialDescription(
                                "Graphs",
                                MaterialKind.SLIDES,
                                "en",
                                null,
                                "CC0-1.0",
                                List.of("graphs"),
                                "2030-01-31"),
                        ADA.person(),
                        new LaidAside(
                                "import-1-1",
                                "talk.pdf",
                                "application/pdf",
                                12_345,
                                "a".repeat(64)),
                        "New",
                        3,
                        true));
    }

    private static ProgrammeImport of(ImportKind kind, Instant at, ImportStep... steps) {
        return ProgrammeImport.started(
                new ImportId(UUID.randomUUID().toString()),
                new ImportPlan(kind, List.of(steps), List.of()),
                "stock.csv",
                SAM.person(),
                at);
    }

    private ProgrammeImport stored(ProgrammeImport started) {
        imports().store(started, List.of(started.startedEvent()));
        begun.add(started.id());
        return started;
    }

    @Test
    void findsWhatWasStored() {
        for (var started :
                List.of(
                        of(ImportKind.STOCK, TestClock.START, shirts()),
                        of(ImportKind.KIT_TEMPLATES, TestClock.START, kit()),
                        of(ImportKind.KIT_REQUESTS, TestClock.START, past()),
                        of(ImportKind.MATERIALS, TestClock.START, material()))) {
            stored(started);
            started.did(1, Map.of(started.steps().getFirst().key(), "It is retired."));
            imports().store(started, List.of());
            var found = imports().get(started.id());
            assertThat(found).usingRecursiveComparison().isEqualTo(started);
            assertThat(found.version()).isEqualTo(2);
        }
    }

    @Test
    void letsOneOfAKindRun() {
        var first = stored(of(ImportKind.STOCK, TestClock.START, shirts()));
        stored(of(ImportKind.KIT_TEMPLATES, TestClock.START, kit()));
        assertThatThrownBy(() -> stored(of(ImportKind.STOCK, TestClock.START, shirts())))
                .isInstanceOf(ImportRunning.class);
        finish(first);
        stored(of(ImportKind.STOCK, TestClock.START, shirts()));
    }

    @Test
    void refusesAStaleChange() {
        var id = stored(of(ImportKind.STOCK, TestClock.START, shirts())).id();
        var one = imports().get(id);
        var other = imports().get(id);
        finish(one);
        other.did(1, Map.of());
        assertThatThrownBy(() -> imports().store(other, List.of()))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void listsThoseThatAreNotDone() {
        var running = stored(of(ImportKind.STOCK, TestClock.START, shirts()));
        assertThat(imports().open(100)).extracting(it -> it.id()).contains(running.id());
        finish(running);
        assertThat(imports().open(100)).extracting(it -> it.id()).doesNotContain(running.id());
    }

    @Test
    void showsTheNewestFirst() {
        // Later than those of the other tests, whatever the store holds already.
        var later = TestClock.START.plus(Duration.ofDays(36_500));
        var older = stored(of(ImportKind.STOCK, later, shirts()));
        finish(older);
        var newer = stored(of(ImportKind.STOCK, later.plusSeconds(1), shirts()));
        finish(newer);
        var first = imports().page(PageRequest.first(1));
        assertThat(first.items()).extracting(it -> it.id()).containsExactly(newer.id());
        assertThat(imports().page(new PageRequest(1, first.next())).items())
                .extracting(it -> it.id())
                .containsExactly(older.id());
    }
}
