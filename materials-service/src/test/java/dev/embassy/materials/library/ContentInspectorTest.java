package dev.embassy.materials.library;

import static dev.embassy.materials.library.Corpus.pdf;
import static dev.embassy.materials.library.Corpus.png;
import static dev.embassy.materials.library.Corpus.slides;
import static dev.embassy.materials.library.Corpus.svg;
import static dev.embassy.materials.library.Corpus.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.materials.world.World;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentInspectorTest {

    private final ContentInspector inspector = new ContentInspector(World.LIBRARY);

    private String inspect(byte[] content, String name, MaterialKind kind, int piece)
            throws IOException {
        try (var inspection = inspector.begin(name, kind)) {
            for (int i = 0; i < content.length; i += piece) {
                inspection.accept(content, i, Math.min(piece, content.length - i));
            }
            return inspection.finish();
        }
    }

    private String inspect(byte[] content, String name, MaterialKind kind) throws IOException {
        return inspect(content, name, kind, 64 * 1024);
    }

    static List<Corpus.Hostile> hostile() throws IOException {
        return Corpus.hostile();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatIsHostile(Corpus.Hostile file) {
        for (int piece : List.of(64 * 1024, 211)) {
            assertThatThrownBy(() -> inspect(file.content(), file.name(), file.kind(), piece))
                    .as("in pieces of %d", piece)
                    .isInstanceOfSatisfying(
                            ContentRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo(file.code()));
        }
    }

    @Test
    void findsTheTypeInTheContent() throws Exception {
        assertThat(inspect(pdf(900), "slides.pdf", MaterialKind.SLIDES))
                .isEqualTo("application/pdf");
        assertThat(inspect(png(10, 10), "logo.png", MaterialKind.LOGO)).isEqualTo("image/png");
        assertThat(inspect(Corpus.jpeg(10, 10), "logo.jpg", MaterialKind.LOGO))
                .isEqualTo("image/jpeg");
        assertThat(inspect(Corpus.webp(10, 10), "logo.webp", MaterialKind.LOGO))
                .isEqualTo("image/webp");
        assertThat(inspect(text("Say hello first.\n"), "notes.txt", MaterialKind.SPEAKER_NOTES))
                .isEqualTo("text/plain");
        assertThat(inspect(text("# Say hello\n\nFirst.\n"), "notes.md", MaterialKind.SPEAKER_NOTES))
                .isEqualTo("text/markdown");
        var mp4 = new byte[64];
        System.arraycopy(text("\0\0\0 ftypisom\0\0\2\0isomiso2avc1mp41"), 0, mp4, 0, 32);
        assertThat(inspect(mp4, "talk.mp4", MaterialKind.VIDEO)).isEqualTo("video/mp4");
        assertThat(
                        inspect(
                                svg("<g fill='url(#a)'><path d='M0 0'/><use href='#a'/></g>"),
                                "logo.svg",
                                MaterialKind.LOGO))
                .isEqualTo("image/svg+xml");
    }

    @Test
    void takesOfficeFilesAlsoWithATableInThem() throws Exception {
        var table =
                Corpus.zip(
                        new Corpus.Part("[Content_Types].xml", text("<Types/>")),
                        new Corpus.Part("xl/workbook.xml", text("<workbook/>")));
        for (int piece : List.of(64 * 1024, 7)) {
            assertThat(
                            inspect(
                                    slides(new Corpus.Part("ppt/embeddings/table.xlsx", table)),
                                    "talk.pptx",
                                    MaterialKind.SLIDES,
                                    piece))
                    .contains("presentationml");
        }
        var type = "application/vnd.oasis.opendocument.presentation";
        assertThat(inspect(Corpus.openDocument(type), "talk.odp", MaterialKind.SLIDES))
                .isEqualTo(type);
        assertThatThrownBy(() ->
                        inspect(Corpus.openDocument(type), "notes.odt", MaterialKind.SPEAKER_NOTES))
                .isInstanceOf(ContentRefused.class);
    }

    @Test
    void refusesWithTheByteThatDecides() {
        try (var inspection = inspector.begin("logo.png", MaterialKind.LOGO)) {
            var flood = Corpus.png(40_000, 40_000);
            var padded = Corpus.join(flood, new byte[600]);
            assertThatThrownBy(() -> inspection.accept(padded, 0, 600))
                    .isInstanceOf(ContentRefused.class);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
        try (var inspection = inspector.begin("talk.pdf", MaterialKind.SLIDES)) {
            var program = text("MZ\u0090\0");
            assertThatThrownBy(
                            () -> {
                                inspection.accept(program, 0, 4);
                                inspection.accept(new byte[60], 0, 60);
                            })
                    .isInstanceOf(ContentRefused.class);
        }
    }

    @Test
    void refusesFarIntoADocumentWithThePieceThatDecides() throws Exception {
        int piece = 8_000;
        var hiding =
                Corpus.join(pdf(20 * piece), Corpus.zip(new Corpus.Part("a.txt", text("hello"))));
        int last = (hiding.length - 1) / piece * piece;
        try (var inspection = inspector.begin("slides.pdf", MaterialKind.SLIDES)) {
            for (int i = 0; i < last; i += piece) {
                inspection.accept(hiding, i, piece);
            }
            assertThatThrownBy(() -> inspection.accept(hiding, last, hiding.length - last))
                    .isInstanceOf(ContentRefused.class);
            assertThatThrownBy(() -> inspection.accept(new byte[1], 0, 1))
                    .isInstanceOf(ContentRefused.class);
            assertThatThrownBy(inspection::finish).isInstanceOf(ContentRefused.class);
        }
    }

    @Test
    void keepsItsRefusal() throws Exception {
        try (var inspection = inspector.begin("notes.txt", MaterialKind.SPEAKER_NOTES)) {
            var page = text("<!DOCTYPE html><html>");
            assertThatThrownBy(() -> inspection.accept(page, 0, page.length))
                    .isInstanceOf(ContentRefused.class);
            assertThatThrownBy(() -> inspection.accept(new byte[1], 0, 1))
                    .isInstanceOf(ContentRefused.class);
            assertThatThrownBy(inspection::finish).isInstanceOf(ContentRefused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<path onload='alert(1)'/>",
                "<a href='javascript:alert(1)'><path/></a>",
                "<a href='java&#10;script:alert(1)'><path/></a>",
                "<set attributeName='href' to='javascript:alert(1)'/>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
                "<image href='https://tracker.example/x.png'/>",
                "<use href='data:image/svg+xml;base64,PHN2Zz4='/>",
                "<style>@import 'https://tracker.example/x.css';</style>",
                "<path style='fill:url(https://tracker.example/x)'/>",
                "<?xml-stylesheet href='x.css'?>"
            })
    void refusesASvgThatCouldAct(String inside) {
        assertThatThrownBy(() -> inspect(svg(inside), "logo.svg", MaterialKind.LOGO))
                .isInstanceOfSatisfying(
                        ContentRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("content-dangerous"));
    }

    @Test
    void refusesANameThatNothingCanMakeGood() {
        assertThatThrownBy(() -> inspector.checkName("talk.exe", MaterialKind.SLIDES))
                .isInstanceOf(ContentRefused.class);
        assertThatThrownBy(() -> inspector.checkName("talk.pptm", MaterialKind.SLIDES))
                .isInstanceOf(ContentRefused.class);
        assertThatThrownBy(() -> inspector.checkName("talk.mp4", MaterialKind.SLIDES))
                .isInstanceOf(ContentRefused.class);
        inspector.checkName("talk.pptx", MaterialKind.SLIDES);
        inspector.checkName("talk", MaterialKind.SLIDES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "C:\\temp\\talk.pdf",
                "..",
                "",
                ".hidden",
                "a/b/ c .pdf",
                "nul\u0000l\u202Efdp.exe",
                "x:y|z?.pdf",
                "a\r\nSet-Cookie: x=y.pdf"
            })
    void makesNamesSafe(String name) {
        assertThat(FileNames.safe(name))
                .isNotBlank()
                .doesNotContain("/", "\\", "\u0000", "\u202E", ":", "|", "?", "\r", "\n")
                .doesNotStartWith(".");
        assertThat(FileNames.attachment(name)).matches("attachment; filename=\"[\\x20-\\x7E]+\".*");
    }

    @Test
    void keepsWhatIsSafeInAName() {
        assertThat(FileNames.safe("a".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
        assertThat(FileNames.safe("結城 ゆき.pdf")).isEqualTo("結城 ゆき.pdf");
        assertThat(FileNames.attachment("Gräphs.pdf"))
                .isEqualTo("attachment; filename=\"Graphs.pdf\"; filename*=UTF-8''Gr%C3%A4phs.pdf");
        assertThat(FileNames.attachment("plain.pdf"))
                .isEqualTo("attachment; filename=\"plain.pdf\"");
    }
}
