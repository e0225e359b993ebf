package dev.embassy.materials.shipments.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.shipments.PickList;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentLine;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import dev.embassy.materials.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ShipmentPapersTest {

    private final World world = new World();
    private final ShipmentPapers papers = new ShipmentPapers(world.get(StockItems.class));

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

    @Test
    void tellsCustomsWhatItIsWorth() throws Exception {
        var shirts = new Stage(world).shirts(30);
        var address =
                PostalAddress.checked(
                        "結城 ゆき",
                        List.of("1-2-3 Jingumae"),
                        "150-0001",
                        "Tokyo",
                        null,
                        "JP",
                        "+81 3 1234 5678");
        var slip =
                text(
                        papers.packingSlip(shipment(shirts, "結城 ゆき", 12), address),
                        "packing-slip.pdf");
        assertThat(slip)
                .contains("1-2-3 Jingumae", "150-0001 Tokyo", "JAPAN", "Printed goods")
                .contains("60.00 EUR");
    }
}
