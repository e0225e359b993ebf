package dev.embassy.materials.library;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Paints small pictures. Memory: one picture of the preview's size, and what a picture within needs
 * that is read with fewer pixels where it has more; a PDF is read from its file and keeps its parts
 * in temporary files.
 */
final class PreviewPainter {

    /** Of the longer side, in pixels. */
    static final int SIDE = 1000;

    static final int MAX_PAGES = 12;

    private PreviewPainter() {}

    /** Takes each page as it is painted. */
    @FunctionalInterface
    interface Pages {

        /**
         * @param page from 1
         */
        void take(int page, byte[] jpeg) throws IOException;
    }

    static boolean canPaint(String mediaType) {
        return switch (mediaType) {
            case "application/pdf", "image/png", "image/jpeg" -> true;
            default -> false;
        };
    }

    /**
     * @return how many pages were painted, at most 12
     */
    static int paint(MaterialContents.Stored content, String mediaType, Path folder, Pages pages)
            throws IOException {
        if (mediaType.equals("application/pdf")) {
            return pdf(content, pages);
        }
        pages.take(1, picture(content, folder));
        return 1;
    }

    private static int pdf(MaterialContents.Stored content, Pages pages) throws IOException {
        try (var file = new RandomAccessReadBufferedFile(content.file());
                PDDocument document =
                        Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            int count = Math.min(document.getNumberOfPages(), MAX_PAGES);
            for (int i = 0; i < count; i++) {
                var box = document.getPage(i).getCropBox();
                float longer = Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
                pages.take(i + 1, jpeg(renderer.renderImage(i, SIDE / longer, ImageType.RGB)));
            }
            return count;
        }
    }

    private static byte[] picture(MaterialContents.Stored content, Path folder) throws IOException {
        try (var in = new FileCacheImageInputStream(content.open(0), folder.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No reader knows this picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
                var wanted = reader.getDefaultReadParam();
                int step = Math.max(1, longer / (2 * SIDE));
                wanted.setSourceSubsampling(step, step, 0, 0);
                return jpeg(fitted(reader.read(0, wanted)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** On paper, because a preview has no transparency. */
    private static BufferedImage fitted(BufferedImage picture) {
        double scale =
                Math.min(1, SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = fitted.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return fitted;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.82f);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
