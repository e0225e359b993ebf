package dev.embassy.materials.library;

import static dev.embassy.materials.world.World.SAM;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.materials.world.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaintPreviewsTest {

    private final World world = new World();
    private final Previews previews = world.get(Previews.class);

    @AfterEach
    void close() {
        world.close();
    }

    private MaterialVersion uploaded(String name, MaterialKind kind, byte[] content)
            throws IOException {
        var material =
                world.get(EditMaterial.class)
                        .draft(
                                new MaterialDescription(
                                        name, kind, "en", null, "CC0-1.0", List.of(), null),
                                null,
                                SAM);
        return requireNonNull(
                world.get(UploadMaterial.class)
                        .upload(
                                material.id(),
                                name,
                                new ByteArrayInputStream(content),
                                content.length,
                                null,
                                Expected.ANY,
                                SAM)
                        .current());
    }

    private BufferedImage picture(MaterialVersion version, int page) throws IOException {
        var jpeg = previews.find(version.sha256(), page).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] pdf(int pages) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void paintsThePagesOfAPdf() throws Exception {
        var slides = uploaded("talk.pdf", MaterialKind.SLIDES, pdf(14));
        world.get(PaintPreviews.class).paint();
        assertThat(previews.pages(slides.sha256())).contains(12);
        assertThat(picture(slides, 12).getHeight()).isBetween(995, 1001);
    }

    @Test
    void makesPicturesSmall() throws Exception {
        var large = uploaded("poster.png", MaterialKind.POSTER, png(900, 1_100));
        var small = uploaded("logo.png", MaterialKind.LOGO, png(20, 10));
        world.get(PaintPreviews.class).paint();
        assertThat(picture(large, 1).getHeight()).isEqualTo(1_000);
        assertThat(picture(small, 1).getWidth()).isEqualTo(20);
    }

    @Test
    void triesAgainAfterCrashesButNotForEver() throws Exception {
        var interrupted = uploaded("poster.png", MaterialKind.POSTER, png(20, 10));
        var deadly = uploaded("logo.png", MaterialKind.LOGO, png(10, 20));
        for (int crash = 1; crash <= Trials.MOST; crash++) {
            world.get(Trials.class).begin("preview", deadly.sha256());
        }
        world.get(Trials.class).begin("preview", interrupted.sha256());
        world.get(PaintPreviews.class).paint();
        assertThat(previews.pages(interrupted.sha256())).contains(1);
        assertThat(previews.pages(deadly.sha256())).contains(0);
    }

    @Test
    void notesWhatItCannotPaint() throws Exception {
        var broken = uploaded("talk.pdf", MaterialKind.SLIDES, Corpus.pdf(2_000));
        var notes = uploaded("notes.txt", MaterialKind.SPEAKER_NOTES, Corpus.text("Say hello.\n"));
        world.get(PaintPreviews.class).paint();
        assertThat(previews.pages(broken.sha256())).contains(0);
        assertThat(previews.pages(notes.sha256())).contains(0);
    }
}
