package dev.embassy.materials.stock.web;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.HttpTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What moved between depots and what was counted, as tables. */
class StockExportHttpTest extends HttpTest {

    private final Actor noa =
            new Actor(UUID.randomUUID().toString(), "Noa Lind", "noa@example.org", Set.of());

    @Test
    void exportsTheTransfersThatTheReaderSees() throws Exception {
        var pins = item("Pins " + UUID.randomUUID());
        var depot = depot(noa);
        transfer(pins, 3, depot, "=1+1");

        var all = read(SAM, "/api/stock/transfers/export.csv").is(200).body();
        assertThat(all.lines().findFirst().orElseThrow())
                .endsWith(
                        "id,startedAt,state,label,itemId,variant,quantity,valueInCents,currency,"
                                + "fromDepotId,fromDepot,toDepotId,toDepot,arrivedAt,awaited,"
                                + "counted,countedBy,reason,by");
        assertThat(lineOf(pins, all))
                .contains(",ARRIVED,", ",3,15,EUR,warehouse,", "," + depot + ",Noa Lind,")
                .endsWith(",false,,,'=1+1," + FINN.name());

        var own = "/api/depots/" + depot + "/transfers/export.csv";
        assertThat(lineOf(pins, read(noa, own).is(200).body())).isEqualTo(lineOf(pins, all));
        read(ADA, own).is(403);
        read(noa, "/api/stock/transfers/export.csv").is(403);
    }

    @Test
    void exportsMoreTransfersThanAPageHas() throws Exception {
        var pins = item("Pins " + UUID.randomUUID());
        var depot = depot(noa);
        int many = PageRequest.MAX_LIMIT + 5;
        for (int i = 0; i < many; i++) {
            transfer(pins, 1, depot, "Piece " + i);
        }
        assertThat(
                        read(FINN, "/api/depots/" + depot + "/transfers/export.csv")
                                .is(200)
                                .body()
                                .lines())
                .hasSize(many + 1);
    }

    @Test
    void exportsStockTakesAndTheLinesOfOne() throws Exception {
        var pins = item("Pins " + UUID.randomUUID());
        var depot = depot(noa);
        transfer(pins, 3, depot, "For a meetup");
        var begun =
                write(FINN, "/api/stock/takes", "{\"depotId\":\"%s\"}".formatted(depot)).is(201);
        String take = begun.read("$.take.id");
        write(
                        FINN,
                        "/api/stock/takes/" + take + "/count",
                        "{\"counts\":[{\"levelId\":\"%s\",\"counted\":2}]}"
                                .formatted(begun.<String>read("$.lines[0].levelId")))
                .is(200);
        write(FINN, "/api/stock/takes/" + take + "/adjust", "{\"reason\":\"@SUM(1)\"}").is(200);

        var all = read(SAM, "/api/stock/takes/export.csv").is(200).body();
        assertThat(all.lines().findFirst().orElseThrow())
                .endsWith(
                        "id,depotId,depot,state,lines,counted,differing,missingInCents,"
                                + "foundInCents,currency,startedAt,startedBy,settledAt,settledBy,"
                                + "reason");
        assertThat(lineOf(take, all))
                .startsWith(take + "," + depot + ",Noa Lind,ADJUSTED,1,1,1,5,0,EUR,")
                .endsWith(FINN.name() + ",'@SUM(1)");

        var lines = read(FINN, "/api/stock/takes/" + take + "/export.csv").is(200).body();
        assertThat(lines.lines().findFirst().orElseThrow())
                .endsWith(
                        "label,itemId,variant,booked,counted,difference,unitValueInCents,"
                                + "differenceValueInCents,currency,refused,countedAt,countedBy");
        assertThat(lineOf(pins, lines)).contains(",3,2,-1,5,5,EUR,false,").endsWith(FINN.name());

        read(noa, "/api/stock/takes/export.csv").is(403);
        read(noa, "/api/stock/takes/" + take + "/export.csv").is(403);
        read(FINN, "/api/stock/takes/none/export.csv").is(404);
    }

    private String item(String name) throws Exception {
        String item =
                write(
                                FINN,
                                "/api/stock/items",
                                """
                                {"name":"%s","variants":[],"unitValue":{"amount":5,"currency":"EUR"},
                                 "customsDescription":"Enamel pins","lowStockThreshold":5}\
                                """
                                        .formatted(name))
                        .is(201)
                        .read("$.id");
        write(
                        FINN,
                        "/api/stock/items/" + item + "/receive",
                        "{\"quantity\":1000,\"reason\":\"Delivery\"}")
                .is(200);
        return item;
    }

    private String depot(Actor holder) throws Exception {
        return write(
                        FINN,
                        "/api/depots",
                        "{\"holder\":{\"id\":\"%s\",\"name\":\"%s\"}}"
                                .formatted(holder.id(), holder.name()))
                .is(201)
                .read("$.id");
    }

    private void transfer(String item, int quantity, String depot, String reason) throws Exception {
        write(
                        FINN,
                        "/api/stock/transfers",
                        """
                        {"itemId":"%s","quantity":%d,"fromDepotId":"warehouse",
                         "toDepotId":"%s","reason":"%s"}\
                        """
                                .formatted(item, quantity, depot, reason))
                .is(201);
    }

    private static String lineOf(String what, String table) {
        return table.lines().filter(line -> line.contains(what)).findFirst().orElseThrow();
    }
}
