package dev.embassy.materials.library;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that are fine and files that are hostile, made by code so that none of them lies around.
 */
public final class Corpus {

    private Corpus() {}

    /** A hostile file, and the code it is refused with. */
    record Hostile(String what, String name, MaterialKind kind, byte[] content, String code) {

        @Override
        public String toString() {
            return what;
        }
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) ' ');
        var head = text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    public static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A picture that says it has this size, with as few pixels as one deflated line of nothing. */
    public static byte[] png(int width, int height) throws IOException {
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 0, 0, 0, 0});
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels)) {
            deflated.write(new byte[Math.min(width + 1, 1024)]);
        }
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header.toByteArray()),
                chunk("IDAT", pixels.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        var named = join(text(name), content);
        data.write(named);
        var crc = new CRC32();
        crc.update(named);
        data.writeInt((int) crc.getValue());
        return out.toByteArray();
    }

    static byte[] jpeg(int width, int height) {
        return new byte[] {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xE0,
            0,
            16,
            'J',
            'F',
            'I',
            'F',
            0,
            1,
            1,
            0,
            0,
            1,
            0,
            1,
            0,
            0,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            11,
            8,
            (byte) (height >> 8),
            (byte) height,
            (byte) (width >> 8),
            (byte) width,
            1,
            1,
            0x11,
            0,
            (byte) 0xFF,
            (byte) 0xDA,
            0,
            8,
            1,
            1,
            0,
            0,
            63,
            0,
            0x55,
            (byte) 0xFF,
            (byte) 0xD9
        };
    }

    static byte[] webp(int width, int height) {
        var body = new byte[18];
        System.arraycopy(text("VP8X"), 0, body, 0, 4);
        body[4] = 10;
        for (int i = 0; i < 3; i++) {
            body[12 + i] = (byte) (width - 1 >> 8 * i);
            body[15 + i] = (byte) (height - 1 >> 8 * i);
        }
        return join(text("RIFF"), new byte[] {22, 0, 0, 0}, text("WEBP"), body);
    }

    public static byte[] svg(String inside) {
        return text("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>");
    }

    public record Part(String name, byte[] content) {}

    public static byte[] zip(Part... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.content());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] slides(Part... more) throws IOException {
        var parts = new ArrayList<Part>();
        parts.add(new Part("[Content_Types].xml", text("<Types/>")));
        parts.add(new Part("ppt/presentation.xml", text("<p:presentation/>")));
        parts.addAll(List.of(more));
        return zip(parts.toArray(Part[]::new));
    }

    /** With its parts' types first and stored, as the standard wants it. */
    static byte[] openDocument(String type) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var first = new ZipEntry("mimetype");
            var content = text(type);
            var crc = new CRC32();
            crc.update(content);
            first.setMethod(ZipEntry.STORED);
            first.setSize(content.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(content);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(text("<office:document-content/>"));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] program() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[60] = (byte) 0x80;
        bytes[128] = 'P';
        bytes[129] = 'E';
        return bytes;
    }

    private static byte[] manyParts(int count) throws IOException {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < count; i++) {
            parts.add(new Part("ppt/slides/" + i + ".xml", text("x")));
        }
        return slides(parts.toArray(Part[]::new));
    }

    /** The list of contents calls a part by another name than the part does itself. */
    private static byte[] renamedInTheList(byte[] zip) {
        var name = text("ppt/presentation.xml");
        var renamed = zip.clone();
        for (int i = zip.length - name.length; i > 0; i--) {
            if (Arrays.equals(zip, i, i + name.length, name, 0, name.length)) {
                renamed[i + name.length - 1] = 'L';
                return renamed;
            }
        }
        throw new IllegalStateException("The list names every part");
    }

    private static byte[] withoutEnd(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 30);
    }

    private static Hostile slidesWith(String what, String code, Part... parts) throws IOException {
        return new Hostile(what, "talk.pptx", MaterialKind.SLIDES, slides(parts), code);
    }

    static List<Hostile> hostile() throws IOException {
        var all = new ArrayList<Hostile>();
        all.addAll(programs());
        all.addAll(archives());
        all.addAll(polyglots());
        all.addAll(pictures());
        return all;
    }

    private static List<Hostile> programs() {
        return List.of(
                new Hostile(
                        "a program as slides",
                        "slides.pdf",
                        MaterialKind.SLIDES,
                        program(),
                        "content-dangerous"),
                new Hostile(
                        "a Linux program as a film",
                        "talk.mp4",
                        MaterialKind.VIDEO,
                        join(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, new byte[600]),
                        "content-dangerous"),
                new Hostile(
                        "a script as notes",
                        "notes.txt",
                        MaterialKind.SPEAKER_NOTES,
                        text("#!/bin/sh\nrm -rf /\n"),
                        "content-dangerous"),
                new Hostile(
                        "a web page as notes",
                        "notes.txt",
                        MaterialKind.SPEAKER_NOTES,
                        text("<!DOCTYPE html><html><body>hi</body></html>"),
                        "content-dangerous"),
                new Hostile(
                        "a script by its name",
                        "notes.js",
                        MaterialKind.SPEAKER_NOTES,
                        text("alert(1)\n"),
                        "content-dangerous"),
                new Hostile(
                        "a PDF as a picture",
                        "logo.png",
                        MaterialKind.LOGO,
                        pdf(600),
                        "content-mismatch"),
                new Hostile(
                        "text as slides",
                        "slides.pdf",
                        MaterialKind.SLIDES,
                        text("just text\n"),
                        "content-mismatch"),
                new Hostile(
                        "slides as a film",
                        "talk.pdf",
                        MaterialKind.VIDEO,
                        pdf(600),
                        "content-not-fit-for-kind"));
    }

    private static List<Hostile> archives() throws IOException {
        return List.of(
                slidesWith(
                        "a part that unpacks to a mountain",
                        "content-archive-bomb",
                        new Part("ppt/media/white.bmp", new byte[4 << 20])),
                slidesWith(
                        "an archive within slides",
                        "content-archive-bomb",
                        new Part("ppt/media/more.bin", zip(new Part("a", text("b"))))),
                slidesWith(
                        "an archive within a table within slides",
                        "content-archive-bomb",
                        new Part(
                                "ppt/embeddings/table.xlsx",
                                zip(
                                        new Part(
                                                "xl/embeddings/again.xlsx",
                                                zip(new Part("a", text("b"))))))),
                slidesWith(
                        "a packed file within slides",
                        "content-archive-bomb",
                        new Part(
                                "ppt/media/a.gz",
                                new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0})),
                new Hostile(
                        "slides of too many parts",
                        "talk.pptx",
                        MaterialKind.SLIDES,
                        manyParts(120),
                        "content-archive-bomb"),
                slidesWith(
                        "a name that leads out",
                        "content-unsafe-names",
                        new Part("ppt/../../etc/passwd", text("x"))),
                slidesWith(
                        "an absolute name",
                        "content-unsafe-names",
                        new Part("/etc/passwd", text("x"))),
                slidesWith(
                        "a name with backslashes",
                        "content-unsafe-names",
                        new Part("ppt\\..\\x", text("x"))),
                slidesWith(
                        "a name with a drive",
                        "content-unsafe-names",
                        new Part("c:evil", text("x"))),
                slidesWith(
                        "a program within slides",
                        "content-dangerous",
                        new Part("ppt/media/image.png", program())),
                slidesWith(
                        "a script within slides",
                        "content-dangerous",
                        new Part("ppt/media/run.vbs", text("MsgBox 1"))),
                new Hostile(
                        "slides with macros",
                        "talk.pptm",
                        MaterialKind.SLIDES,
                        slides(new Part("ppt/vbaProject.bin", text("x"))),
                        "content-dangerous"),
                slidesWith(
                        "slides with hidden macros",
                        "content-dangerous",
                        new Part("ppt/vbaProject.bin", text("x"))),
                new Hostile(
                        "a document as slides",
                        "talk.pptx",
                        MaterialKind.SLIDES,
                        zip(
                                new Part("[Content_Types].xml", text("<Types/>")),
                                new Part("word/document.xml", text("<w/>"))),
                        "content-mismatch"),
                new Hostile(
                        "any archive as slides",
                        "talk.pptx",
                        MaterialKind.SLIDES,
                        zip(new Part("a.txt", text("hello"))),
                        "content-mismatch"),
                new Hostile(
                        "slides that break off",
                        "talk.pptx",
                        MaterialKind.SLIDES,
                        withoutEnd(slides()),
                        "content-broken"));
    }

    private static List<Hostile> polyglots() throws IOException {
        return List.of(
                new Hostile(
                        "a PDF that is an archive as well",
                        "talk.pdf",
                        MaterialKind.SLIDES,
                        join(pdf(900), zip(new Part("evil.class", text("x")))),
                        "content-polyglot"),
                new Hostile(
                        "a picture that is an archive as well",
                        "logo.jpg",
                        MaterialKind.LOGO,
                        join(jpeg(10, 10), new byte[700], zip(new Part("a", text("b")))),
                        "content-polyglot"),
                new Hostile(
                        "a PDF that is a web page as well",
                        "talk.pdf",
                        MaterialKind.SLIDES,
                        join(text("%PDF-1.7\n<script>alert(1)</script>\n"), pdf(600)),
                        "content-polyglot"),
                new Hostile(
                        "a picture that is a script as well",
                        "logo.jpg",
                        MaterialKind.LOGO,
                        join(
                                new byte[] {
                                    (byte) 0xFF,
                                    (byte) 0xD8,
                                    (byte) 0xFF,
                                    (byte) 0xE0,
                                    '/',
                                    '*',
                                    'J',
                                    'F',
                                    'I',
                                    'F',
                                    0
                                },
                                text("*/=alert(1);/*"),
                                new byte[600]),
                        "content-polyglot"),
                new Hostile(
                        "a GIF that is a script as well",
                        "logo.gif",
                        MaterialKind.LOGO,
                        text("GIF89a/*\0\0\0\0*/=1;alert(1);"),
                        "content-not-fit-for-kind"),
                new Hostile(
                        "a picture with an attachment",
                        "logo.png",
                        MaterialKind.LOGO,
                        join(png(10, 10), new byte[600]),
                        "content-polyglot"),
                new Hostile(
                        "slides with an attachment",
                        "talk.pptx",
                        MaterialKind.SLIDES,
                        join(slides(), new byte[600]),
                        "content-polyglot"),
                new Hostile(
                        "slides whose list lies",
                        "talk.pptx",
                        MaterialKind.SLIDES,
                        renamedInTheList(slides()),
                        "content-polyglot"));
    }

    private static List<Hostile> pictures() throws IOException {
        return List.of(
                new Hostile(
                        "a PNG of a billion pixels",
                        "logo.png",
                        MaterialKind.LOGO,
                        png(40_000, 40_000),
                        "content-pixel-flood"),
                new Hostile(
                        "a PNG of no size",
                        "logo.png",
                        MaterialKind.LOGO,
                        png(0, 10),
                        "content-broken"),
                new Hostile(
                        "a JPEG of a billion pixels",
                        "logo.jpg",
                        MaterialKind.LOGO,
                        jpeg(40_000, 40_000),
                        "content-pixel-flood"),
                new Hostile(
                        "a WebP of a billion pixels",
                        "logo.webp",
                        MaterialKind.LOGO,
                        webp(40_000, 40_000),
                        "content-pixel-flood"),
                new Hostile(
                        "a PNG that breaks off",
                        "logo.png",
                        MaterialKind.LOGO,
                        withoutEnd(png(10, 10)),
                        "content-broken"),
                new Hostile(
                        "an SVG too large",
                        "logo.svg",
                        MaterialKind.LOGO,
                        svg("<path d='" + "M0 0".repeat(20_000) + "'/>"),
                        "content-too-large"),
                new Hostile(
                        "an SVG that multiplies",
                        "logo.svg",
                        MaterialKind.LOGO,
                        text(
                                "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><svg"
                                        + " xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>"),
                        "content-dangerous"));
    }
}
