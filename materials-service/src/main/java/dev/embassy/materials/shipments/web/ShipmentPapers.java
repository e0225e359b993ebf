package dev.embassy.materials.shipments.web;

import dev.embassy.materials.papers.PaperFonts;
import dev.embassy.materials.shipments.PickList;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentSettings;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.terms.Money;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
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
     * nobody has said stays an empty line to be written by hand.
     */
    byte[] customs(Shipment shipment, PostalAddress address, Instant at) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, 40, 40, 40, 40)) {
            PdfWriter.getInstance(document, out);
            document.addTitle("Customs declaration");
            document.open();
            document.add(paragraph("Customs declaration", 18, true));
            document.add(paragraph("Contents as on form CN 22 · " + DAY.format(at), 9, false));
            document.add(paragraph(shipment.id().value(), 8, false));
            var parties = new PdfPTable(2);
            parties.setWidthPercentage(100);
            parties.setSpacingBefore(10);
            parties.addCell(head("From"));
            parties.addCell(head("To"));
            parties.addCell(cell(String.join("\n", settings.sender())));
            parties.addCell(cell(label(address)));
            document.add(parties);
            document.add(paragraph("Kind: [x] Gift or promotional goods, not for sale", 10, false));
            document.add(contents(shipment));
            document.add(
                    paragraph(
                            "I certify that this declaration is correct and that the parcel holds"
                                    + " nothing dangerous or forbidden by law or by postal or"
                                    + " customs rules.",
                            9,
                            false));
            document.add(
                    paragraph("\n\nDate and signature ______________________________", 10, false));
        }
        return out.toByteArray();
    }

    private PdfPTable contents(Shipment shipment) {
        var table = new PdfPTable(new float[] {9, 3, 4, 4, 4, 4});
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        for (var title :
                new String[] {
                    "Contents", "Quantity", "Net weight", "Value", "HS tariff no.", "Origin"
                }) {
            table.addCell(head(title));
        }
        var total = Money.NOTHING;
        for (var line : shipment.lines()) {
            var item = items.get(line.itemId());
            var value = item.unitValue().times(line.quantity());
            total = total.plus(value);
            table.addCell(cell(item.customsDescription() + "\n" + line.label()));
            table.addCell(number(line.quantity()));
            table.addCell(cell(""));
            table.addCell(cell(value.text()));
            table.addCell(cell(""));
            table.addCell(cell(""));
        }
        table.addCell(head("Total"));
        table.addCell(head(""));
        table.addCell(head(""));
        table.addCell(head(total.text()));
        table.addCell(head(""));
        table.addCell(head(""));
        return table;
    }

    byte[] pickList(PickList list, Instant at) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, 40, 40, 40, 40)) {
            PdfWriter.getInstance(document, out);
            document.addTitle("Pick list");
            document.open();
            document.add(paragraph("Pick list", 18, true));
            document.add(
                    paragraph(
                            "%s · %d parcels".formatted(TIME.format(at), list.shipments().size()),
                            9,
                            false));
            var table = table("Item", "Take");
            for (var line : list.items()) {
                row(table, line.label(), line.quantity());
            }
            document.add(table);
            for (var shipment : list.shipments()) {
                document.add(
                        paragraph(
                                "%s — %s"
                                        .formatted(
                                                shipment.recipient().name(),
                                                shipment.source().label()),
                                12,
                                true));
                document.add(paragraph(shipment.id().value(), 8, false));
                var parcel = table("Item", "Quantity");
                for (var line : shipment.lines()) {
                    row(parcel, line.label(), line.quantity());
                }
                document.add(parcel);
            }
        }
        return out.toByteArray();
    }

    byte[] packingSlip(Shipment shipment, @Nullable PostalAddress address) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, 40, 40, 40, 40)) {
            PdfWriter.getInstance(document, out);
            document.addTitle("Packing slip");
            document.open();
            document.add(paragraph("Packing slip", 18, true));
            document.add(paragraph(shipment.source().label(), 11, false));
            document.add(paragraph(shipment.id().value(), 8, false));
            if (address != null) {
                document.add(paragraph("Ship to", 9, true));
                document.add(paragraph(label(address), 12, false));
            }
            var table = new PdfPTable(new float[] {10, 8, 3, 4});
            table.setWidthPercentage(100);
            table.setSpacingBefore(12);
            for (var title : new String[] {"Item", "For customs", "Quantity", "Value"}) {
                table.addCell(head(title));
            }
            var total = Money.NOTHING;
            for (var line : shipment.lines()) {
                var item = items.get(line.itemId());
                var value = item.unitValue().times(line.quantity());
                total = total.plus(value);
                table.addCell(cell(line.label()));
                table.addCell(cell(item.customsDescription()));
                table.addCell(number(line.quantity()));
                table.addCell(cell(value.text()));
            }
            document.add(table);
            document.add(
                    paragraph(
                            "Total customs value: %s. Promotional goods, not for sale."
                                    .formatted(total.text()),
                            10,
                            true));
        }
        return out.toByteArray();
    }

    private static String label(PostalAddress address) {
        var text = new StringBuilder(String.join("\n", address.label()));
        if (address.phone() != null) {
            text.append("\nPhone ").append(address.phone());
        }
        return text.toString();
    }

    /** A block of text as a cell without borders: only cells are laid out from right to left. */
    private PdfPTable paragraph(String text, float size, boolean bold) {
        var cell = new PdfPCell(fonts.phrase(text, size, bold));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingTop(size > 10 ? 10 : 2);
        cell.setLeading(0, 1.3f);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        var block = new PdfPTable(1);
        block.setWidthPercentage(100);
        block.addCell(cell);
        return block;
    }

    private PdfPTable table(String left, String right) {
        var table = new PdfPTable(new float[] {1, 8, 2});
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.addCell(head(""));
        table.addCell(head(left));
        table.addCell(head(right));
        return table;
    }

    /** The first column is a box to tick. */
    private void row(PdfPTable table, String label, int quantity) {
        table.addCell(cell(""));
        table.addCell(cell(label));
        table.addCell(number(quantity));
    }

    private PdfPCell head(String text) {
        return padded(new PdfPCell(fonts.phrase(text, 9, true)));
    }

    private PdfPCell cell(String text) {
        return padded(new PdfPCell(fonts.phrase(text, 10, false)));
    }

    private PdfPCell number(int quantity) {
        var cell =
                padded(
                        new PdfPCell(
                                new Phrase(fonts.phrase(Integer.toString(quantity), 11, true))));
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }

    private static PdfPCell padded(PdfPCell cell) {
        cell.setPadding(5);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        return cell;
    }
}
