package dev.embassy.materials.library;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.kits.EditKitTemplates;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft that was a mistake, on the whole model. */
class DiscardMaterialTest {

    private static final Duration REST = Duration.ofHours(1);

    private final World world = new World();
    private final EditMaterial editMaterial = world.get(EditMaterial.class);
    private final Materials materials = world.get(Materials.class);
    private final MaterialContents contents = world.get(MaterialContents.class);
    private final Previews previews = world.get(Previews.class);
    private final ClearDiscarded clearDiscarded = world.get(ClearDiscarded.class);

    @AfterEach
    void close() {
        world.close();
    }

    private MaterialId draft(String title) {
        return editMaterial
                .draft(
                        new MaterialDescription(
                                title,
                                MaterialKind.SPEAKER_NOTES,
                                "en",
                                null,
                                "CC0-1.0",
                                List.of(),
                                null),
                        null,
                        SAM)
                .id();
    }

    /** Returns the content's address. */
    private String upload(MaterialId id, String text) throws IOException {
        var bytes = Corpus.text(text);
        var version =
                world.get(UploadMaterial.class)
                        .upload(
                                id,
                                "notes.txt",
                                new ByteArrayInputStream(bytes),
                                bytes.length,
                                null,
                                Expected.ANY,
                                SAM)
                        .current();
        return Objects.requireNonNull(version).sha256();
    }

    private void discard(MaterialId id) {
        editMaterial.discard(id, Expected.ANY, TESS);
    }

    private boolean has(String sha256) throws IOException {
        try {
            contents.get(sha256);
            return true;
        } catch (ContentLost gone) {
            return false;
        }
    }

    @Test
    void takesADraftAwayWithAllThatWasUploaded() throws Exception {
        var id = draft("A mistake");
        var first = upload(id, "One.\n");
        var second = upload(id, "Two.\n");
        world.get(PaintPreviews.class).paint();
        world.get(Downloads.class).count(id, 1);

        discard(id);

        assertThatThrownBy(() -> materials.get(id)).isInstanceOf(MaterialNotFound.class);
        assertThat(world.outbox().actions()).endsWith("materials.material-discarded");
        clearDiscarded.clear();
        assertThat(has(first)).isTrue();

        world.clock().pass(REST);
        clearDiscarded.clear();

        assertThat(has(first)).isFalse();
        assertThat(has(second)).isFalse();
        assertThat(previews.pages(second)).isEmpty();
        assertThat(world.get(Downloads.class).of(id)).isEqualTo(Downloads.Counts.NONE);
        assertThat(materials.discarded(world.clock().instant(), 10)).isEmpty();
    }

    @Test
    void leavesWhatAnotherMaterialHasAsWell() throws Exception {
        var id = draft("A mistake");
        var shared = upload(id, "Shared.\n");
        assertThat(upload(draft("The right one"), "Shared.\n")).isEqualTo(shared);
        world.get(PaintPreviews.class).paint();

        discard(id);
        world.clock().pass(REST);
        clearDiscarded.clear();

        assertThat(has(shared)).isTrue();
        assertThat(previews.pages(shared)).isPresent();
        assertThat(materials.discarded(world.clock().instant(), 10)).isEmpty();
    }

    /** Its content is kept again, but no material names it yet. */
    @Test
    void waitsWithWhatIsBeingUploadedAgain() throws Exception {
        var id = draft("A mistake");
        var sha256 = upload(id, "Again.\n");
        discard(id);
        world.clock().pass(REST);
        var bytes = Corpus.text("Again.\n");
        try (var incoming = contents.begin("again")) {
            incoming.write(bytes, 0, bytes.length);
            incoming.keep(sha256);
        }

        clearDiscarded.clear();

        assertThat(has(sha256)).isTrue();
        assertThat(materials.discarded(world.clock().instant(), 10)).hasSize(1);
        upload(draft("The right one"), "Again.\n");
        world.clock().pass(REST);
        clearDiscarded.clear();
        assertThat(has(sha256)).isTrue();
        assertThat(materials.discarded(world.clock().instant(), 10)).isEmpty();
    }

    @Test
    void refusesWhatWasEverPublished() throws Exception {
        var id = draft("Good");
        upload(id, "One.\n");
        editMaterial.publish(id, Expected.ANY, SAM);
        assertThatThrownBy(() -> discard(id)).isInstanceOf(MaterialNotInState.class);
        upload(id, "Two.\n");
        assertThatThrownBy(() -> discard(id)).isInstanceOf(MaterialNotInState.class);
        editMaterial.retire(id, Expected.ANY, SAM);
        assertThatThrownBy(() -> discard(id)).isInstanceOf(MaterialNotInState.class);
        assertThat(materials.find(id)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesWhatAKitIsMadeOf(boolean active) {
        var id = draft("Part of a kit");
        var templates = world.get(EditKitTemplates.class);
        var template =
                templates.add(
                        new KitTemplate.Contents(
                                "Medium kit",
                                KitSize.M,
                                null,
                                List.of(id),
                                List.of(),
                                null,
                                null,
                                active),
                        SAM);
        assertThatThrownBy(() -> discard(id))
                .isInstanceOf(MaterialInUse.class)
                .hasMessageContaining("kit template “Medium kit”");
        templates.change(
                template.id(),
                new KitTemplate.Contents(
                        "Medium kit", KitSize.M, null, List.of(), List.of(), null, null, active),
                Expected.ANY,
                SAM);
        discard(id);
        assertThat(materials.find(id)).isEmpty();
    }

    @Test
    void isForStaff() {
        var id = draft("Somebody's");
        for (var outsider : List.of(ADA, FINN)) {
            assertThatThrownBy(() -> editMaterial.discard(id, Expected.ANY, outsider))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(materials.find(id)).isPresent();
    }

    @Test
    void happensOnce() {
        var id = draft("A mistake");
        discard(id);
        assertThatThrownBy(() -> discard(id)).isInstanceOf(MaterialNotFound.class);
        assertThat(world.outbox().actions())
                .containsExactly("materials.material-drafted", "materials.material-discarded");
    }

    @Test
    void doesNotDiscardWhatSomebodyPublishesMeanwhile() throws Exception {
        var id = draft("Good after all");
        upload(id, "One.\n");
        var seen = materials.get(id);
        editMaterial.publish(id, Expected.ANY, SAM);
        assertThatThrownBy(() ->
                        materials.discard(
                                seen,
                                List.of(seen.discard(TESS.person(), world.clock().instant()))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(materials.get(id).state()).isEqualTo(MaterialState.PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isThereOrGoneWhereverTheProcessDies(boolean beforeWriting) {
        var id = draft("A mistake");
        world.outbox().crashAt(1, beforeWriting);
        assertThatThrownBy(() -> discard(id)).isInstanceOf(Crash.class);
        world.outbox().neverCrash();
        assertThat(materials.find(id).isPresent()).isEqualTo(beforeWriting);
        assertThat(world.outbox().actions().contains("materials.material-discarded"))
                .isNotEqualTo(beforeWriting);
    }

    @Test
    void takesNoUploadForWhatWasDiscardedMeanwhile() throws Exception {
        var id = draft("A mistake");
        var receive = world.get(ReceiveUpload.class);
        var bytes = Corpus.text("Late.\n");
        var upload =
                receive.begin(
                        new ReceiveUpload.Announced(
                                id, "late.txt", bytes.length, null, null, false),
                        SAM);
        receive.append(upload, new ByteArrayInputStream(bytes));
        discard(id);
        assertThatThrownBy(() -> receive.finish(upload.id(), SAM))
                .isInstanceOf(MaterialNotFound.class);
        assertThat(materials.find(id)).isEmpty();
    }
}
