package dev.embassy.materials.shipments.web;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.HttpTest;
import dev.embassy.materials.shipments.AskAddressAgain;
import dev.embassy.materials.shipments.Delivery;
import dev.embassy.materials.shipments.GiveAddress;
import dev.embassy.materials.shipments.Occasion;
import dev.embassy.materials.shipments.RequestShipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentLine;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.stock.AddStockItem;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.Reservations;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the lists of shipments say, and in which order. */
class ShipmentListHttpTest extends HttpTest {

    /** Sooner than whatever other tests leave behind. */
    private static final LocalDate SOON = LocalDate.of(2001, 1, 1);

    private static final String NOTE = "=HYPERLINK(\"x\")";

    @Autowired private AddStockItem addStockItem;
    @Autowired private MoveStock moveStock;
    @Autowired private Reservations reservations;
    @Autowired private RequestShipment requestShipment;
    @Autowired private AskAddressAgain askAddressAgain;
    @Autowired private GiveAddress giveAddress;

    private ShipmentId ready(Actor recipient, @Nullable LocalDate day) {
        var name = "Shirt " + UUID.randomUUID();
        var item = addStockItem.add(name, List.of(), Money.eur(500), "Shirt", 0, SAM);
        var variant = new VariantId("one-size");
        moveStock.receive(item.id(), variant, 5, null, FINN);
        var source =
                new Source(Source.Kind.KIT_REQUEST, UUID.randomUUID().toString(), "Kit " + name, 1);
        reservations.reserve(
                source.id(), List.of(new StockLine(item.id(), variant, 2)), SAM.person());
        var id =
                requestShipment.ofReserved(
                        source,
                        recipient.person(),
                        List.of(new ShipmentLine(item.id(), variant, name, 2)),
                        source.id(),
                        new Delivery(day == null ? null : new Occasion(day, endOf(day)), NOTE),
                        SAM.person());
        giveAddress.give(askAddressAgain.ask(id, recipient).link(), Stage::anAddress, "test");
        return id;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private List<String> ids(String sort) throws Exception {
        return read(FINN, "/api/shipments?state=READY&limit=200&sort=" + sort)
                .is(200)
                .read("$.items[*].id");
    }

    @Test
    void listsWhatIsNeededSoonestFirstAndRefusesAnotherOrder() throws Exception {
        var second = ready(ADA, SOON.plusDays(1));
        var none = ready(ADA, null);
        var first = ready(ADA, SOON);
        assertThat(ids("neededBy")).startsWith(first.value(), second.value());
        assertThat(ids("neededBy")).containsSubsequence(second.value(), none.value());
        assertThat(ids("-neededBy"))
                .containsSubsequence(none.value(), second.value(), first.value());
        assertThat(ids("-createdAt")).startsWith(first.value(), none.value());
        read(FINN, "/api/shipments?sort=recipient").is(400, "invalid-parameter");

        var one = read(FINN, "/api/shipments/" + first.value()).is(200);
        assertThat(one.<String>read("$.neededBy")).isEqualTo("2001-01-01");
        assertThat(one.<String>read("$.deliveryNote")).isEqualTo(NOTE);

        var list = read(SAM, "/api/shipments/export.csv?sort=neededBy&state=READY").is(200).body();
        assertThat(list.lines().findFirst().orElseThrow()).contains(",state,neededBy,country,");
        assertThat(list.indexOf(first.value()))
                .isLessThan(list.indexOf(second.value()))
                .isPositive();
        assertThat(list).doesNotContain("HYPERLINK");
    }

    @Test
    void tellsWhoPacksByWhenAndHow() throws Exception {
        var kit = ready(ADA, SOON.plusDays(2));
        var none = ready(ADA, null);
        var chosen = "?shipment=" + kit.value() + "&shipment=" + none.value();

        var pick = read(FINN, "/api/shipments/pick-list" + chosen).is(200);
        assertThat(pick.<List<String>>read("$.shipments[*].neededBy"))
                .containsExactly("2001-01-03");
        assertThat(pick.<List<String>>read("$.shipments[*].deliveryNote"))
                .containsExactly(NOTE, NOTE);

        var house = read(FINN, "/api/shipments/fulfilment-house.csv" + chosen).is(200).body();
        assertThat(house.lines().findFirst().orElseThrow())
                .endsWith("items,neededBy,deliveryNote,carrier,trackingNumber");
        // No spreadsheet takes it for a formula.
        assertThat(house).contains("2001-01-03,\"'=HYPERLINK(").doesNotContain(",\"=HYPERLINK");
        read(SAM, "/api/shipments/fulfilment-house.csv" + chosen).is(403, "not-allowed");
    }

    @Test
    void exportsTheReadersOwnParcelsToThem() throws Exception {
        var adas = ready(ADA, SOON.plusDays(3));
        var belas = ready(BELA, SOON.plusDays(3));
        var mine = "/api/shipments/export.csv?mine=true";
        assertThat(read(ADA, mine + "&state=READY&sort=neededBy").is(200).body())
                .startsWith("\uFEFFshipment,kind,for,recipient,state,")
                .contains(adas.value(), "Ada Mensah", "2001-01-04")
                .doesNotContain(belas.value());
        assertThat(read(BELA, mine).is(200).body())
                .contains(belas.value())
                .doesNotContain(adas.value())
                .doesNotContain("Torstra");
        // Whoever packs gets their own as well, and not everybody's.
        assertThat(read(FINN, mine).is(200).body()).doesNotContain(adas.value(), belas.value());

        read(ADA, "/api/shipments/export.csv").is(403, "not-allowed");
        mvc.perform(get(mine))
                .andExpect(it -> assertThat(it.getResponse().getStatus()).isEqualTo(401));
    }
}
