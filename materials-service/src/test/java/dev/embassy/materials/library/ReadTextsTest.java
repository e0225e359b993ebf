package dev.embassy.materials.library;

import static dev.embassy.materials.library.Corpus.text;
import static dev.embassy.materials.library.Corpus.zip;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.library.Corpus.Part;
import dev.embassy.materials.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is in a file is found, once it is given out. */
class ReadTextsTest {

    private final World world = new World();
    private final EditMaterial editMaterial = world.get(EditMaterial.class);
    private final Materials materials = world.get(Materials.class);

    @AfterEach
    void close() {
        world.close();
    }

    private MaterialId draft(String name, MaterialKind kind, byte[] content) throws IOException {
        var id =
                editMaterial
                        .draft(
                                new MaterialDescription(
                                        "Untitled", kind, "en", null, "CC0-1.0", List.of(), null),
                                null,
                                SAM)
                        .id();
        upload(id, name, content);
        return id;
    }

    private void upload(MaterialId id, String name, byte[] content) throws IOException {
        world.get(UploadMaterial.class)
                .upload(
                        id,
                        name,
                        new ByteArrayInputStream(content),
                        content.length,
                        null,
                        Expected.ANY,
                        SAM);
    }

    private MaterialId published(String name, MaterialKind kind, byte[] content)
            throws IOException {
        var id = draft(name, kind, content);
        publish(id);
        return id;
    }

    private void publish(MaterialId id) throws IOException {
        editMaterial.publish(id, Expected.ANY, SAM);
        world.get(ReadTexts.class).read();
    }

    private List<MaterialId> found(String words, Actor reader) {
        var filter = new Materials.Filter(words, null, null, null, null, null);
        return world
                .get(ReadMaterials.class)
                .list(filter, PageRequest.first(50), reader)
                .items()
                .stream()
                .map(Material::id)
                .toList();
    }

    private static byte[] pdf(String... pages) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var page : pages) {
                var sheet = new PDPage();
                document.addPage(sheet);
                try (var content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(page);
                    content.endText();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] word(String document) throws IOException {
        return zip(
                new Part("[Content_Types].xml", text("<Types/>")),
                new Part("word/document.xml", text(document)),
                new Part("word/styles.xml", text("<w:t xmlns:w='w'>stylish</w:t>")));
    }

    @Test
    void triesAgainAfterCrashesButNotForEver() throws Exception {
        var interrupted = draft("one.pdf", MaterialKind.SLIDES, pdf("Pelicans"));
        var deadly = draft("two.pdf", MaterialKind.SLIDES, pdf("Pelicans and more"));
        for (int crash = 1; crash <= Trials.MOST; crash++) {
            world.get(Trials.class).begin("text", sha256(deadly));
        }
        world.get(Trials.class).begin("text", sha256(interrupted));
        publish(deadly);
        publish(interrupted);
        assertThat(found("pelicans", SAM)).containsExactly(interrupted);
    }

    private String sha256(MaterialId id) {
        return requireNonNull(materials.find(id).orElseThrow().current()).sha256();
    }

    @Test
    void findsWordsOfEveryPageOfAPdf() throws Exception {
        var id =
                published("talk.pdf", MaterialKind.SLIDES, pdf("Nothing here", "A zebra crossing"));
        assertThat(found("zebra cross", ADA)).containsExactly(id);
        assertThat(found("giraffe", ADA)).isEmpty();
    }

    @Test
    void findsWordsOfSlidesAndTheirNotes() throws Exception {
        var slide =
                """
                <p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>Ze</a:t></a:r><a:r><a:t>bra</a:t></a:r></a:p>
                <a:p><a:fld><a:t>crossing</a:t></a:fld></a:p><p:ext>hidden</p:ext></p:sld>\
                """;
        var notes = "<p:notes xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:t>Breathe</a:t></a:p></p:notes>";
        var id =
                published(
                        "talk.pptx",
                        MaterialKind.SLIDES,
                        Corpus.slides(
                                new Part("ppt/slides/slide1.xml", text(slide)),
                                new Part("ppt/notesSlides/notesSlide1.xml", text(notes))));
        assertThat(found("zebra crossing breathe", ADA)).containsExactly(id);
        assertThat(found("hidden", ADA)).isEmpty();
    }

    @Test
    void findsWordsOfDocumentsOfAllSorts() throws Exception {
        var word =
                published(
                        "notes.docx",
                        MaterialKind.SPEAKER_NOTES,
                        word(
                                "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Zebra</w:t><w:tab/>"
                                        + "<w:t>crossing</w:t></w:r></w:p></w:document>"));
        var notes =
                published(
                        "notes.md",
                        MaterialKind.SPEAKER_NOTES,
                        text("# Zebra\n\n*Größer* than a horse.\n"));
        assertThat(found("zebra", ADA)).containsExactlyInAnyOrder(word, notes);
        assertThat(found("crossing", ADA)).containsExactly(word);
        assertThat(found("größer horse", ADA)).containsExactly(notes);
        assertThat(found("stylish", ADA)).isEmpty();
    }

    @Test
    void findsOnlyWhatIsGivenOut() throws Exception {
        var id = draft("notes.txt", MaterialKind.SPEAKER_NOTES, text("A zebra.\n"));
        world.get(ReadTexts.class).read();
        assertThat(found("zebra", SAM)).isEmpty();
        publish(id);
        assertThat(found("zebra", ADA)).containsExactly(id);
        upload(id, "notes.txt", text("A giraffe.\n"));
        world.get(ReadTexts.class).read();
        assertThat(found("giraffe", SAM)).isEmpty();
        assertThat(found("zebra", ADA)).containsExactly(id);
        publish(id);
        assertThat(found("giraffe", ADA)).containsExactly(id);
        assertThat(found("zebra", SAM)).isEmpty();
        editMaterial.retire(id, Expected.ANY, SAM);
        assertThat(found("giraffe", ADA)).isEmpty();
        assertThat(found("giraffe", SAM)).containsExactly(id);
    }

    @Test
    void readsNoMoreThanIsWanted() throws Exception {
        var long1 =
                IntStream.range(0, 30_000)
                        .mapToObj(i -> "word" + i)
                        .collect(Collectors.joining(" "));
        var id = published("notes.txt", MaterialKind.SPEAKER_NOTES, text(long1));
        assertThat(found("word1999", ADA)).containsExactly(id);
        assertThat(found("word2500", ADA)).isEmpty();
        assertThat(materials.get(id).text()).isEqualTo(TextState.READ);
        var some = new ReadText(10, Duration.ofMinutes(1));
        assertThatThrownBy(() -> some.write("more than ten letters"))
                .isInstanceOf(ReadText.Enough.class);
        assertThat(some.toString()).isEqualTo("more than ");
    }

    @Test
    void losesPatience() throws Exception {
        var id = draft("talk.pdf", MaterialKind.SLIDES, pdf("A zebra"));
        var content = world.get(MaterialContents.class).get(materials.get(id).version(1).sha256());
        assertThatThrownBy(() ->
                        TextReader.read(
                                content, "application/pdf", new ReadText(10, Duration.ZERO)))
                .isInstanceOf(ReadText.Enough.class);
    }

    @Test
    void keepsWhatCameBeforeAFault() throws Exception {
        var broken = published("talk.pdf", MaterialKind.SLIDES, Corpus.pdf(2_000));
        var entities =
                published(
                        "notes.docx",
                        MaterialKind.SPEAKER_NOTES,
                        word(
                                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b"
                                        + " \"giraffe\">]><w:document xmlns:w=\"w\"><w:p><w:t>zebra &a;"
                                        + " &b;</w:t></w:p></w:document>"));
        var half =
                published(
                        "half.docx",
                        MaterialKind.SPEAKER_NOTES,
                        word("<w:document xmlns:w=\"w\"><w:p><w:t>zebra</w:t></w:p><w:p"));
        assertThat(materials.get(broken).text()).isEqualTo(TextState.READ);
        assertThat(materials.get(entities).text()).isEqualTo(TextState.READ);
        assertThat(found("zebra", ADA)).contains(half);
        assertThat(found("giraffe", ADA)).isEmpty();
        assertThat(materials.textsToRead(10)).isEmpty();
    }

    /** Letters of no order, so that nobody takes it for an archive bomb. */
    @Test
    void goesOnBehindAPartThatIsTooLong() throws Exception {
        var filling = new byte[5 * 1024 * 1024];
        new Random(7).nextBytes(filling);
        var slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:t>%s</a:t></a:p></p:sld>";
        var bytes =
                Corpus.slides(
                        new Part(
                                "ppt/slides/slide1.xml",
                                text(
                                        slide.formatted(
                                                "zebra</a:t><!-- "
                                                        + HexFormat.of().formatHex(filling)
                                                        + " --><a:t>giraffe"))),
                        new Part("ppt/slides/slide2.xml", text(slide.formatted("pelican"))));
        var text = new ReadText();
        TextReader.read(
                kept("a".repeat(64), bytes),
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                text);
        assertThat(text.toString()).contains("zebra", "pelican").doesNotContain("giraffe");
    }

    private MaterialContents.Stored kept(String sha256, byte[] bytes) throws IOException {
        var contents = world.get(MaterialContents.class);
        try (var incoming = contents.begin("kept")) {
            incoming.write(bytes, 0, bytes.length);
            incoming.keep(sha256);
            incoming.discard();
        }
        return contents.get(sha256);
    }

    /** None of these is ever taken in; the reader does not count on that. */
    @Test
    void comesBackFromEveryHostileFile() throws Exception {
        var types =
                List.of(
                        "application/pdf",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                        "text/plain");
        for (var file : Corpus.hostile()) {
            for (var type : types) {
                var hostile = kept("e".repeat(64), file.content());
                var text = new ReadText();
                try {
                    TextReader.read(hostile, type, text);
                } catch (IOException | RuntimeException refused) {
                    assertThat(refused).isNotInstanceOf(NullPointerException.class);
                }
                assertThat(text.toString().length()).isLessThanOrEqualTo(ReadText.LETTERS);
            }
        }
    }

    @Test
    void readsAMountainOfLettersInOneElementWithoutHoldingIt() throws Exception {
        var mountain = "zebra ".repeat(2_000_000);
        var bytes = word("<w:document xmlns:w=\"w\"><w:p w:a=\"" + mountain + "\"/></w:document>");
        var mountainous = kept("f".repeat(64), bytes);
        var text = new ReadText();
        try {
            TextReader.read(
                    mountainous,
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    text);
        } catch (ContentRefused bomb) {
            assertThat(bomb.code()).isEqualTo("content-archive-bomb");
        }
        assertThat(text.toString()).isBlank();
    }
}
