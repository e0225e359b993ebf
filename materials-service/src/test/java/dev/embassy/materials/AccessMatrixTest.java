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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.AccessMatrix;
import dev.embassy.chassis.test.Callers;
import dev.embassy.materials.library.Corpus;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.messages.HearQuestions;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.world.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

    private static final String IMPORTED =
            "item,unitValue,customsDescription\nImported pins,0.50,Enamel pins\n";

    @Autowired private MockMvc mvc;
    @Autowired private Meetups meetups;
    @Autowired private HearQuestions hearQuestions;
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
    protected Actor everything() {
        return new Actor(
                ADA.id(),
                ADA.name(),
                ADA.email(),
                Set.of(
                        "ambassador",
                        "organiser",
                        "advocate",
                        "sales",
                        "staff",
                        "fulfilment",
                        "admin"));
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
            return Map.of("id", stockItem(), "variantId", "one-size");
        }
        if (path.startsWith("/api/stock/transfers/{id}")) {
            return Map.of("id", sentBack());
        }
        if (path.startsWith("/api/stock/takes/{id}")) {
            return Map.of("id", take());
        }
        if (path.startsWith("/api/imports/materials/archives/{id}")) {
            return Map.of("id", archive());
        }
        if (path.startsWith("/api/imports/{id}")) {
            return Map.of("id", imported());
        }
        if (path.startsWith("/api/imports/{kind}")) {
            return Map.of("kind", "stock");
        }
        if (path.startsWith("/api/depots/{id}")) {
            return Map.of("id", depot());
        }
        if (path.startsWith("/api/materials/uploads/{id}")) {
            return Map.of("id", upload());
        }
        if (path.equals("/api/materials/uploads")) {
            return Map.of("material", material());
        }
        if (path.startsWith("/api/materials/{id}")) {
            return Map.of("id", material(), "number", "1", "page", "1");
        }
        if (path.startsWith("/api/links/{id}")) {
            return Map.of("id", link());
        }
        if (path.startsWith("/api/links/meetups/")) {
            return Map.of("meetup", meetup());
        }
        if (path.startsWith("/api/shipments/{id}")) {
            return Map.of("id", shipment());
        }
        if (path.startsWith("/api/public/addresses/formats/")) {
            return Map.of("country", "DE");
        }
        if (path.startsWith("/api/messages/questions/{id}")) {
            return Map.of("id", question());
        }
        if (path.startsWith("/api/messages/{id}")) {
            return Map.of("id", message());
        }
        if (path.equals("/api/messages/vocabulary")) {
            message();
        }
        if (path.startsWith("/api/public/addresses/")) {
            return Map.of("token", addressToken());
        }
        if (path.startsWith("/api/public/materials/")) {
            return Map.of("code", codeOfAHandout(), "page", "1");
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
                case "/api/stock/items POST", "/api/stock/items/{id} PUT" -> STICKERS;
                case "/api/stock/transfers POST" ->
                        """
                        {"itemId":"%s","variantId":"one-size","quantity":1,
                         "fromDepotId":"warehouse","toDepotId":"%s"}\
                        """
                                .formatted(stockItem(), depot());
                case "/api/depots/{id}/give-out POST" ->
                        """
                        {"itemId":"%s","variantId":"one-size","quantity":1,"reason":"Thanks"}\
                        """
                                .formatted(stockItem());
                case "/api/shipments/tracking-numbers/apply POST",
                        "/api/shipments/tracking-numbers/preview POST" ->
                        "shipment,carrier,trackingNumber\nnone,DHL,1\n";
                case "/api/imports/{kind}/apply POST", "/api/imports/{kind}/preview POST" ->
                        "item,unitValue\nnothing,much\n";
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

    @Override
    protected Map<String, String> headers(String operation, Map<String, String> records) {
        if (operation.equals("/api/materials/uploads POST")) {
            return beginning(Objects.requireNonNull(records.get("material")));
        }
        return operation.startsWith("/api/materials/uploads/{id}")
                ? Map.of("Tus-Resumable", "1.0.0", "Upload-Offset", "0")
                : Map.of();
    }

    private static Map<String, String> beginning(String material) {
        return Map.of(
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                "100",
                "Upload-Metadata",
                "filename %s,material %s".formatted(base64("notes.pdf"), base64(material)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One that Sam began. */
    private String upload() throws Exception {
        var begin = post("/api/materials/uploads").with(as(SAM));
        beginning(material()).forEach(begin::header);
        var location =
                mvc.perform(begin)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        return Objects.requireNonNull(location).substring(location.lastIndexOf('/') + 1);
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

    private String take() throws Exception {
        return JsonPath.read(done(SAM, "/api/stock/takes", "{}"), "$.take.id");
    }

    /** One that Sam sent. */
    private String archive() throws Exception {
        var sheet = "file,title,kind,language\nmissing.pdf,Missing,slides,en\n";
        return JsonPath.read(
                mvc.perform(
                                post("/api/imports/materials/archives")
                                        .with(as(SAM))
                                        .contentType("application/zip")
                                        .content(
                                                Corpus.zip(
                                                        new Corpus.Part(
                                                                "materials.csv",
                                                                Corpus.text(sheet)))))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
    }

    /** Sam's; one runs at a time. */
    private String imported() {
        var id = new AtomicReference<String>();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        id.set(
                                JsonPath.read(
                                        mvc.perform(
                                                        post("/api/imports/stock/apply")
                                                                .with(as(SAM))
                                                                .contentType("text/csv")
                                                                .content(IMPORTED))
                                                .andExpect(status().isCreated())
                                                .andReturn()
                                                .getResponse()
                                                .getContentAsString(),
                                        "$.summary.id")));
        return Objects.requireNonNull(id.get());
    }

    /** Ada's own; it is opened once and found afterwards. */
    private String depot() throws Exception {
        mvc.perform(
                post("/api/depots")
                        .with(as(SAM))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"holder\":{\"id\":\"%s\",\"name\":\"%s\"}}"
                                        .formatted(ADA.id(), ADA.name())));
        return DepotId.heldBy(ADA.id()).value();
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

    private String link() throws Exception {
        mvc.perform(
                        put("/api/links/destinations")
                                .with(as(SAM))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"hosts\":[\"www.example.org\"]}"))
                .andExpect(status().isOk());
        return created(
                ADA, "/api/links", "{\"label\":\"Slides\",\"url\":\"https://www.example.org/\"}");
    }

    /** Sent by its owner from what she holds, and not counted yet. */
    private String sentBack() throws Exception {
        var transfer =
                """
                {"itemId":"%s","variantId":"one-size","quantity":1,"fromDepotId":"%s","toDepotId":"%s"}\
                """;
        var item = stockItem();
        var depot = depot();
        created(SAM, "/api/stock/transfers", transfer.formatted(item, "warehouse", depot));
        return created(ADA, "/api/stock/transfers", transfer.formatted(item, depot, "warehouse"));
    }

    private String codeOfAHandout() throws Exception {
        var material = material();
        mvc.perform(
                        put("/api/materials/" + material + "/content")
                                .with(as(SAM))
                                .header("X-File-Name", "handout.pdf")
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .content("%PDF-1.7\n"))
                .andExpect(status().isOk());
        done(SAM, "/api/materials/" + material + "/publish", "{}");
        return JsonPath.read(
                done(
                        ADA,
                        "/api/links",
                        "{\"label\":\"Handout\",\"materialId\":\"%s\"}".formatted(material)),
                "$.code");
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

    /** A published one, so that a list keeps its terms and readers may see it. */
    private String message() throws Exception {
        var id =
                created(
                        SAM,
                        "/api/messages",
                        """
                        {"audience":"developer","competitor":"nothing-yet",
                         "useCase":"getting-started","claim":"A claim","argument":"So it is.",
                         "evidence":[{"text":"Measured"}],"reviewBy":"%s"}\
                        """
                                .formatted(
                                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                                .plusDays(30)));
        done(SAM, "/api/messages/" + id + "/publish", "{}");
        return id;
    }

    private String question() throws Exception {
        var wording = "What about " + UUID.randomUUID() + "?";
        hearQuestions.of(
                new HearQuestions.Report(
                        "meetup",
                        "Graph Night",
                        null,
                        List.of(ADA.person()),
                        List.of(wording),
                        clock.instant()),
                ADA.person(),
                clock.instant());
        var found =
                mvc.perform(get("/api/messages/questions").param("q", wording).with(as(SAM)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        return JsonPath.read(found, "$.items[0].id");
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
