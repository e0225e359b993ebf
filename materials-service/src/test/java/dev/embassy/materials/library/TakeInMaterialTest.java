package dev.embassy.materials.library;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakeInMaterialTest {

    private static final MaterialId ID = new MaterialId("0199f3a0-0000-7000-8000-000000000001");

    private final World world = new World();
    private final LayAsideContents layAsideContents = world.get(LayAsideContents.class);
    private final TakeInMaterial takeInMaterial = world.get(TakeInMaterial.class);
    private final Materials materials = world.get(Materials.class);
    private final MaterialContents contents = world.get(MaterialContents.class);

    @AfterEach
    void close() {
        world.close();
    }

    private static MaterialDescription description(String licence) {
        return new MaterialDescription(
                "Graphs", MaterialKind.SLIDES, "en", null, licence, List.of(), null);
    }

    private LaidAside laidAside(String name, int size) throws IOException {
        return layAsideContents.layAside(
                name,
                "slides/talk.pdf",
                MaterialKind.SLIDES,
                new ByteArrayInputStream(Corpus.pdf(size)),
                SAM);
    }

    private static TakeInMaterial.Wanted wanted(
            @Nullable LaidAside content, int after, boolean publish) {
        return new TakeInMaterial.Wanted(
                description("CC0-1.0"), null, content, "New", after, publish);
    }

    @Test
    void makesAMaterialInOneWrite() throws Exception {
        var content = laidAside("one", 600);
        assertThat(content.fileName()).isEqualTo("talk.pdf");
        assertThat(content.mediaType()).isEqualTo("application/pdf");
        takeInMaterial.takeIn(ID, wanted(content, 0, true), SAM);
        var made = materials.get(ID);
        assertThat(made.owner()).isEqualTo(SAM.person());
        assertThat(made.isGivenOut()).isTrue();
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.version(1).note()).isEqualTo("New");
        assertThat(contents.get(content.sha256()).open(0).readAllBytes())
                .isEqualTo(Corpus.pdf(600));
        assertThat(world.outbox().actions())
                .containsExactly(
                        "materials.material-drafted",
                        "materials.material-uploaded",
                        "materials.material-published");
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        var wanted = wanted(laidAside("one", 600), 0, true);
        takeInMaterial.takeIn(ID, wanted, SAM);
        takeInMaterial.takeIn(ID, wanted, SAM);
        layAsideContents.discard("one");
        takeInMaterial.takeIn(ID, wanted, SAM);
        takeInMaterial.takeIn(ID, wanted(null, 1, true), SAM);
        assertThat(materials.get(ID).version()).isEqualTo(1);
        assertThat(materials.get(ID).versions()).hasSize(1);
    }

    @Test
    void doesNotComeOnTopOfWhatCameAfterIt() throws Exception {
        var first = wanted(laidAside("one", 600), 0, false);
        takeInMaterial.takeIn(ID, first, SAM);
        takeInMaterial.takeIn(ID, wanted(laidAside("two", 700), 1, false), TESS);
        takeInMaterial.takeIn(ID, first, SAM);
        assertThat(materials.get(ID).versions())
                .extracting(MaterialVersion::size)
                .containsExactly(600L, 700L);
        takeInMaterial.takeIn(ID, wanted(laidAside("three", 600), 2, false), SAM);
        assertThat(materials.get(ID).versions()).hasSize(3);
    }

    @Test
    void describesAndPublishesWhatIsThere() throws Exception {
        takeInMaterial.takeIn(ID, wanted(laidAside("one", 600), 0, false), SAM);
        assertThat(materials.get(ID).state()).isEqualTo(MaterialState.DRAFT);
        takeInMaterial.takeIn(
                ID,
                new TakeInMaterial.Wanted(
                        description("CC-BY-4.0"), TESS.person(), null, null, 1, true),
                SAM);
        var changed = materials.get(ID);
        assertThat(changed.description().licence()).isEqualTo("CC-BY-4.0");
        assertThat(changed.owner()).isEqualTo(TESS.person());
        assertThat(changed.isGivenOut()).isTrue();
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void leavesWhatWasRetired() throws Exception {
        takeInMaterial.takeIn(ID, wanted(laidAside("one", 600), 0, true), SAM);
        world.get(EditMaterial.class).retire(ID, Expected.ANY, TESS);
        var later = wanted(laidAside("two", 700), 1, true);
        assertThatThrownBy(() -> takeInMaterial.takeIn(ID, later, SAM))
                .isInstanceOf(MaterialNotInState.class);
        assertThat(materials.get(ID).state()).isEqualTo(MaterialState.RETIRED);
        assertThat(materials.get(ID).versions()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotThereAnyMoreAsItWasJudged() throws Exception {
        var gone = laidAside("one", 600);
        layAsideContents.discard("one");
        var shortened = laidAside("two", 700);
        try (var incoming = contents.begin("two")) {
            incoming.cutTo(600);
        }
        for (var content : List.of(gone, shortened)) {
            assertThatThrownBy(() -> takeInMaterial.takeIn(ID, wanted(content, 0, false), SAM))
                    .isInstanceOf(ContentLost.class);
        }
        assertThat(materials.find(ID)).isEmpty();
    }

    @Test
    void keepsNothingOfWhatIsRefused() throws Exception {
        for (var file : Corpus.hostile()) {
            assertThatThrownBy(() ->
                            layAsideContents.layAside(
                                    "hostile",
                                    file.name(),
                                    file.kind(),
                                    new ByteArrayInputStream(file.content()),
                                    SAM))
                    .as(file.what())
                    .isInstanceOfSatisfying(
                            ContentRefused.class,
                            refused -> assertThat(refused.code()).startsWith("content-"));
            assertThat(contents.begin("hostile").size()).isZero();
        }
        assertThatThrownBy(() -> laidAside("large", (1 << 20) + 1))
                .hasMessageContaining("content-too-large");
        laidAside("largest", 1 << 20);
        layAsideContents.checkSpace(4 << 20);
        assertThatThrownBy(() -> layAsideContents.checkSpace((4 << 20) + 1))
                .hasMessageContaining("content-over-quota");
    }

    @Test
    void isForStaff() throws Exception {
        var content = laidAside("one", 600);
        for (var outsider : List.of(ADA, FINN)) {
            assertThatThrownBy(() -> takeInMaterial.takeIn(ID, wanted(content, 0, false), outsider))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            layAsideContents.layAside(
                                    "two",
                                    "talk.pdf",
                                    MaterialKind.SLIDES,
                                    new ByteArrayInputStream(Corpus.pdf(600)),
                                    outsider))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(materials.find(ID)).isEmpty();
        assertThat(contents.begin("two").size()).isZero();
    }

    @Test
    void leavesAwayWhatWasDiscarded() throws Exception {
        var wanted = wanted(laidAside("one", 600), 0, true);
        takeInMaterial.takeIn(ID, wanted(null, 0, false), SAM);
        world.get(EditMaterial.class).discard(ID, Expected.ANY, TESS);
        takeInMaterial.takeIn(ID, wanted, SAM);
        assertThat(materials.find(ID)).isEmpty();
        assertThat(world.outbox().actions())
                .containsExactly("materials.material-drafted", "materials.material-discarded");
    }
}
