package dev.embassy.materials.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out what a content is. The name only tells apart what looks alike (Office files are all ZIP
 * archives); it never makes one type into another.
 */
@Component
class ContentInspector {

    private static final long MAX_SVG = 5L * 1024 * 1024;

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

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * The media type of the content.
     *
     * @throws ContentRefused if it is dangerous, is not what its name says, or does not fit the
     *     kind
     */
    String inspect(MaterialContents.Received content, String fileName, MaterialKind kind)
            throws IOException {
        var byContent = detect(content, null);
        refuseDangerous(byContent);
        var found = detect(content, fileName);
        refuseDangerous(found);
        refuseMacros(found);
        refuseMismatch(found, fileName);
        if (!kind.mayContain(found)) {
            throw new ContentRefused(
                    "content-not-fit-for-kind",
                    "The file is %s; this kind needs %s.".formatted(found, kind.wanted()));
        }
        if (found.equals("image/svg+xml")) {
            refuseActiveSvg(content);
        }
        return found;
    }

    private String detect(MaterialContents.Received content, @Nullable String fileName)
            throws IOException {
        var metadata = new Metadata();
        if (fileName != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        }
        try (var in = new BufferedInputStream(content.open(), 64 * 1024)) {
            return types.detect(in, metadata).getBaseType().toString();
        }
    }

    private static void refuseDangerous(String type) {
        if (DANGEROUS.contains(type)) {
            throw new ContentRefused(
                    "content-dangerous",
                    "The file is a program, a script or a web page (%s). Such files are not taken."
                            .formatted(type));
        }
    }

    private static void refuseMacros(String type) {
        if (type.contains("macroenabled")) {
            throw new ContentRefused(
                    "content-dangerous", "The file carries macros. Save it without them.");
        }
    }

    private void refuseMismatch(String found, String fileName) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        var named = namedType(metadata);
        var registry = types.getMediaTypeRegistry();
        var actual = MediaType.parse(found);
        boolean same =
                named.equals(actual)
                        || named.equals(MediaType.OCTET_STREAM)
                        || registry.isSpecializationOf(actual, named)
                        || (registry.isSpecializationOf(named, actual) && isText(actual));
        if (!same) {
            throw new ContentRefused(
                    "content-mismatch",
                    "The name says %s, the content is %s. Name the file as what it is."
                            .formatted(named, found));
        }
    }

    /** Without a stream Tika goes by the name alone. */
    private MediaType namedType(Metadata metadata) {
        try {
            return types.detect(null, metadata).getBaseType();
        } catch (IOException e) {
            throw new IllegalStateException("Nothing was read", e);
        }
    }

    private static boolean isText(MediaType type) {
        return type.getType().equals("text");
    }

    private static void refuseActiveSvg(MaterialContents.Received content) throws IOException {
        if (content.size() > MAX_SVG) {
            throw new ContentRefused("content-too-large", "An SVG may have at most 5 MB.");
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var in = content.open()) {
            var reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    refuseActive(reader);
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    throw activeSvg("a processing instruction");
                }
            }
        } catch (XMLStreamException e) {
            throw new ContentRefused(
                    "content-mismatch", "The SVG cannot be read. Export it again as plain SVG.");
        }
    }

    private static void refuseActive(XMLStreamReader reader) {
        var element = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (Set.of("script", "foreignobject", "handler", "iframe", "object", "embed")
                .contains(element)) {
            throw activeSvg("a <" + element + ">");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            var value = reader.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            boolean link = name.equals("href") || name.equals("src");
            if (name.startsWith("on")
                    || value.replaceAll("\\s", "").startsWith("javascript:")
                    || (link && !value.startsWith("#") && !value.startsWith("data:image/"))) {
                throw activeSvg("the attribute " + name);
            }
        }
    }

    private static ContentRefused activeSvg(String what) {
        return new ContentRefused(
                "content-dangerous",
                "The SVG contains %s that could act. Export it as plain SVG.".formatted(what));
    }
}
