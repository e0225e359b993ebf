package dev.embassy.materials.shipments.web;

import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.papers.PaperFonts;
import dev.embassy.materials.shipments.Delivery;
import dev.embassy.materials.shipments.Occasion;
import dev.embassy.materials.shipments.PickList;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.ReadShipments;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentLine;
import dev.embassy.materials.shipments.ShipmentNotFound;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.shipments.TooManyChosen;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import dev.embassy.materials.world.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ShipmentPapersTest {

    private final World world = new World();
    private final ShipmentPapers papers =
            new ShipmentPapers(
                    world.get(StockItems.class), World.PARCELS, world.get(PaperFonts.class));

    @AfterEach
    void close() {
        world.close();
    }

    private static Shipment shipment(StockItem shirts, String recipient, int quantity) {
        return Shipment.requested(
                new Source(Source.Kind.KIT_REQUEST, "r-" + recipient, "Kit for Graph Night", 1),
                new Person("p-" + recipient, recipient),
                List.of(new ShipmentLine(shirts.id(), new VariantId("m"), "T-shirt · M", quantity)),
                "key",
                TestClock.START);
    }

    private static String text(byte[] pdf, String name) throws Exception {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name), pdf);
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    @Test
    void sumsUpWhatIsToBeTakenFromTheShelves() throws Exception {
        var shirts = new Stage(world).shirts(30);
        var list =
                PickList.of(
                        List.of(
                                shipment(shirts, "Béla Kovács", 12),
                                shipment(shirts, "عمر الفارسي", 7)));
        assertThat(list.items()).extracting(ShipmentLine::quantity).containsExactly(19);
        assertThat(text(papers.pickList(list, TestClock.START), "pick-list.pdf"))
                .contains("Pick list", "Béla Kovács", "T-shirt", "19", "12", "7");
    }

    /** The slip travels in the parcel: what was said to the team stays out of it. */
    @Test
    void saysByWhenAndHowToWhoeverPacksAndOnlyThat() throws Exception {
        var shirts = new Stage(world).shirts(30);
        var kit =
                Shipment.requested(
                        new Source(Source.Kind.KIT_REQUEST, "r-1", "Kit for Graph Night", 1),
                        new Person("p-1", "Béla Kovács"),
                        List.of(new ShipmentLine(shirts.id(), new VariantId("m"), "Shirt", 2)),
                        "key",
                        new Delivery(
                                new Occasion(LocalDate.of(2026, 12, 12), TestClock.START),
                                "Ring at the bakery."),
                        TestClock.START);
        var parcels = List.of(kit, shipment(shirts, "Omar", 1));
        assertThat(
                        text(
                                papers.pickList(PickList.of(parcels), TestClock.START),
                                "pick-list-with-notes.pdf"))
                .containsOnlyOnce("Needed by 12 December 2026")
                .containsOnlyOnce("Ring at the bakery.");
        assertThat(text(papers.packingSlip(kit, null), "packing-slip-with-day.pdf"))
                .contains("Needed by 12 December 2026")
                .doesNotContain("bakery");
        var label =
                papers.labels(
                        List.of(
                                new ShipmentPapers.Label(
                                        kit, to("DE", "Béla Kovács", "Torstraße 1"))),
                        LabelSize.A6);
        assertThat(text(label, "label-without-note.pdf"))
                .doesNotContain("Needed")
                .doesNotContain("bakery");
    }

    @Test
    void saysOnTheListThatMoreAreWaiting() throws Exception {
        var parcels = List.of(shipment(new Stage(world).shirts(30), "Béla Kovács", 12));
        var list = PickList.of(new ReadShipments.Batch(parcels, 620));
        assertThat(text(papers.pickList(list, TestClock.START), "pick-list-of-more.pdf"))
                .contains("1 of 620 parcels, the oldest first; the rest next");
        assertThat(ShipmentSheets.fileName("labels", new ReadShipments.Batch(parcels, 620)))
                .isEqualTo("labels-1-of-620");
        assertThat(ShipmentSheets.fileName("labels", new ReadShipments.Batch(parcels, 1)))
                .isEqualTo("labels");
    }

    @Test
    void refusesToChooseMoreThanGoOnOneList() {
        var read = world.get(ReadShipments.class);
        var many =
                IntStream.rangeClosed(1, 501)
                        .mapToObj(i -> new ShipmentId("shipment-" + i))
                        .toList();
        assertThatThrownBy(() -> read.toPick(many, FINN)).isInstanceOf(TooManyChosen.class);
        assertThatThrownBy(() -> read.toSend(many, FINN)).isInstanceOf(TooManyChosen.class);
        assertThatThrownBy(() -> read.toSend(many.subList(0, 500), FINN))
                .isInstanceOf(ShipmentNotFound.class);
        assertThatThrownBy(() -> read.toSend(many, SAM)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void tellsCustomsWhatItIsWorth() throws Exception {
        var shirts = new Stage(world).shirts(30);
        var address =
                PostalAddress.typed(
                        "結城 ゆき",
                        List.of("1-2-3 Jingumae"),
                        null,
                        "150-0001",
                        null,
                        "Tokyo",
                        "JP",
                        "+81 3 1234 5678");
        var slip =
                text(
                        papers.packingSlip(shipment(shirts, "結城 ゆき", 12), address),
                        "packing-slip.pdf");
        assertThat(slip)
                .contains("1-2-3 Jingumae", "150-0001", "JAPAN", "Printed goods")
                .contains("60.00 EUR");
    }

    private static PostalAddress to(String country, String name, String... lines) {
        return PostalAddress.typed(
                name,
                List.of(lines),
                null,
                country.equals("JP") ? "150-0001" : "10119",
                country.equals("JP") ? null : "Berlin",
                country.equals("JP") ? "Tokyo" : null,
                country,
                "+49 30 123456");
    }

    private static int pages(byte[] pdf) throws Exception {
        try (var reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        }
    }

    @Test
    void printsOneLabelAPageOrFour() throws Exception {
        var shirts = new Stage(world).shirts(30);
        var labels = new ArrayList<ShipmentPapers.Label>();
        for (var address :
                List.of(
                        to("DE", "Ada Mensah", "Torstraße 1", "Hinterhaus, 3. Stock"),
                        to("JP", "結城 ゆき", "渋谷区神宮前1-2-3"),
                        to("DE", "عمر الفارسي", "Torstraße 2"),
                        to("DE", "Ελένη Παπαδοπούλου", "Torstraße 3"),
                        to("DE", "Dvořák \uD81C\uDC00", "Torstraße 4"))) {
            labels.add(new ShipmentPapers.Label(shipment(shirts, address.name(), 1), address));
        }
        var four = papers.labels(labels, LabelSize.A4);
        assertThat(pages(four)).isEqualTo(2);
        assertThat(text(four, "labels-a4.pdf"))
                .contains("Ada Mensah", "10119 Berlin", "GERMANY", "JAPAN", "150-0001")
                .contains("Ελένη", "Embassy · Depot 1");
        // Left to the reader's own font, unless the machine has one to put into the file.
        assertThat(new String(four, StandardCharsets.ISO_8859_1))
                .containsPattern("HeiseiKakuGo|CJK|DroidSansFallback|IPA|WenQuanYi|WQY|Unifont");
        var one = papers.labels(labels, LabelSize.A6);
        assertThat(pages(one)).isEqualTo(5);
        assertThat(text(one, "labels-a6.pdf")).contains("Torstraße 1").doesNotContain("JAPAN");
    }

    /** A gap could be taken for a name that is complete. */
    @Test
    void marksWhatNoFontCanWrite() throws Exception {
        var shirts = new Stage(world).shirts(30);
        var address = to("DE", "Dvořák \uD81C\uDC00", "Torstraße 4");
        var label = new ShipmentPapers.Label(shipment(shirts, "x", 1), address);
        assertThat(text(papers.labels(List.of(label), LabelSize.A6), "label-mark.pdf"))
                .contains("řák")
                .contains("\uFFFD");
    }

    @Test
    void declaresEveryLineWithItsValue() throws Exception {
        var shirts = new Stage(world).shirts(30);
        var declaration =
                text(
                        papers.customs(
                                shipment(shirts, "結城 ゆき", 12),
                                to("JP", "結城 ゆき", "渋谷区神宮前1-2-3"),
                                TestClock.START),
                        "customs.pdf");
        assertThat(declaration)
                .contains("Customs declaration", "CN 22", "Printed goods", "12", "60.00 EUR")
                .contains("HS tariff no.", "Origin", "2 November 2026", "JAPAN");
    }
}
