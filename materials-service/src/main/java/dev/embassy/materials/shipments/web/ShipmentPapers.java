package dev.embassy.materials.shipments.web;

import dev.embassy.materials.papers.PaperFonts;
import dev.embassy.materials.shipments.PickList;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentLine;
import dev.embassy.materials.shipments.ShipmentSettings;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.terms.Money;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** The papers of the packing table, as PDF. */
@Component
class ShipmentPapers {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Color INK = new Color(0x1B, 0x1F, 0x24);
    private static final Color QUIET = new Color(0x5A, 0x63, 0x6E);
    private static final Color RULE = new Color(0xB9, 0xC0, 0xC8);

    /** The side of a box to tick, in points. */
    private static final float BOX = 9;

    /** In points: 8 mm. */
    private static final float LABEL_MARGIN = 22;

    /** Whoever prints has the fonts, or has not and sees gaps. */
    private static final String CHECK = "Printed with the fonts of this computer: is it complete?";

    private final StockItems items;
    private final ShipmentSettings settings;
    private final PaperFonts fonts;

    ShipmentPapers(StockItems items, ShipmentSettings settings, PaperFonts fonts) {
        this.items = items;
        this.settings = settings;
        this.fonts = fonts;
    }

    record Label(Shipment shipment, PostalAddress address) {}

    /** Address labels, in the order given. */
    byte[] labels(List<Label> labels, LabelSize size) {
        var out = new ByteArrayOutputStream();
        try (var document =
                size == LabelSize.A6
                        ? new Document(PageSize.A6, 0, 0, 0, 0)
                        : new Document(PageSize.A4, 0, 0, 0, 0)) {
            var writer = PdfWriter.getInstance(document, out);
            document.addTitle("Address labels");
            document.open();
            var a6 = PageSize.A6;
            int each = size == LabelSize.A6 ? 1 : 4;
            for (int i = 0; i < labels.size(); i++) {
                int place = i % each;
                if (place == 0 && i > 0) {
                    document.newPage();
                }
                float left = (place % 2) * a6.getWidth();
                float bottom = each == 1 || place > 1 ? 0 : a6.getHeight();
                draw(writer, labels.get(i), left, bottom, a6);
            }
        }
        return out.toByteArray();
    }

    private void draw(PdfWriter writer, Label label, float left, float bottom, Rectangle a6) {
        var inner = a6.getWidth() - 2 * LABEL_MARGIN;
        var from = new PdfPTable(1);
        from.setTotalWidth(inner);
        from.addCell(bare(String.join(" · ", settings.sender()), 7, false));
        var top = bottom + a6.getHeight() - LABEL_MARGIN;
        from.writeSelectedRows(0, -1, left + LABEL_MARGIN, top, writer.getDirectContent());

        var to = new PdfPTable(1);
        to.setTotalWidth(inner);
        var lines = label.address().label();
        // A long address gets smaller letters rather than running off the label.
        float size = lines.size() > 8 ? 12 : 15;
        for (int i = 0; i < lines.size(); i++) {
            to.addCell(bare(lines.get(i), size, i == lines.size() - 1));
        }
        if (label.address().phone() != null) {
            to.addCell(bare("Phone " + label.address().phone(), 10, false));
        }
        to.writeSelectedRows(
                0,
                -1,
                left + LABEL_MARGIN,
                Math.min(top - 30, bottom + a6.getHeight() * 0.72f),
                writer.getDirectContent());

        var foot = new PdfPTable(1);
        foot.setTotalWidth(inner);
        if (!fonts.leftToReaders(String.join("", lines)).isEmpty()) {
            foot.addCell(bare(CHECK, 7, false));
        }
        foot.addCell(bare(label.shipment().id().value(), 7, false));
        foot.writeSelectedRows(
                0, -1, left + LABEL_MARGIN, bottom + LABEL_MARGIN + 18, writer.getDirectContent());
    }

    /** Each line in its own direction, and all of them on the left, where the others are. */
    private PdfPCell bare(String text, float size, boolean bold) {
        var cell = new PdfPCell(fonts.phrase(text, size, bold));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setLeading(0, 1.35f);
        int direction = PaperFonts.direction(text);
        cell.setRunDirection(direction);
        // From right to left, OpenPDF takes right for the end of a line.
        cell.setHorizontalAlignment(
                direction == PdfWriter.RUN_DIRECTION_RTL
                        ? Element.ALIGN_RIGHT
                        : Element.ALIGN_LEFT);
        return cell;
    }

    /**
     * What customs wants to know, in the order of the Universal Postal Union's form CN 22. What
     * nobody has said stays an empty field to be written by hand.
     */
    byte[] customs(Shipment shipment, PostalAddress address, Instant at) {
        return paper(
                "Customs declaration",
                document -> {
                    document.add(
                            head(
                                    "Customs declaration",
                                    "Contents as on form CN 22",
                                    DAY.format(at)));
                    document.add(
                            beside(
                                    part("From", settings.sender()),
                                    part("To", label(address)),
                                    part("Parcel", List.of(shipment.id().value()))));
                    document.add(
                            paragraph("[x] Gift or promotional goods, not for sale", 10, true));
                    document.add(declared(shipment));
                    document.add(
                            paragraph(
                                    "I certify that this declaration is correct and that the parcel"
                                            + " holds nothing dangerous or forbidden by law or by"
                                            + " postal or customs rules.",
                                    9,
                                    false));
                    document.add(
                            paragraph(
                                    "\n\nDate and signature ______________________________",
                                    10,
                                    false));
                });
    }

    private record Valued(String label, String forCustoms, String quantity, Money value) {}

    private List<Valued> valued(Shipment shipment) {
        return shipment.lines().stream()
                .map(line -> {
                    var item = items.get(line.itemId());
                    return new Valued(
                            line.label(),
                            item.customsDescription(),
                            Integer.toString(line.quantity()),
                            item.unitValue().times(line.quantity()));
                })
                .toList();
    }

    private static String total(List<Valued> content) {
        return content.stream().map(Valued::value).reduce(Money.NOTHING, Money::plus).text();
    }

    private PdfPTable declared(Shipment shipment) {
        var table =
                table(
                        new Column("Contents", 9, false),
                        new Column("Quantity", 3, true),
                        new Column("Net weight", 4, true),
                        new Column("Value", 4, true),
                        new Column("HS tariff no.", 4, false),
                        new Column("Origin", 3, false));
        var content = valued(shipment);
        for (var one : content) {
            table.addCell(field(one.forCustoms() + "\n" + one.label(), false));
            table.addCell(field(one.quantity(), true));
            table.addCell(field("", true));
            table.addCell(field(one.value().text(), true));
            table.addCell(field("", false));
            table.addCell(field("", false));
        }
        table.addCell(field(strong("Total"), false));
        table.addCell(field("", true));
        table.addCell(field("", true));
        table.addCell(field(strong(total(content)), true));
        table.addCell(field("", false));
        table.addCell(field("", false));
        return table;
    }

    byte[] pickList(PickList list, Instant at) {
        return paper(
                "Pick list",
                document -> {
                    int parcels = list.shipments().size();
                    var count = parcels == 1 ? "1 parcel" : parcels + " parcels";
                    document.add(
                            head(
                                    "Pick list",
                                    list.waiting() > parcels
                                            ? "%d of %d parcels, the oldest first; the rest next"
                                                    .formatted(parcels, list.waiting())
                                            : count,
                                    TIME.format(at)));
                    var all = toTick("From the shelves", "Take");
                    for (var line : list.items()) {
                        tick(all, line);
                    }
                    document.add(all);
                    for (var shipment : list.shipments()) {
                        document.add(parcel(shipment));
                    }
                });
    }

    /** On one page where it fits: whoever packs it does not turn over. */
    private PdfPTable parcel(Shipment shipment) {
        var lines = toTick("Into the parcel", "Quantity");
        for (var line : shipment.lines()) {
            tick(lines, line);
        }
        var parcel = block();
        parcel.setKeepTogether(true);
        parcel.setSpacingBefore(18);
        parcel.addCell(bare(shipment.recipient().name(), 13, true));
        parcel.addCell(bare(shipment.source().label(), 10, false));
        var neededBy = shipment.neededBy();
        if (neededBy != null) {
            parcel.addCell(bare(neededBy(neededBy), 10, true));
        }
        if (shipment.deliveryNote() != null) {
            parcel.addCell(bare("“%s”".formatted(shipment.deliveryNote()), 10, false));
        }
        parcel.addCell(quiet(shipment.id().value()));
        var content = new PdfPCell(lines);
        content.setBorder(Rectangle.NO_BORDER);
        content.setPaddingTop(4);
        parcel.addCell(content);
        return parcel;
    }

    private static String neededBy(LocalDate day) {
        return "Needed by " + DAY.format(day);
    }

    /**
     * It lies in the parcel, where customs and whoever opens it read it too. So it says the day,
     * which tells how fast the parcel has to go, and not what the recipient said to the team; that
     * stands on the pick list, and neither of it on the label.
     */
    byte[] packingSlip(Shipment shipment, @Nullable PostalAddress address) {
        return paper(
                "Packing slip",
                document -> {
                    document.add(head("Packing slip", settings.sender().toArray(new String[0])));
                    var what = part("Parcel", List.of(shipment.source().label()));
                    what.addCell(quiet(shipment.id().value()));
                    var neededBy = shipment.neededBy();
                    if (neededBy != null) {
                        what.addCell(bare(neededBy(neededBy), 11, true));
                    }
                    document.add(
                            address == null
                                    ? beside(what)
                                    : beside(part("Ship to", label(address)), what));
                    document.add(packed(shipment));
                    document.add(
                            paragraph(
                                    "Promotional goods, not for sale. The values are for customs.",
                                    9,
                                    false));
                });
    }

    private PdfPTable packed(Shipment shipment) {
        var table =
                table(
                        new Column("Item", 10, false),
                        new Column("For customs", 8, false),
                        new Column("Quantity", 3, true),
                        new Column("Value", 4, true));
        var content = valued(shipment);
        for (var one : content) {
            table.addCell(ruled(one.label(), false));
            table.addCell(ruled(one.forCustoms(), false));
            table.addCell(ruled(strong(one.quantity()), true));
            table.addCell(ruled(one.value().text(), true));
        }
        var sum = ruled(strong("Total customs value"), false);
        sum.setColspan(3);
        table.addCell(sum);
        table.addCell(ruled(strong(total(content)), true));
        return table;
    }

    /** A paper of A4 in the margins of an office printer. */
    private static byte[] paper(String title, Consumer<Document> content) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, 48, 48, 44, 44)) {
            PdfWriter.getInstance(document, out);
            document.addTitle(title);
            document.open();
            content.accept(document);
        }
        return out.toByteArray();
    }

    /** What the paper is, and at the right whose or of when. */
    private PdfPTable head(String title, String... details) {
        var head = new PdfPTable(new float[] {3, 2});
        head.setWidthPercentage(100);
        var left = bare(title, 20, true);
        left.setVerticalAlignment(Element.ALIGN_BOTTOM);
        left.setPaddingBottom(8);
        head.addCell(below(left, INK, 1));
        var lines = block();
        for (var detail : details) {
            var line = quiet(detail);
            line.setHorizontalAlignment(Element.ALIGN_RIGHT);
            lines.addCell(line);
        }
        var right = new PdfPCell(lines);
        right.setBorder(Rectangle.NO_BORDER);
        right.setVerticalAlignment(Element.ALIGN_BOTTOM);
        right.setPaddingBottom(8);
        head.addCell(below(right, INK, 1));
        return head;
    }

    private PdfPTable part(String title, List<String> lines) {
        var part = block();
        var head = quiet(title);
        head.setPaddingBottom(2);
        part.addCell(head);
        for (var line : lines) {
            part.addCell(bare(line, 11, false));
        }
        return part;
    }

    private static PdfPTable beside(PdfPTable... parts) {
        var row = new PdfPTable(parts.length);
        row.setWidthPercentage(100);
        row.setSpacingBefore(14);
        row.setSpacingAfter(6);
        for (var part : parts) {
            var cell = new PdfPCell(part);
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPaddingRight(10);
            row.addCell(cell);
        }
        return row;
    }

    private record Column(String title, float width, boolean number) {}

    /** Its titles stand on each page it goes on to. */
    private PdfPTable table(Column... columns) {
        var widths = new float[columns.length];
        for (int i = 0; i < columns.length; i++) {
            widths[i] = columns[i].width();
        }
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        for (var column : columns) {
            var title =
                    padded(
                            new PdfPCell(fonts.phrase(column.title(), 8, Font.BOLD, QUIET)),
                            column.number());
            table.addCell(below(title, INK, 0.8f));
        }
        table.setHeaderRows(1);
        return table;
    }

    private PdfPTable toTick(String what, String howMany) {
        return table(
                new Column("", 1, false),
                new Column(what, 12, false),
                new Column(howMany, 3, true));
    }

    private void tick(PdfPTable table, ShipmentLine line) {
        table.addCell(box());
        table.addCell(ruled(line.label(), false));
        table.addCell(ruled(strong(Integer.toString(line.quantity())), true));
    }

    private static PdfPCell box() {
        var cell = below(padded(new PdfPCell(), false), RULE, 0.5f);
        cell.setCellEvent((of, place, canvases) -> {
            var canvas = canvases[PdfPTable.LINECANVAS];
            canvas.saveState();
            canvas.setColorStroke(INK);
            canvas.setLineWidth(0.8f);
            canvas.rectangle(
                    place.getLeft() + 3, (place.getTop() + place.getBottom() - BOX) / 2, BOX, BOX);
            canvas.stroke();
            canvas.restoreState();
        });
        return cell;
    }

    private Phrase strong(String text) {
        return fonts.phrase(text, 10, true);
    }

    private PdfPCell ruled(String text, boolean number) {
        return ruled(fonts.phrase(text, 10, false), number);
    }

    private static PdfPCell ruled(Phrase text, boolean number) {
        return below(padded(new PdfPCell(text), number), RULE, 0.5f);
    }

    /** Something may be written in by hand. */
    private PdfPCell field(String text, boolean number) {
        return field(fonts.phrase(text, 10, false), number);
    }

    private static PdfPCell field(Phrase text, boolean number) {
        var cell = padded(new PdfPCell(text), number);
        cell.setBorderColor(RULE);
        cell.setBorderWidth(0.5f);
        return cell;
    }

    private static PdfPCell padded(PdfPCell cell, boolean number) {
        cell.setPadding(5);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    private static PdfPCell below(PdfPCell cell, Color color, float width) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(color);
        cell.setBorderWidth(width);
        return cell;
    }

    private PdfPCell quiet(String text) {
        var cell = new PdfPCell(fonts.phrase(text, 8, Font.NORMAL, QUIET));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setLeading(0, 1.35f);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        return cell;
    }

    private static PdfPTable block() {
        var block = new PdfPTable(1);
        block.setWidthPercentage(100);
        return block;
    }

    private static List<String> label(PostalAddress address) {
        var lines = new ArrayList<>(address.label());
        if (address.phone() != null) {
            lines.add("Phone " + address.phone());
        }
        return lines;
    }

    /** A block of text as a cell without borders: only cells are laid out from right to left. */
    private PdfPTable paragraph(String text, float size, boolean bold) {
        var cell = bare(text, size, bold);
        cell.setPaddingTop(8);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        var block = block();
        block.addCell(cell);
        return block;
    }
}
