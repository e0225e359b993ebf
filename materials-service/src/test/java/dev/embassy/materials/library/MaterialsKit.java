package dev.embassy.materials.library;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.id.UuidV7;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of materials and of uploads does. */
abstract class MaterialsKit {

    private static final Instant AT = TestClock.START;

    abstract Materials materials();

    abstract Uploads uploads();

    /** Tells this test's materials from those of others in the same store. */
    private final String own = "own" + UuidV7.random(AT).substring(24);

    Material stored(String title, MaterialKind kind, String language, String... tags) {
        var material =
                Material.drafted(
                        new MaterialId(UuidV7.random(AT)),
                        new MaterialDescription(
                                title,
                                kind,
                                language,
                                "developers",
                                "CC-BY-4.0",
                                Stream.concat(Stream.of(own), Stream.of(tags)).toList(),
                                "2026-12-01"),
                        SAM.person(),
                        AT);
        materials().store(material, List.of(material.draftedEvent(SAM.person())));
        return material;
    }

    Materials.Filter words(String text) {
        return filter(text, null, null);
    }

    private Materials.Filter filter(
            @Nullable String text, @Nullable MaterialKind kind, @Nullable MaterialState state) {
        return new Materials.Filter(text, kind, null, null, own, state);
    }

    List<String> found(Materials.Filter filter) {
        return materials().page(filter, PageRequest.first(50)).items().stream()
                .map(it -> it.description().title())
                .toList();
    }

    @Test
    void findsByTheBeginningsOfWordsWhileOneTypes() {
        stored("Graphen in einer Stunde", MaterialKind.SLIDES, "de", "einführung");
        stored("Graph posters", MaterialKind.POSTER, "en");
        stored("ステッカー用ロゴ", MaterialKind.STICKER, "ja");
        assertThat(found(words("gra"))).hasSize(2);
        assertThat(found(words("GRAPH post"))).containsExactly("Graph posters");
        assertThat(found(words("einfuhr"))).containsExactly("Graphen in einer Stunde");
        assertThat(found(words("ロゴ"))).containsExactly("ステッカー用ロゴ");
        assertThat(found(words("osters"))).isEmpty();
        assertThat(found(words("cc-by"))).hasSize(3);
        assertThat(found(words(".*"))).hasSize(3);
        assertThat(found(filter("gra", MaterialKind.POSTER, null)))
                .containsExactly("Graph posters");
    }

    private Material withText(String title, Instant changed, String... words) {
        var material = stored(title, MaterialKind.SLIDES, "en");
        var uploaded =
                material.upload(
                        "a.pdf",
                        "application/pdf",
                        1_000,
                        "a".repeat(64),
                        null,
                        SAM.person(),
                        changed);
        var published = material.publish(Duration.ofDays(14), SAM.person(), changed);
        materials().store(material, List.of(uploaded, published));
        assertThat(material.text()).isEqualTo(TextState.DUE);
        material.textIsRead();
        materials().keepText(material, List.of(words));
        return material;
    }

    @Test
    void findsByTheTextBehindWhatIsDescribedSo() {
        stored("Graph posters", MaterialKind.POSTER, "en");
        withText("Slides for beginners", AT.plusSeconds(5), "graph", "zebra");
        withText("Slides for experts", AT.plusSeconds(9), "graphs", "poster");
        assertThat(found(words("graph")))
                .containsExactly("Graph posters", "Slides for experts", "Slides for beginners");
        assertThat(found(words("zeb"))).containsExactly("Slides for beginners");
        assertThat(found(words("beginners zebra"))).containsExactly("Slides for beginners");
        assertThat(found(words("experts zebra"))).isEmpty();
        assertThat(found(words("graph post")))
                .containsExactly("Graph posters", "Slides for experts");
        assertThat(found(new Materials.Filter("graph", null, null, null, own, null, true)))
                .containsExactly("Graph posters");
        assertThat(materials().facets(words("graph")).kinds())
                .containsExactlyInAnyOrder(
                        new Materials.Count("SLIDES", 2), new Materials.Count("POSTER", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void pagesFromTheDescribedIntoTheTextsWithoutLosingOrRepeating(int limit) {
        for (int i = 0; i < 3; i++) {
            stored("Graph " + i, MaterialKind.SLIDES, "en");
            withText("Slides " + i, AT.plusSeconds(i), "graph");
        }
        var seen = new ArrayList<String>();
        var page = materials().page(words("graph"), PageRequest.first(limit));
        while (true) {
            page.items().forEach(it -> seen.add(it.description().title()));
            if (page.next() == null) {
                break;
            }
            assertThat(page.items()).hasSize(limit);
            page = materials().page(words("graph"), new PageRequest(limit, page.next()));
        }
        assertThat(page.items()).isNotEmpty();
        assertThat(seen)
                .hasSize(6)
                .doesNotHaveDuplicates()
                .endsWith("Slides 2", "Slides 1", "Slides 0");
    }

    @Test
    void keepsTheTextOfWhatIsDescribedAnewButNoTextOfWhatChangedMeanwhile() {
        var material = withText("Slides", AT, "zebra");
        var read = materials().get(material.id());
        assertThat(read.text()).isEqualTo(TextState.READ);
        assertThat(read.version()).isEqualTo(2);
        var again =
                read.describe(
                        read.description(),
                        SAM.person(),
                        Duration.ofDays(14),
                        SAM.person(),
                        AT.plusSeconds(1));
        materials().store(read, List.of(again));
        assertThat(found(words("zebra"))).containsExactly("Slides");
        assertThatThrownBy(() -> materials().keepText(material, List.of("late")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(found(words("late"))).isEmpty();
    }

    @Test
    void countsEachSortAsIfItsOwnChoiceWereOpen() {
        stored("One", MaterialKind.SLIDES, "de", "a");
        stored("Two", MaterialKind.SLIDES, "en", "a", "b");
        stored("Three", MaterialKind.POSTER, "en");
        var facets = materials().facets(filter(null, MaterialKind.SLIDES, null));
        assertThat(facets.kinds())
                .containsExactly(
                        new Materials.Count("SLIDES", 2), new Materials.Count("POSTER", 1));
        assertThat(facets.languages())
                .containsExactly(new Materials.Count("de", 1), new Materials.Count("en", 1));
        assertThat(facets.audiences()).containsExactly(new Materials.Count("developers", 2));
        assertThat(facets.states()).containsExactly(new Materials.Count("DRAFT", 2));
        assertThat(facets.tags()).contains(new Materials.Count("a", 2));
    }

    @Test
    void pagesWithoutLosingOrRepeating() {
        for (int i = 0; i < 7; i++) {
            stored("Slides " + i, MaterialKind.SLIDES, "en");
        }
        var first = materials().page(words("slides"), PageRequest.first(4));
        var rest = materials().page(words("slides"), new PageRequest(4, first.next()));
        assertThat(Stream.concat(first.items().stream(), rest.items().stream()).map(Material::id))
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(rest.next()).isNull();
    }

    @Test
    void countsBytesAndFindsWhatIsToBeReviewed() {
        long before = materials().bytes();
        var material = stored("Old slides", MaterialKind.SLIDES, "en");
        var uploaded =
                material.upload(
                        "a.pdf", "application/pdf", 1_000, "a".repeat(64), null, SAM.person(), AT);
        var published = material.publish(Duration.ofDays(14), SAM.person(), AT);
        materials().store(material, List.of(uploaded, published));
        assertThat(materials().bytes()).isEqualTo(before + 1_000);
        assertThat(materials().toRemind(Instant.parse("2026-11-16T00:00:00Z"), 1000))
                .extracting(Material::id)
                .doesNotContain(material.id());
        assertThat(materials().toRemind(Instant.parse("2026-11-17T00:00:00Z"), 1000))
                .extracting(Material::id)
                .contains(material.id());
        var read = materials().get(material.id());
        assertThat(read.published()).isEqualTo(material.published());
        assertThat(read.description()).isEqualTo(material.description());
    }

    @Test
    void keepsUploads() {
        var id = new UploadId(UuidV7.random(AT));
        long before = uploads().announcedBytes();
        var upload =
                new Upload(
                        id,
                        new MaterialId("m"),
                        ADA.person(),
                        "talk.pdf",
                        5_000,
                        "mark",
                        null,
                        true,
                        AT,
                        AT.plusSeconds(60),
                        null,
                        null);
        uploads().store(upload);
        assertThat(uploads().get(id)).isEqualTo(upload);
        assertThat(uploads().unfinishedOf(ADA.id(), AT, 1000)).contains(upload);
        assertThat(uploads().unfinishedOf(SAM.id(), AT, 1000)).doesNotContain(upload);
        assertThat(uploads().unfinishedOf(ADA.id(), AT.plusSeconds(60), 1000))
                .doesNotContain(upload);
        assertThat(uploads().announcedBytes()).isEqualTo(before + 5_000);
        assertThat(uploads().expiredBefore(AT.plusSeconds(60), 1000)).doesNotContain(upload);
        assertThat(uploads().expiredBefore(AT.plusSeconds(61), 1000)).contains(upload);
        uploads().store(upload.refused(ContentRefused.empty()));
        assertThat(uploads().announcedBytes()).isEqualTo(before);
        assertThat(uploads().get(id).refusal()).isNotNull();
        assertThat(uploads().unfinishedOf(ADA.id(), AT, 1000)).doesNotContain(upload);
        uploads().remove(id);
        assertThat(uploads().find(id)).isEmpty();
    }

    @Test
    void findsADiscardedOneNowhereButToClearUpBehindIt() {
        var material = stored("A mistake", MaterialKind.SLIDES, "en", "mistake");
        var sha256 = UuidV7.random(AT).replace("-", "").repeat(2);
        long before = materials().bytes();
        var uploaded =
                material.upload(
                        "mistake.pdf", "application/pdf", 900, sha256, null, SAM.person(), AT);
        materials().store(material, List.of(uploaded));
        assertThat(materials().hold(sha256)).isTrue();

        materials().discard(material, List.of(material.discard(SAM.person(), AT.plusSeconds(60))));

        assertThat(materials().find(material.id())).isEmpty();
        assertThat(materials().hold(sha256)).isFalse();
        assertThat(materials().bytes()).isEqualTo(before);
        assertThat(found(words("mistake"))).isEmpty();
        assertThat(found(filter(null, null, null))).isEmpty();
        assertThat(found(filter(null, MaterialKind.SLIDES, MaterialState.DRAFT))).isEmpty();
        assertThat(materials().facets(filter(null, null, null)).kinds()).isEmpty();
        assertThat(everything()).doesNotContain(material.id());
        assertThat(materials().discarded(AT.plusSeconds(59), 1000))
                .extracting(Material::id)
                .doesNotContain(material.id());
        assertThat(materials().discarded(AT.plusSeconds(60), 1000))
                .filteredOn(it -> it.id().equals(material.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.version(1).sha256()).isEqualTo(sha256));
        materials().forget(material.id());
        assertThat(materials().discarded(AT.plusSeconds(60), 1000))
                .extracting(Material::id)
                .doesNotContain(material.id());
    }

    private List<MaterialId> everything() {
        var all = new ArrayList<MaterialId>();
        var filter = new Materials.Filter(null, null, null, null, null, null);
        var page = materials().page(filter, PageRequest.first(100));
        while (true) {
            page.items().forEach(it -> all.add(it.id()));
            if (page.next() == null) {
                return all;
            }
            page = materials().page(filter, new PageRequest(100, page.next()));
        }
    }
}
