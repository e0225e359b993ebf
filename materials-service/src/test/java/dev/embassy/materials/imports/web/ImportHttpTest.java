package dev.embassy.materials.imports.web;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.HttpTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sheet over HTTP, each allowed call with a forbidden one. */
class ImportHttpTest extends HttpTest {

    private static final List<Actor> OUTSIDERS = List.of(ADA, FINN, OMAR);

    private Answer sheet(Actor who, String path, String csv) throws Exception {
        return send(who, post(path).contentType("text/csv").content(csv));
    }

    private Answer done(String id) throws Exception {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        send(SAM, get("/api/imports/" + id))
                                                .is(200)
                                                .<String>read("$.summary.state"))
                                .isEqualTo("DONE"));
        return send(SAM, get("/api/imports/" + id));
    }

    @Test
    void takesASheetFromTheTemplateToTheResult() throws Exception {
        var name = "Mug " + UUID.randomUUID();
        var csv =
                "item,variant,quantity,unitValue,customsDescription\n%s,,12,4.90,Mug\n"
                        .formatted(name);

        var template = send(SAM, get("/api/imports/stock/template.csv")).is(200);
        assertThat(template.body()).startsWith("\uFEFFitem,variant,depot,quantity,unitValue");
        var preview = sheet(SAM, "/api/imports/stock/preview", csv).is(200);
        assertThat(preview.<Integer>read("$.created")).isEqualTo(1);
        assertThat(preview.<List<String>>read("$.steps[0].changes"))
                .containsExactly("One size, Warehouse: 12 pieces");

        var begun = sheet(SAM, "/api/imports/stock/apply?fileName=stock.csv", csv).is(201);
        String id = begun.read("$.summary.id");
        assertThat(begun.response().getHeader("Location")).isEqualTo("/api/imports/" + id);
        var result = done(id);
        assertThat(result.<Integer>read("$.summary.done")).isEqualTo(1);
        assertThat(result.<Integer>read("$.summary.created")).isEqualTo(1);
        assertThat(result.<String>read("$.summary.fileName")).isEqualTo("stock.csv");
        String item = result.read("$.steps[0].recordId");
        var stocked = send(SAM, get("/api/stock/items/" + item)).is(200);
        assertThat(stocked.<String>read("$.name")).isEqualTo(name);

        String again = sheet(SAM, "/api/imports/stock/apply", csv).is(201).read("$.summary.id");
        assertThat(done(again).<Integer>read("$.summary.unchanged")).isEqualTo(1);
        assertThat(send(SAM, get("/api/imports")).is(200).<List<String>>read("$.items[*].id"))
                .contains(id, again);
        for (var outsider : OUTSIDERS) {
            send(outsider, get("/api/imports/stock/template.csv")).is(403, "not-allowed");
            sheet(outsider, "/api/imports/stock/preview", csv).is(403, "not-allowed");
            sheet(outsider, "/api/imports/stock/apply", csv).is(403, "not-allowed");
            send(outsider, get("/api/imports/" + id)).is(403, "not-allowed");
            send(outsider, get("/api/imports")).is(403, "not-allowed");
        }
    }

    @Test
    void tellsTheProblemsByLineAndColumnAndImportsNothing() throws Exception {
        var csv = "item;quantity;unitValue;customsDescription\nBowl;3;1;Bowl\nPlate;many;1;Plate\n";
        var preview = sheet(SAM, "/api/imports/stock/preview", csv).is(200);
        assertThat(preview.<Integer>read("$.problems[0].line")).isEqualTo(3);
        assertThat(preview.<Integer>read("$.problems[0].column")).isEqualTo(2);
        assertThat(preview.<String>read("$.problems[0].message")).contains("many");
        var refused = sheet(SAM, "/api/imports/stock/apply", csv).is(422, "import-not-sound");
        assertThat(refused.<Integer>read("$.problems[0].line")).isEqualTo(3);
        assertThat(sheet(SAM, "/api/imports/stock/preview", csv).<Integer>read("$.created"))
                .isEqualTo(1);
    }

    @Test
    void answersWhatItCannotReadWithWhatToDo() throws Exception {
        sheet(SAM, "/api/imports/stock/preview", "item\n").is(422, "import-empty");
        sheet(SAM, "/api/imports/stock/preview", "nothing\n1\n").is(422, "csv-not-readable");
        sheet(SAM, "/api/imports/stock/preview", "item\n" + "x".repeat(1_000_001))
                .is(422, "import-too-large");
        sheet(SAM, "/api/imports/people/preview", "item\n1\n").is(404, "import-kind-not-known");
        send(SAM, get("/api/imports/none")).is(404, "import-not-found");
    }
}
