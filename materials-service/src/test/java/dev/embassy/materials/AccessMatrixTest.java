package dev.embassy.materials;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.SAM;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.AccessMatrix;
import dev.embassy.chassis.test.Callers;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.world.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Ada owns every record; everybody else is a stranger with one role. */
@MaterialsServiceTest
class AccessMatrixTest extends AccessMatrix {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String STICKERS =
            """
            {"name":"Stickers","variants":[],"unitValue":{"amount":5,"currency":"EUR"},
             "customsDescription":"Printed goods","lowStockThreshold":5}\
            """;

    @Autowired private MockMvc mvc;
    @Autowired private Meetups meetups;
    @Autowired private Clock clock;

    @Override
    protected Map<String, @Nullable Actor> callers() {
        Map<String, @Nullable Actor> callers = new LinkedHashMap<>();
        callers.put("visitor", null);
        callers.put("applicant", OMAR);
        callers.put("ambassador", BELA);
        callers.put("organiser", NOOR);
        for (var role : new String[] {"advocate", "sales", "admin"}) {
            callers.put(role, Callers.somebody("A stranger in " + role, role));
        }
        callers.put("fulfilment", FINN);
        callers.put("staff", SAM);
        callers.put("owner", ADA);
        return callers;
    }

    @Override
    protected Map<String, String> records(String path) throws Exception {
        if (path.startsWith("/api/kit-requests/{id}")) {
            return Map.of("id", kitRequest());
        }
        if (path.startsWith("/api/kits/meetups/")) {
            return Map.of("meetupId", meetup());
        }
        if (path.startsWith("/api/kits/{id}")) {
            return Map.of("id", kit(stockItem()));
        }
        if (path.startsWith("/api/stock/items/{id}")) {
            return Map.of("id", stockItem());
        }
        if (path.startsWith("/api/materials/{id}")) {
            return Map.of("id", material());
        }
        if (path.startsWith("/api/shipments/{id}")) {
            return Map.of("id", shipment());
        }
        if (path.startsWith("/api/public/addresses/")) {
            return Map.of("token", addressToken());
        }
        if (path.endsWith("/dead-letters/{id}/replay")) {
            return Map.of("id", "there-are-none");
        }
        return Map.of();
    }

    @Override
    protected @Nullable String call(String operation, Map<String, String> records) {
        try {
            return switch (operation) {
                case "/api/kit-requests POST" ->
                        "{\"meetupId\":\"%s\",\"templateId\":\"%s\"}"
                                .formatted(meetup(), kit(stockItem()));
                case "/api/stock/items POST" -> STICKERS;
                case "/api/kit-requests/{id} PUT" ->
                        "{\"templateId\":\"%s\"}".formatted(kit(stockItem()));
                case "/api/kit-requests/eligibility GET" ->
                        "meetup=%s&template=%s".formatted(meetup(), kit(stockItem()));
                default -> null;
            };
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String meetup() {
        var meetup = Stage.meetup(40, ADA, clock.instant().plus(Duration.ofDays(60)));
        meetups.apply(meetup, 1);
        return meetup.id();
    }

    private String stockItem() throws Exception {
        var id = created(FINN, "/api/stock/items", STICKERS);
        done(
                FINN,
                "/api/stock/items/" + id + "/receive",
                "{\"variantId\":\"one-size\",\"quantity\":100}");
        return id;
    }

    private String kit(String item) throws Exception {
        return created(
                SAM,
                "/api/kits",
                "{\"name\":\"Medium kit\",\"size\":\"M\",\"materialIds\":[],\"lines\":[{\"itemId\":\"%s\",\"quantity\":1}]}"
                        .formatted(item));
    }

    private String kitRequest() throws Exception {
        return created(
                ADA,
                "/api/kit-requests",
                "{\"meetupId\":\"%s\",\"templateId\":\"%s\",\"submit\":true}"
                        .formatted(meetup(), kit(stockItem())));
    }

    private String shipment() throws Exception {
        var answer = done(SAM, "/api/kit-requests/" + kitRequest() + "/approve", "{}");
        String shipment = JsonPath.read(answer, "$.shipmentId");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        mvc.perform(get("/api/shipments/" + shipment).with(as(ADA)))
                                .andExpect(status().isOk())
                                .andExpect(jsonPath("$.state").value("ADDRESS_ASKED")));
        return shipment;
    }

    private String addressToken() throws Exception {
        String link =
                JsonPath.read(
                        done(ADA, "/api/shipments/" + shipment() + "/address-link", ""), "$.link");
        return link.substring("/address/".length());
    }

    private String material() throws Exception {
        return created(
                SAM,
                "/api/materials",
                """
                {"title":"Speaker notes","kind":"HANDOUT","language":"en","audience":"Developers",
                 "licence":"CC-BY-4.0","tags":[]}\
                """);
    }

    private String created(Actor by, String path, String json) throws Exception {
        return JsonPath.read(done(by, path, json), "$.id");
    }

    private String done(Actor by, String path, String json) throws Exception {
        return mvc.perform(
                        post(path)
                                .with(as(by))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json))
                .andExpect(status().is2xxSuccessful())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
