package dev.embassy.materials.shipments.web;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.materials.MaterialsServiceTest;
import dev.embassy.materials.shipments.AskAddressAgain;
import dev.embassy.materials.shipments.GiveAddress;
import dev.embassy.materials.shipments.RequestShipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentLine;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.stock.AddStockItem;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint of shipments and addresses, for every sort of caller. */
@MaterialsServiceTest
class ShipmentAccessTest {

    private enum Caller {
        NOBODY(null),
        APPLICANT(OMAR),
        RECIPIENT(ADA),
        ANOTHER_AMBASSADOR(BELA),
        ANOTHER_ORGANISER(NOOR),
        STAFF(SAM),
        FULFILMENT(FINN);

        private final @Nullable Actor actor;

        Caller(@Nullable Actor actor) {
            this.actor = actor;
        }
    }

    private static final Set<Caller> ALL = Set.of(Caller.values());
    private static final Set<Caller> SIGNED_IN = without(Caller.NOBODY);
    private static final Set<Caller> PACKERS = Set.of(Caller.FULFILMENT);
    private static final Set<Caller> PACKERS_AND_RECIPIENT =
            Set.of(Caller.FULFILMENT, Caller.RECIPIENT);
    private static final Set<Caller> DESK = Set.of(Caller.FULFILMENT, Caller.STAFF);
    private static final Set<Caller> DESK_AND_RECIPIENT =
            Set.of(Caller.FULFILMENT, Caller.STAFF, Caller.RECIPIENT);

    private static Set<Caller> without(Caller one) {
        var set = new LinkedHashSet<>(Set.of(Caller.values()));
        set.remove(one);
        return set;
    }

    private static final String NUMBERS = "shipment,carrier,trackingNumber\nnothing,DHL,1\n";
    private static final String REASON = "{\"reason\":\"Because\"}";
    private static final String ADDRESS =
            """
            {"name":"Ada","lines":["Torstraße 1"],"postalCode":"1","city":"Berlin","country":"DE"}\
            """;

    private record Rule(Set<Caller> allowed, @Nullable String body) {}

    private static final Map<String, Rule> RULES = rules();

    private static Map<String, Rule> rules() {
        var rules = new LinkedHashMap<String, Rule>();
        rules.put("GET /api/shipments", new Rule(DESK, null));
        rules.put("GET /api/shipments/export.csv", new Rule(DESK, null));
        rules.put("GET /api/shipments/carriers", new Rule(SIGNED_IN, null));
        rules.put("GET /api/shipments/{id}", new Rule(DESK_AND_RECIPIENT, null));
        rules.put("GET /api/shipments/{id}/timeline", new Rule(DESK_AND_RECIPIENT, null));
        for (var paper :
                List.of(
                        "pick-list",
                        "pick-list.pdf",
                        "labels.pdf",
                        "fulfilment-house.csv",
                        "{id}/packing-slip.pdf",
                        "{id}/customs.pdf")) {
            rules.put("GET /api/shipments/" + paper, new Rule(PACKERS, null));
        }
        rules.put("POST /api/shipments/tracking-numbers/preview", new Rule(PACKERS, NUMBERS));
        rules.put("POST /api/shipments/tracking-numbers/apply", new Rule(PACKERS, NUMBERS));
        for (var step : List.of("pick", "pack", "hold", "lost", "return")) {
            rules.put("POST /api/shipments/{id}/" + step, new Rule(PACKERS, ""));
        }
        rules.put(
                "POST /api/shipments/{id}/ship",
                new Rule(PACKERS, "{\"carrier\":\"DHL\",\"trackingNumber\":\"1\"}"));
        rules.put(
                "POST /api/shipments/{id}/split",
                new Rule(
                        PACKERS,
                        """
                        {"lines":[{"itemId":"x","variantId":"m","quantity":1}],"rest":"LATER",
                         "reason":"Stained"}\
                        """));
        rules.put("POST /api/shipments/{id}/deliver", new Rule(PACKERS_AND_RECIPIENT, ""));
        rules.put("POST /api/shipments/{id}/resend", new Rule(DESK, REASON));
        rules.put("POST /api/shipments/{id}/retry", new Rule(DESK, ""));
        rules.put("POST /api/shipments/{id}/cancel", new Rule(DESK, REASON));
        rules.put("POST /api/shipments/{id}/address-link", new Rule(DESK_AND_RECIPIENT, ""));
        rules.put("GET /api/public/addresses/formats/{country}", new Rule(ALL, null));
        rules.put("GET /api/public/addresses/{token}", new Rule(ALL, null));
        rules.put("POST /api/public/addresses/{token}", new Rule(ALL, ADDRESS));
        return rules;
    }

    @Autowired private MockMvc mvc;
    @Autowired private AddStockItem addStockItem;
    @Autowired private MoveStock moveStock;
    @Autowired private RequestShipment requestShipment;
    @Autowired private AskAddressAgain askAddressAgain;
    @Autowired private GiveAddress giveAddress;

    private ShipmentId ready() {
        var item =
                addStockItem.add(
                        "T-shirt " + UUID.randomUUID(), List.of(), Money.eur(500), "Shirt", 0, SAM);
        var variant = new VariantId("one-size");
        moveStock.receive(item.id(), variant, 5, null, FINN);
        var id =
                requestShipment.reserving(
                        new Source(Source.Kind.KIT_REQUEST, UUID.randomUUID().toString(), "Kit", 1),
                        ADA.person(),
                        List.of(new ShipmentLine(item.id(), variant, "T-shirt", 2)),
                        SAM.person());
        giveAddress.give(askAddressAgain.ask(id, ADA).link(), Stage::anAddress, "test");
        return id;
    }

    private MockHttpServletResponse call(String endpoint, Rule rule, Caller caller, ShipmentId id)
            throws Exception {
        var parts = endpoint.split(" ", 2);
        var path =
                parts[1].replace("{id}", id.value())
                        .replace("{country}", "DE")
                        .replace("{token}", "no-such-token");
        var request =
                request(HttpMethod.valueOf(parts[0]), path)
                        .with(it -> {
                            // Everybody from an address of their own: guesses are counted by it.
                            it.setRemoteAddr(UUID.randomUUID().toString());
                            return it;
                        });
        if (rule.body() != null) {
            request.contentType(
                            rule.body().startsWith("shipment,")
                                    ? MediaType.parseMediaType("text/csv")
                                    : MediaType.APPLICATION_JSON)
                    .content(rule.body());
        }
        if (caller.actor != null) {
            request.with(as(caller.actor));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void letsEachCallerDoWhatTheTableSaysAndShowsTheAddressToFulfilmentAlone() throws Exception {
        var id = ready();
        var wrong = new ArrayList<String>();
        // Those who may not go first: what they are refused changes nothing for the others.
        for (var allowed : List.of(false, true)) {
            for (var rule : RULES.entrySet()) {
                for (var caller : Caller.values()) {
                    if (rule.getValue().allowed().contains(caller) == allowed) {
                        check(rule.getKey(), rule.getValue(), caller, id, allowed, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(
            String endpoint,
            Rule rule,
            Caller caller,
            ShipmentId id,
            boolean allowed,
            List<String> wrong)
            throws Exception {
        var response = call(endpoint, rule, caller, id);
        int status = response.getStatus();
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        var cell = "%s as %s: %d %s".formatted(endpoint, caller, status, body);
        int refusal = caller == Caller.NOBODY ? 401 : 403;
        if (allowed ? status == 401 || status == 403 || status >= 500 : status != refusal) {
            wrong.add(cell);
        }
        boolean mayShow =
                caller == Caller.FULFILMENT
                        && (endpoint.startsWith("GET /api/shipments/{id}")
                                || endpoint.endsWith("fulfilment-house.csv")
                                || endpoint.startsWith("POST /api/shipments/{id}/"));
        if (!mayShow && body.contains("Torstra") && !endpoint.startsWith("POST /api/public")) {
            wrong.add("shows the address: " + cell);
        }
    }

    @Test
    void leavesNoEndpointOut() throws Exception {
        var paths =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(Path.of("src/main/openapi/openapi.json")))
                        .path("paths");
        var published = new ArrayList<String>();
        for (var path : paths.properties()) {
            if (path.getKey().startsWith("/api/shipments")
                    || path.getKey().startsWith("/api/public/addresses")) {
                for (var operation : path.getValue().properties()) {
                    published.add(
                            operation.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey());
                }
            }
        }
        assertThat(RULES.keySet()).containsExactlyInAnyOrderElementsOf(published);
    }
}
