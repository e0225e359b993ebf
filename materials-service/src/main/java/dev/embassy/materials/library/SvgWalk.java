package dev.embassy.materials.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Refuses an SVG that could act, load something from elsewhere, or grow while it is read. */
final class SvgWalk {

    private static final Set<String> ACTIVE =
            Set.of("script", "foreignobject", "handler", "iframe", "object", "embed", "listener");

    /** {@code url(#gradient)} stays within the file. */
    private static final Pattern FOREIGN_STYLE =
            Pattern.compile(
                    "@import|url\\(\\s*['\"]?(?!\\s*['\"]?(#|data:image/(png|jpe?g|webp)))");

    private static final Pattern EMBEDDED_PICTURE =
            Pattern.compile("data:image/(png|jpe?g|webp|gif)[;,].*", Pattern.DOTALL);

    private final long most;

    SvgWalk(LibrarySettings settings) {
        most = settings.maxSvg().toBytes();
    }

    void walk(InputStream content) throws IOException {
        try {
            var reader = StrangersXml.reader(content, most, this::tooLarge);
            while (reader.hasNext()) {
                refuseActive(reader, reader.next());
            }
        } catch (XMLStreamException unreadable) {
            throw ContentRefused.broken("The SVG cannot be read.");
        }
    }

    private ContentRefused tooLarge() {
        return new ContentRefused(
                "content-too-large", "An SVG may have at most %s.".formatted(Bytes.inWords(most)));
    }

    private static void refuseActive(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> refuseActiveElement(reader);
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw active("a processing instruction");
            case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                    throw active("an entity");
            case XMLStreamConstants.DTD -> {
                if (reader.getText() != null && reader.getText().contains("<!ENTITY")) {
                    throw active("an entity");
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (FOREIGN_STYLE.matcher(reader.getText().toLowerCase(Locale.ROOT)).find()) {
                    throw active("a style from elsewhere");
                }
            }
            default -> {}
        }
    }

    private static void refuseActiveElement(XMLStreamReader reader) {
        var element = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (ACTIVE.contains(element)) {
            throw active("a <" + element + ">");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            var value = reader.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            var bare = value.replaceAll("[\\s\\p{Cntrl}]", "");
            boolean link = name.equals("href") || name.equals("src");
            if (name.startsWith("on")
                    || bare.contains("javascript:")
                    || bare.contains("vbscript:")
                    || FOREIGN_STYLE.matcher(value).find()
                    || (link && !leadsWithin(bare))) {
                throw active("the attribute " + name);
            }
        }
    }

    private static boolean leadsWithin(String link) {
        return link.startsWith("#") || EMBEDDED_PICTURE.matcher(link).matches();
    }

    private static ContentRefused active(String what) {
        return ContentRefused.dangerous(
                "The SVG contains %s that could act. Export it as plain SVG.".formatted(what));
    }
}
