package dev.embassy.materials.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads what people would find a file by. Memory: one page of a PDF, which is read from its file
 * and keeps its parts in temporary files, or one piece of an Office file's XML.
 */
final class TextReader {

    private static final int PAGES = 1_000;

    /** Whoever has more on one page did not write it for people. */
    private static final int LETTERS_OF_A_PAGE = 200_000;

    /** Of one part of an Office file, unpacked. */
    private static final int PART = 8 * 1024 * 1024;

    private static final ZipReader.Limits PARTS =
            new ZipReader.Limits(5_000, 512L * 1024 * 1024, 100);

    private static final Pattern SLIDES =
            Pattern.compile("ppt/(slides/slide|notesSlides/notesSlide)\\d+\\.xml");

    private TextReader() {}

    static boolean canRead(String mediaType) {
        return switch (mediaType) {
            case "application/pdf",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.oasis.opendocument.presentation",
                    "application/vnd.oasis.opendocument.text",
                    "text/plain",
                    "text/markdown",
                    "text/x-web-markdown" ->
                    true;
            default -> false;
        };
    }

    /**
     * Whatever ends it early, what was read until then is there.
     *
     * @throws ReadText.Enough if there is more than is wanted
     * @throws IOException if the file cannot be read, or not to its end
     */
    static void read(MaterialContents.Stored content, String mediaType, ReadText text)
            throws IOException {
        if (mediaType.equals("application/pdf")) {
            pdf(content, text);
        } else if (mediaType.startsWith("text/")) {
            plain(content, text);
        } else {
            office(content, text);
        }
    }

    private static void pdf(MaterialContents.Stored content, ReadText text) throws IOException {
        try (var file = new RandomAccessReadBufferedFile(content.file());
                PDDocument document =
                        Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            var pages = new Pages(text);
            pages.setEndPage(PAGES);
            pages.writeText(document, text);
        }
    }

    /** Asks with every step of a page whether it takes too long: some never come to a letter. */
    private static final class Pages extends PDFTextStripper {

        private final ReadText text;
        private int letters;

        Pages(ReadText text) {
            this.text = text;
        }

        @Override
        protected void writePageStart() throws IOException {
            letters = 0;
            super.writePageStart();
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            text.requirePatience();
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            if (++letters > LETTERS_OF_A_PAGE) {
                throw new ReadText.Enough("a page has too many letters");
            }
            super.processTextPosition(position);
        }
    }

    private static void plain(MaterialContents.Stored content, ReadText text) throws IOException {
        try (var reader = new InputStreamReader(content.open(0), StandardCharsets.UTF_8)) {
            reader.transferTo(text);
        }
    }

    private static void office(MaterialContents.Stored content, ReadText text) throws IOException {
        try (var archive = content.open(0)) {
            new ZipReader(PARTS)
                    .read(
                            archive,
                            (name, part) -> {
                                text.requirePatience();
                                if (SLIDES.matcher(name).matches()
                                        || name.equals("word/document.xml")) {
                                    xml(part, false, text);
                                } else if (name.equals("content.xml")) {
                                    xml(part, true, text);
                                }
                            });
        }
    }

    /**
     * What is broken, or too long, costs the rest of its part.
     *
     * @param everywhere whether letters stand in all elements, or in those called {@code t} alone
     */
    private static void xml(InputStream part, boolean everywhere, ReadText text) {
        try {
            var reader = StrangersXml.reader(part, PART, TooLong::new);
            int inText = everywhere ? 1 : 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (!everywhere && isText(reader, event)) {
                    inText += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
                }
                copy(reader, event, inText > 0, text);
            }
        } catch (XMLStreamException | TooLong broken) {
            text.requirePatience();
        }
    }

    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static boolean isText(XMLStreamReader reader, int event) {
        return (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT)
                && reader.getLocalName().equals("t");
    }

    /** Pieces of a paragraph may part a word; tabs, breaks and the paragraph's end part two. */
    private static void copy(XMLStreamReader reader, int event, boolean inText, ReadText text) {
        switch (event) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (inText) {
                    text.write(
                            reader.getTextCharacters(),
                            reader.getTextStart(),
                            reader.getTextLength());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                switch (reader.getLocalName()) {
                    case "p", "h", "br", "tab", "s", "line-break" ->
                            text.write(new char[] {'\n'}, 0, 1);
                    default -> text.requirePatience();
                }
            }
            default -> text.requirePatience();
        }
    }
}
