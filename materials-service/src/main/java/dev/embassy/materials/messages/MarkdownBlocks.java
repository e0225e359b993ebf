package dev.embassy.materials.messages;

import dev.embassy.materials.papers.PaperFonts;
import java.awt.Color;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Markdown as rows of a table of one column, whose height can be measured before it is drawn. */
final class MarkdownBlocks {

    private final PaperFonts fonts;
    private final float size;

    MarkdownBlocks(PaperFonts fonts, float size) {
        this.fonts = fonts;
        this.size = size;
    }

    void addTo(PdfPTable table, String markdown) {
        addChildren(table, Markdown.parse(markdown));
    }

    private void addChildren(PdfPTable table, Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            addBlock(table, node);
        }
    }

    private void addBlock(PdfPTable table, Node node) {
        switch (node) {
            case Heading heading -> table.addCell(cell(inline(heading, Font.BOLD), plain(heading)));
            case Paragraph paragraph ->
                    table.addCell(cell(inline(paragraph, Font.NORMAL), plain(paragraph)));
            case BulletList list -> addItems(table, list, 0);
            case OrderedList list -> {
                var first = list.getMarkerStartNumber();
                addItems(table, list, first == null || first < 1 ? 1 : first);
            }
            case BlockQuote quote -> table.addCell(nested(quote, Rectangle.LEFT));
            case FencedCodeBlock code -> table.addCell(code(code.getLiteral()));
            case IndentedCodeBlock code -> table.addCell(code(code.getLiteral()));
            default -> {
                // HTML, pictures and rules are no part of a page
            }
        }
    }

    /**
     * @param first the number of the first item; 0 for bullets
     */
    private void addItems(PdfPTable table, Node list, int first) {
        int number = first;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var row = new PdfPTable(new float[] {first == 0 ? 1 : 1.6f, 30});
            row.addCell(mark(first == 0 ? "•" : number + "."));
            row.addCell(nested(item, Rectangle.NO_BORDER));
            table.addCell(wrapped(row));
            number++;
        }
    }

    private PdfPCell nested(Node parent, int border) {
        var inner = new PdfPTable(1);
        addChildren(inner, parent);
        var cell = new PdfPCell(inner);
        cell.setBorder(border);
        cell.setBorderColor(OnePage.INK);
        cell.setPadding(0);
        if (border != Rectangle.NO_BORDER) {
            cell.setPaddingLeft(size);
        }
        return cell;
    }

    private PdfPCell code(String literal) {
        var text = literal.stripTrailing();
        var cell = cell(new Phrase(text, new Font(Font.COURIER, size * 0.9f)), text);
        cell.setPaddingLeft(size);
        return cell;
    }

    /** A line of a list. */
    PdfPCell item(String mark, Phrase phrase, String plain) {
        var row = new PdfPTable(new float[] {1, 30});
        row.addCell(mark(mark));
        row.addCell(cell(phrase, plain));
        return wrapped(row);
    }

    private PdfPCell mark(String mark) {
        return cell(fonts.phrase(mark, size, Font.NORMAL, OnePage.INK), mark);
    }

    private static PdfPCell wrapped(PdfPTable row) {
        var cell = new PdfPCell(row);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    /** A block of text, from the right to the left where its script is. */
    PdfPCell cell(Phrase phrase, String plain) {
        var cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingBottom(size * 0.45f);
        cell.setLeading(0, 1.32f);
        cell.setRunDirection(PaperFonts.direction(plain));
        return cell;
    }

    void append(Phrase phrase, String text, int style, Color color, @Nullable String link) {
        for (var element : fonts.phrase(text, size, style, color).getChunks()) {
            if (element instanceof Chunk chunk) {
                if (link != null) {
                    chunk.setAnchor(link);
                }
                phrase.add(chunk);
            }
        }
    }

    private Phrase inline(Node parent, int style) {
        var phrase = new Phrase();
        parent.accept(new Inline(phrase, style));
        return phrase;
    }

    private static String plain(Node parent) {
        var text = new StringBuilder();
        parent.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text node) {
                        text.append(node.getLiteral());
                    }
                });
        return text.toString();
    }

    private final class Inline extends AbstractVisitor {

        private final Phrase phrase;
        private int style;
        private @Nullable String link;

        Inline(Phrase phrase, int style) {
            this.phrase = phrase;
            this.style = style;
        }

        private void say(String text) {
            append(
                    phrase,
                    text,
                    link == null ? style : style | Font.UNDERLINE,
                    link == null ? OnePage.TEXT : OnePage.INK,
                    link);
        }

        @Override
        public void visit(Text text) {
            say(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            say(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            say(" ");
        }

        @Override
        public void visit(HardLineBreak node) {
            say("\n");
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled(Font.ITALIC, emphasis);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            styled(Font.BOLD, emphasis);
        }

        @Override
        public void visit(Link found) {
            link = Markdown.mayFollow(found.getDestination()) ? found.getDestination() : null;
            visitChildren(found);
            link = null;
        }

        private void styled(int added, Node node) {
            int before = style;
            style |= added;
            visitChildren(node);
            style = before;
        }
    }
}
