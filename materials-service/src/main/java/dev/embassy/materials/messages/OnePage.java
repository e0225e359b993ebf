package dev.embassy.materials.messages;

import dev.embassy.materials.papers.PaperFonts;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/**
 * A message as one page of A4. It is set in the largest type in which it fits; what does not fit in
 * the smallest is too long.
 */
@Component
public class OnePage {

    static final Color INK = new Color(0x23305E);
    static final Color LAUREL = new Color(0x2B7A57);
    static final Color BRICK = new Color(0xB3372B);
    static final Color TEXT = new Color(0x1D2233);
    private static final Color SOFT = new Color(0x5B6178);
    private static final Color LINE = new Color(0xD8D4C8);
    private static final Color PAPER = new Color(0xFAF8F3);

    private static final float MARGIN = 44;
    private static final float HEAD = 44;
    private static final float FOOT = 34;
    private static final float WIDTH = PageSize.A4.getWidth() - 2 * MARGIN;
    private static final float ROOM = PageSize.A4.getHeight() - 2 * MARGIN - HEAD - FOOT;

    /** From 11 points down to 8, which can still be read at arm's length. */
    private static final List<Float> SIZES = List.of(11f, 10.4f, 9.8f, 9.2f, 8.6f, 8f);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final PaperFonts fonts;

    OnePage(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** How much of the page the text needs in the smallest type; above 100 it does not fit. */
    public int percent(MessageText text) {
        var height = body(text, SIZES.getLast()).getTotalHeight();
        return (int) Math.ceil(height * 100 / ROOM);
    }

    /** The page as PDF; what is too long for it goes on over its end, onto further ones. */
    public byte[] pdf(Message message, MessageText text, Vocabulary vocabulary, boolean expired) {
        var out = new ByteArrayOutputStream();
        try (var document =
                new Document(PageSize.A4, MARGIN, MARGIN, MARGIN + HEAD, MARGIN + FOOT)) {
            var writer = PdfWriter.getInstance(document, out);
            document.addTitle(text.claim());
            document.addAuthor(message.owner().name());
            document.open();
            var canvas = writer.getDirectContent();
            ground(writer.getDirectContentUnder());
            head(canvas, text.topic(), vocabulary);
            var body = fitting(text);
            document.add(body);
            foot(canvas, message, text, expired);
        }
        return out.toByteArray();
    }

    private PdfPTable fitting(MessageText text) {
        for (var size : SIZES) {
            var body = body(text, size);
            if (body.getTotalHeight() <= ROOM) {
                return body;
            }
        }
        return body(text, SIZES.getLast());
    }

    private PdfPTable body(MessageText text, float size) {
        var blocks = new MarkdownBlocks(fonts, size);
        var table = column(WIDTH);
        var claim = blocks.cell(fonts.phrase(text.claim(), size * 2, Font.BOLD, INK), text.claim());
        claim.setPaddingBottom(size);
        table.addCell(claim);
        blocks.addTo(table, text.argument());
        if (!text.evidence().isEmpty()) {
            table.addCell(heading("Evidence", INK, size));
            for (var evidence : text.evidence()) {
                table.addCell(evidence(evidence, blocks));
            }
        }
        var boxes =
                Stream.of(
                                box(
                                        "If they are happy with what they have",
                                        text.whenHappy(),
                                        LAUREL,
                                        size),
                                box("Never say", text.neverSay(), BRICK, size))
                        .filter(Objects::nonNull)
                        .toList();
        for (var box : boxes) {
            var cell = new PdfPCell(box);
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPadding(0);
            cell.setPaddingTop(size);
            table.addCell(cell);
        }
        return table;
    }

    private PdfPCell evidence(Evidence evidence, MarkdownBlocks blocks) {
        var phrase = new Phrase();
        blocks.append(phrase, evidence.text(), Font.NORMAL, TEXT, evidence.url());
        if (evidence.url() != null) {
            blocks.append(phrase, "  " + evidence.url(), Font.ITALIC, SOFT, evidence.url());
        }
        return blocks.item("•", phrase, evidence.text());
    }

    private @Nullable PdfPTable box(String title, String markdown, Color color, float size) {
        if (markdown.isBlank()) {
            return null;
        }
        var inner = column(WIDTH - 24);
        inner.addCell(heading(title, color, size));
        new MarkdownBlocks(fonts, size).addTo(inner, markdown);
        var box = column(WIDTH);
        var cell = new PdfPCell(inner);
        cell.setBorder(Rectangle.LEFT);
        cell.setBorderColor(color);
        cell.setBorderWidthLeft(3);
        cell.setPadding(0);
        cell.setPaddingLeft(12);
        cell.setPaddingBottom(4);
        box.addCell(cell);
        return box;
    }

    private PdfPCell heading(String title, Color color, float size) {
        var cell =
                new PdfPCell(
                        fonts.phrase(
                                title.toUpperCase(Locale.ENGLISH), size * 0.8f, Font.BOLD, color));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingTop(size * 0.7f);
        cell.setPaddingBottom(size * 0.3f);
        return cell;
    }

    private static void ground(PdfContentByte canvas) {
        canvas.setColorFill(PAPER);
        canvas.rectangle(0, 0, PageSize.A4.getWidth(), PageSize.A4.getHeight());
        canvas.fill();
    }

    /** The stamp ring around an open door, and what the page is about. */
    private void head(PdfContentByte canvas, Topic topic, Vocabulary vocabulary) {
        float top = PageSize.A4.getHeight() - MARGIN;
        float y = top - 12;
        canvas.setColorStroke(INK);
        canvas.setLineWidth(1.6f);
        canvas.circle(MARGIN + 12, y, 11);
        canvas.stroke();
        canvas.setColorFill(INK);
        canvas.moveTo(MARGIN + 8, y - 6);
        canvas.lineTo(MARGIN + 8, y + 6);
        canvas.lineTo(MARGIN + 14, y + 4);
        canvas.lineTo(MARGIN + 14, y - 8);
        canvas.fill();
        var words = new ArrayList<String>();
        add(words, "For: ", term(vocabulary, Messages.Facet.AUDIENCE, topic));
        add(words, "They have: ", term(vocabulary, Messages.Facet.COMPETITOR, topic));
        add(words, "They want: ", term(vocabulary, Messages.Facet.USE_CASE, topic));
        var line = column(WIDTH - 36);
        line.addCell(plain(String.join("   ·   ", words), 9.5f, Font.BOLD, SOFT));
        line.writeSelectedRows(0, -1, MARGIN + 36, y + 8, canvas);
        rule(canvas, top - 32);
    }

    private void foot(PdfContentByte canvas, Message message, MessageText text, boolean expired) {
        rule(canvas, MARGIN + FOOT - 8);
        var facts = new ArrayList<String>();
        if (message.state() == MessageState.PUBLISHED) {
            facts.add("Edition " + message.edition());
        } else {
            facts.add("Not published: do not hand out");
        }
        if (text.reviewBy() != null) {
            facts.add(
                    (expired ? "Expired after " : "Good until ")
                            + DAY.format(LocalDate.parse(text.reviewBy())));
        }
        facts.add("Looked after by " + message.owner().name());
        var line = column(WIDTH);
        line.addCell(
                plain(
                        String.join("   ·   ", facts),
                        8.5f,
                        expired ? Font.BOLD : Font.NORMAL,
                        expired ? BRICK : SOFT));
        line.writeSelectedRows(0, -1, MARGIN, MARGIN + FOOT - 14, canvas);
    }

    private PdfPCell plain(String text, float size, int style, Color color) {
        var cell = new PdfPCell(fonts.phrase(text, size, style, color));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        return cell;
    }

    private static void rule(PdfContentByte canvas, float y) {
        canvas.setColorStroke(LINE);
        canvas.setLineWidth(0.8f);
        canvas.moveTo(MARGIN, y);
        canvas.lineTo(MARGIN + WIDTH, y);
        canvas.stroke();
    }

    private static void add(List<String> words, String before, @Nullable String term) {
        if (term != null) {
            words.add(before + term);
        }
    }

    private static @Nullable String term(Vocabulary vocabulary, Messages.Facet facet, Topic topic) {
        var id = facet.of(topic);
        return id == null ? null : vocabulary.term(facet, id).label();
    }

    static PdfPTable column(float width) {
        var table = new PdfPTable(1);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        return table;
    }
}
