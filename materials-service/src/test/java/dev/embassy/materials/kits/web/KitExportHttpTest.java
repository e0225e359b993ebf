package dev.embassy.materials.kits.web;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.embassy.materials.HttpTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is on offer and where stock lies, as tables; each reader gets what the list shows them. */
class KitExportHttpTest extends HttpTest {

    private String item(String name) throws Exception {
        return write(
                        FINN,
                        "/api/stock/items",
                        """
                        {"name":"%s","variants":[{"id":"m","label":"M"},{"id":"xs","label":"XS"}],
                         "unitValue":{"amount":5,"currency":"EUR"},
                         "customsDescription":"Printed goods","lowStockThreshold":5}\
                        """
                                .formatted(name))
                .is(201)
                .read("$.id");
    }

    private String kit(String item, String name, boolean active) throws Exception {
        return write(
                        SAM,
                        "/api/kits",
                        """
                        {"name":"%s","size":"M","materialIds":[],"active":%s,
                         "lines":[{"itemId":"%s","quantity":20}]}\
                        """
                                .formatted(name, active, item))
                .is(201)
                .read("$.id");
    }

    @Test
    void exportsTheKitsThatTheReaderSees() throws Exception {
        var shirts = "Shirts " + UUID.randomUUID();
        var item = item(shirts);
        var offered = kit(item, "Medium kit", true);
        var hidden = kit(item, "Winter kit", false);

        var all = read(SAM, "/api/kits/export.csv").is(200).body();
        assertThat(all.lines().findFirst().orElseThrow())
                .endsWith(
                        "id,name,size,people,active,items,materials,valueInCents,valueLimitInCents,"
                                + "currency,handlingDays,createdAt,updatedAt");
        assertThat(all).contains(offered, hidden, "20 × " + shirts);
        assertThat(read(ADA, "/api/kits/export.csv").is(200).body())
                .contains(offered)
                .doesNotContain(hidden);
        mvc.perform(get("/api/kits/export.csv"))
                .andExpect(it -> assertThat(it.getResponse().getStatus()).isEqualTo(401));
    }

    @Test
    void exportsTheDepotsThatTheReaderSees() throws Exception {
        String depot =
                write(
                                FINN,
                                "/api/depots",
                                "{\"holder\":{\"id\":\"%s\",\"name\":\"Noa %s\"}}"
                                        .formatted(UUID.randomUUID(), "Lind"))
                        .is(201)
                        .read("$.id");
        var all = read(FINN, "/api/depots/export.csv").is(200).body();
        assertThat(all).contains("warehouse", depot, "Noa Lind");
        assertThat(read(ADA, "/api/depots/export.csv").is(200).body())
                .doesNotContain(depot, "Noa Lind");
        mvc.perform(get("/api/depots/export.csv"))
                .andExpect(it -> assertThat(it.getResponse().getStatus()).isEqualTo(401));
    }

    @Test
    void offersNoSizeThatIsRetired() throws Exception {
        var item = item("Shirts " + UUID.randomUUID());
        var kit = kit(item, "Medium kit", true);
        assertThat(read(ADA, "/api/kits/" + kit).<List<String>>read("$.lines[0].variants[*].id"))
                .containsExactly("m", "xs");
        write(FINN, "/api/stock/items/" + item + "/variants/xs/retire", "{}").is(200);
        assertThat(read(ADA, "/api/kits/" + kit).<List<String>>read("$.lines[0].variants[*].id"))
                .containsExactly("m");
    }
}
