package dev.embassy.materials.library;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out what a content is. The name only tells apart what looks alike (Office files are all ZIP
 * archives); it never makes one type into another. Each refusal comes with the byte that decides
 * it: a program with its first ones, an Office file that unpacks to a mountain while it unpacks.
 */
@Component
class ContentInspector {

    /** As far as Tika looks into a content. */
    private static final int HEAD = 64 * 1024;

    /** Where a type is settled that does not depend on the rest. */
    private static final int SETTLED = 512;

    private static final String ZIP = "application/zip";
    private static final String SVG = "image/svg+xml";

    private static final Set<String> DANGEROUS =
            Set.of(
                    "application/x-msdownload",
                    "application/x-dosexec",
                    "application/vnd.microsoft.portable-executable",
                    "application/x-executable",
                    "application/x-elf",
                    "application/x-object",
                    "application/x-sharedlib",
                    "application/x-mach-o-executable",
                    "application/x-mach-o",
                    "application/java-archive",
                    "application/java-vm",
                    "application/vnd.android.package-archive",
                    "application/x-apple-diskimage",
                    "application/x-ms-installer",
                    "application/x-ms-shortcut",
                    "application/x-sh",
                    "application/x-bat",
                    "application/javascript",
                    "text/javascript",
                    "application/x-javascript",
                    "application/wasm",
                    "text/html",
                    "application/xhtml+xml",
                    "text/x-python",
                    "text/x-perl",
                    "text/x-php",
                    "text/x-ruby",
                    "text/x-vbscript",
                    "text/x-vbdotnet",
                    "text/x-vbasic",
                    "application/x-powershell",
                    "text/x-powershell",
                    "application/hta",
                    "application/x-shockwave-flash");

    private static final Set<String> UNSETTLED =
            Set.of("application/octet-stream", "application/xml", "application/x-riff");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final LibrarySettings settings;

    ContentInspector(LibrarySettings settings) {
        this.settings = settings;
    }

    /** Begins to judge a content of this name for a material of this kind. */
    Inspection begin(String fileName, MaterialKind kind) {
        return new Inspection(content -> inspect(content, fileName, kind));
    }

    /**
     * Refuses a name that no content can make good, before the content is sent.
     *
     * @throws ContentRefused if a content of this name is dangerous or does not fit the kind
     */
    void checkName(String fileName, MaterialKind kind) {
        var named = namedType(fileName).toString();
        refuseDangerous(named);
        refuseMacros(named);
        if (!named.equals(MediaType.OCTET_STREAM.toString()) && !kind.mayContain(named)) {
            throw notFit(named, kind);
        }
    }

    /**
     * Reads the content to its end.
     *
     * @throws ContentRefused if it is dangerous, is not what its name says, or does not fit the
     *     kind
     */
    String inspect(InputStream content, String fileName, MaterialKind kind) throws IOException {
        var head = new byte[HEAD];
        int length = 0;
        while (true) {
            int read = content.read(head, length, HEAD - length);
            length += Math.max(read, 0);
            boolean whole = read < 0 || length == HEAD;
            var byContent = detect(head, length, null);
            refuseDangerous(byContent);
            if (whole || (length >= SETTLED && isSettled(byContent))) {
                var found = settle(head, length, fileName, kind);
                readOn(
                        found,
                        byContent,
                        new SequenceInputStream(
                                new ByteArrayInputStream(head, 0, length), content));
                return found;
            }
        }
    }

    private static boolean isSettled(String type) {
        return !type.startsWith("text/") && !UNSETTLED.contains(type);
    }

    private String settle(byte[] head, int length, String fileName, MaterialKind kind)
            throws IOException {
        var found = detect(head, length, fileName);
        refuseDangerous(found);
        refuseMacros(found);
        refuseMismatch(found, fileName);
        if (!kind.mayContain(found)) {
            throw notFit(found, kind);
        }
        return found;
    }

    private void readOn(String found, String byContent, InputStream content) throws IOException {
        if (found.equals(SVG)) {
            new SvgWalk(settings).walk(content);
            return;
        }
        if (byContent.equals(ZIP) || isArchive(found)) {
            new ZipWalk(settings).walk(content).requireIs(found);
            return;
        }
        if (found.startsWith("text/")) {
            content.transferTo(OutputStream.nullOutputStream());
            return;
        }
        var watched = new BufferedInputStream(new PolyglotWatch(content), 16 * 1024);
        switch (found) {
            case "image/png" -> new PictureWalk(settings).png(watched);
            case "image/jpeg" -> new PictureWalk(settings).jpeg(watched);
            case "image/webp" -> new PictureWalk(settings).webp(watched);
            default -> watched.transferTo(OutputStream.nullOutputStream());
        }
    }

    private boolean isArchive(String type) {
        return types.getMediaTypeRegistry()
                .isSpecializationOf(MediaType.parse(type), MediaType.APPLICATION_ZIP);
    }

    private String detect(byte[] head, int length, @Nullable String fileName) throws IOException {
        var metadata = new Metadata();
        if (fileName != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        }
        return types.detect(new ByteArrayInputStream(head, 0, length), metadata)
                .getBaseType()
                .toString();
    }

    private static void refuseDangerous(String type) {
        if (DANGEROUS.contains(type)) {
            throw ContentRefused.dangerous(
                    "The file is a program, a script or a web page (%s). Such files are not taken."
                            .formatted(type));
        }
    }

    private static void refuseMacros(String type) {
        if (type.contains("macroenabled")) {
            throw ContentRefused.dangerous("The file carries macros. Save it without them.");
        }
    }

    private static ContentRefused notFit(String found, MaterialKind kind) {
        return new ContentRefused(
                "content-not-fit-for-kind",
                "The file is %s; this kind needs %s.".formatted(found, kind.wanted()));
    }

    private void refuseMismatch(String found, String fileName) {
        var named = namedType(fileName);
        var registry = types.getMediaTypeRegistry();
        var actual = MediaType.parse(found);
        boolean same =
                named.equals(actual)
                        || named.equals(MediaType.OCTET_STREAM)
                        || registry.isSpecializationOf(actual, named)
                        || (registry.isSpecializationOf(named, actual) && isText(actual));
        if (!same) {
            throw ContentRefused.mismatch(
                    "The name says %s, the content is %s. Name the file as what it is."
                            .formatted(named, found));
        }
    }

    /** Without a stream Tika goes by the name alone. */
    private MediaType namedType(String fileName) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try {
            return types.detect(null, metadata).getBaseType();
        } catch (IOException e) {
            throw new IllegalStateException("Nothing was read", e);
        }
    }

    private static boolean isText(MediaType type) {
        return type.getType().equals("text");
    }
}
