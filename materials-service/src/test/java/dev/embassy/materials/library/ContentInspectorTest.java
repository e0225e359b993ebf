package dev.embassy.materials.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.materials.world.InMemoryContents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentInspectorTest {

    private static final String PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>";

    private final InMemoryContents contents = new InMemoryContents();
    private final ContentInspector inspector = new ContentInspector();

    private String inspect(byte[] content, String name, MaterialKind kind) throws IOException {
        try (var received = contents.receive(new ByteArrayInputStream(content), 1_000_000)) {
            return inspector.inspect(received, name, kind);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void refuses(String code, byte[] content, String name, MaterialKind kind) {
        assertThatThrownBy(() -> inspect(content, name, kind))
                .isInstanceOfSatisfying(
                        ContentRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static byte[] office(String... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text("<Types/>"));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void findsTheTypeInTheContent() throws Exception {
        assertThat(inspect(text(PDF), "slides.pdf", MaterialKind.SLIDES))
                .isEqualTo("application/pdf");
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThat(inspect(png, "logo.png", MaterialKind.LOGO)).isEqualTo("image/png");
        assertThat(
                        inspect(
                                office("[Content_Types].xml", "ppt/presentation.xml"),
                                "talk.pptx",
                                MaterialKind.SLIDES))
                .contains("presentationml");
        assertThat(inspect(text("Say hello first.\n"), "notes.txt", MaterialKind.SPEAKER_NOTES))
                .isEqualTo("text/plain");
        assertThat(inspect(text("# Say hello\n\nFirst.\n"), "notes.md", MaterialKind.SPEAKER_NOTES))
                .isEqualTo("text/markdown");
        var mp4 = new byte[64];
        System.arraycopy(text("\0\0\0 ftypisom\0\0\2\0isomiso2avc1mp41"), 0, mp4, 0, 32);
        assertThat(inspect(mp4, "talk.mp4", MaterialKind.VIDEO)).isEqualTo("video/mp4");
        assertThat(inspect(text(SVG.formatted("<path d='M0 0'/>")), "logo.svg", MaterialKind.LOGO))
                .isEqualTo("image/svg+xml");
    }

    @Test
    void refusesProgramsScriptsAndPagesWhateverTheirName() {
        refuses("content-dangerous", exe(), "slides.pdf", MaterialKind.SLIDES);
        refuses(
                "content-dangerous",
                text("<!DOCTYPE html><html><body>hi</body></html>"),
                "notes.txt",
                MaterialKind.SPEAKER_NOTES);
        refuses(
                "content-dangerous",
                text("#!/bin/sh\nrm -rf /\n"),
                "notes.txt",
                MaterialKind.SPEAKER_NOTES);
        refuses("content-dangerous", text("alert(1)\n"), "notes.js", MaterialKind.SPEAKER_NOTES);
    }

    private static byte[] exe() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[60] = (byte) 0x80;
        bytes[128] = 'P';
        bytes[129] = 'E';
        return bytes;
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        refuses("content-mismatch", text(PDF), "logo.png", MaterialKind.LOGO);
        refuses("content-mismatch", text("just text\n"), "slides.pdf", MaterialKind.SLIDES);
    }

    @Test
    void refusesWhatDoesNotFitTheKind() {
        refuses("content-not-fit-for-kind", text(PDF), "talk.pdf", MaterialKind.VIDEO);
    }

    @Test
    void refusesMacros() throws Exception {
        refuses(
                "content-dangerous",
                office("[Content_Types].xml", "ppt/vbaProject.bin"),
                "talk.pptm",
                MaterialKind.SLIDES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<path onload='alert(1)'/>",
                "<a href='javascript:alert(1)'><path/></a>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
                "<image href='https://tracker.example/x.png'/>"
            })
    void refusesASvgThatCouldAct(String inside) {
        refuses("content-dangerous", text(SVG.formatted(inside)), "logo.svg", MaterialKind.LOGO);
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
                "x:y|z?.pdf"
            })
    void makesNamesSafe(String name) {
        assertThat(FileNames.safe(name))
                .isNotBlank()
                .doesNotContain("/", "\\", "\u0000", "\u202E", ":", "|", "?")
                .doesNotStartWith(".");
        assertThat(FileNames.safe("a".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
        assertThat(FileNames.safe("結城 ゆき.pdf")).isEqualTo("結城 ゆき.pdf");
    }
}
