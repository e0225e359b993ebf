package dev.embassy.materials.shipments.web;

import dev.embassy.materials.shipments.PickList;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.terms.Money;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    private final StockItems items;
    private final PaperFonts fonts = new PaperFonts();

    ShipmentPapers(StockItems items) {
        this.items = items;
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
        var text = new StringBuilder(address.name());
        address.lines().forEach(line -> text.append('\n').append(line));
        text.append('\n');
        if (address.postalCode() != null) {
            text.append(address.postalCode()).append(' ');
        }
        text.append(address.city());
        if (address.region() != null) {
            text.append(", ").append(address.region());
        }
        text.append('\n').append(address.countryName().toUpperCase(Locale.ENGLISH));
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
