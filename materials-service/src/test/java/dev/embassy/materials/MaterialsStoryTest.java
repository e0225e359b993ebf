package dev.embassy.materials;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.chassis.test.Callers;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.world.Stage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * The stories of a kit, a reward and a material over HTTP, each allowed call with a forbidden one.
 */
@MaterialsServiceTest
class MaterialsStoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Actor ADMIN = Callers.somebody("Ingrid Solheim", "admin");

    @Autowired private MockMvc mvc;
    @Autowired private Meetups meetups;
    @Autowired private List<Feed> feeds;
    @Autowired private Clock clock;

    private record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        <T> T read(String path) throws Exception {
            return JsonPath.read(body(), path);
        }

        /** Not there, or null. */
        boolean lacks(String path) throws Exception {
            try {
                return this.<Object>read(path) == null;
            } catch (PathNotFoundException absent) {
                return true;
            }
        }

        String body() throws Exception {
            return response.getContentAsString(StandardCharsets.UTF_8);
        }

        Answer is(int status) throws Exception {
            assertThat(status()).as(body()).isEqualTo(status);
            return this;
        }

        Answer is(int status, String code) throws Exception {
            is(status);
            assertThat(this.<String>read("$.code")).isEqualTo(code);
            return this;
        }
    }

    private Answer send(Actor who, MockHttpServletRequestBuilder request) throws Exception {
        return new Answer(mvc.perform(request.with(as(who))).andReturn().getResponse());
    }

    private Answer get1(Actor who, String path) throws Exception {
        return send(who, get(path));
    }

    private Answer post1(Actor who, String path, String json) throws Exception {
        return send(who, post(path).contentType(MediaType.APPLICATION_JSON).content(json));
    }

    private String stockItem(String name, int received, String... sizes) throws Exception {
        var variants = new StringBuilder();
        for (var size : sizes) {
            variants.append(variants.isEmpty() ? "" : ",")
                    .append("{\"id\":\"%s\",\"label\":\"%s\"}".formatted(size, size));
        }
        var body =
                """
                {"name":"%s","variants":[%s],"unitValue":{"amount":500,"currency":"EUR"},
                 "customsDescription":"Printed goods","lowStockThreshold":5}\
                """
                        .formatted(name, variants);
        String id = post1(FINN, "/api/stock/items", body).is(201).read("$.id");
        for (var size : sizes.length == 0 ? new String[] {"one-size"} : sizes) {
            post1(
                            FINN,
                            "/api/stock/items/" + id + "/receive",
                            "{\"variantId\":\"%s\",\"quantity\":%d}".formatted(size, received))
                    .is(200);
        }
        return id;
    }

    private String kit(String item, int quantity, String... materials) throws Exception {
        var body =
                """
                {"name":"Medium kit","size":"M","materialIds":[%s],
                 "lines":[{"itemId":"%s","quantity":%d}]}\
                """
                        .formatted(
                                materials.length == 0
                                        ? ""
                                        : "\"" + String.join("\",\"", materials) + "\"",
                                item,
                                quantity);
        return post1(SAM, "/api/kits", body).is(201).read("$.id");
    }

    private Meetup meetup(int people, Actor organiser) {
        var meetup = Stage.meetup(people, organiser, clock.instant().plus(Duration.ofDays(60)));
        meetups.apply(meetup, 1);
        return meetup;
    }

    private String requested(Meetup meetup, String kit, Actor requester) throws Exception {
        return post1(
                        requester,
                        "/api/kit-requests",
                        "{\"meetupId\":\"%s\",\"templateId\":\"%s\",\"submit\":true}"
                                .formatted(meetup.id(), kit))
                .is(201)
                .read("$.id");
    }

    @Test
    void takesAKitFromRequestToDoorstepAndReport() throws Exception {
        var shirts = stockItem("T-shirt", 30, "m", "l");
        var kit = kit(shirts, 20);
        var meetup = meetup(40, ADA);
        var eligibility =
                "/api/kit-requests/eligibility?meetup=%s&template=%s&quantity=1"
                        .formatted(meetup.id(), kit);
        assertThat(get1(ADA, eligibility).is(200).<Boolean>read("$.eligible")).isTrue();
        get1(BELA, eligibility).is(403, "not-allowed");

        var draft = "{\"meetupId\":\"%s\",\"templateId\":\"%s\"}".formatted(meetup.id(), kit);
        post1(BELA, "/api/kit-requests", draft).is(403, "not-allowed");
        var created = post1(ADA, "/api/kit-requests", draft).is(201);
        String id = created.read("$.id");
        var path = "/api/kit-requests/" + id;
        assertThat(created.<List<String>>read("$.actions"))
                .containsExactly("edit", "submit", "withdraw");
        post1(ADA, path + "/submit", "").is(422, "sizes-missing");

        var edit =
                """
                {"templateId":"%s","quantity":1,"note":"Thanks","sizes":[
                 {"itemId":"%s","variantId":"m","quantity":12},
                 {"itemId":"%s","variantId":"l","quantity":8}]}\
                """
                        .formatted(kit, shirts, shirts);
        send(BELA, put(path).contentType(MediaType.APPLICATION_JSON).content(edit))
                .is(403, "not-your-kit-request");
        send(
                        ADA,
                        put(path)
                                .header("If-Match", "\"9\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(edit))
                .is(412);
        send(
                        ADA,
                        put(path)
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(edit))
                .is(200);
        post1(ADA, path + "/submit", "").is(200);

        get1(ADA, "/api/kit-requests").is(403, "not-allowed");
        var queue = get1(SAM, "/api/kit-requests?state=SUBMITTED&sort=orderBy&q=graph").is(200);
        assertThat(queue.<List<Object>>read("$.items[?(@.id=='%s')].meetup.title".formatted(id)))
                .containsExactly("Graph Night");
        assertThat(
                        get1(SAM, path)
                                .is(200)
                                .<List<Integer>>read("$.decision.availability[*].available"))
                .containsExactly(30, 30);
        assertThat(
                        get1(ADA, "/api/kit-requests?mine=true")
                                .is(200)
                                .<List<String>>read("$.items[*].id"))
                .contains(id);
        get1(BELA, path).is(403, "not-your-kit-request");

        get1(ADA, "/api/kit-requests/export.csv").is(403, "not-allowed");
        assertThat(get1(SAM, "/api/kit-requests/export.csv?state=SUBMITTED&q=graph").is(200).body())
                .startsWith("\uFEFFid,state,meetup,")
                .contains(id + ",SUBMITTED,Graph Night,");
        assertThat(get1(BELA, "/api/kit-requests/export.csv?mine=true").is(200).body())
                .doesNotContain(id);

        post1(ADA, path + "/ask", "{\"question\":\"Why?\"}").is(403, "not-allowed");
        post1(SAM, path + "/ask", "{\"question\":\" \"}").is(422, "invalid-fields");
        post1(SAM, path + "/ask", "{\"question\":\"Is the venue sure?\"}").is(200);
        post1(ADA, path + "/answer", "{\"answer\":\"Yes\"}").is(200);
        post1(ADA, path + "/approve", "{}").is(403, "not-allowed");
        var approved = post1(SAM, path + "/approve", "{\"reason\":\"Enjoy\"}").is(200);
        assertThat(approved.<String>read("$.state")).isEqualTo("APPROVED");
        String shipment = approved.read("$.shipmentId");
        post1(TESS, path + "/decline", "{\"reason\":\"No\"}").is(409, "kit-already-decided");

        var shipmentPath = "/api/shipments/" + shipment;
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get1(ADA, shipmentPath).is(200).<String>read("$.state"))
                                .isEqualTo("ADDRESS_ASKED"));
        giveAddress(shipmentPath, ADA);

        get1(ADA, shipmentPath + "/packing-slip.pdf").is(403, "not-allowed");
        assertThat(get1(FINN, shipmentPath).<String>read("$.address.city")).isEqualTo("Berlin");
        for (var other : List.of(ADA, SAM)) {
            assertThat(get1(other, shipmentPath).is(200).lacks("$.address")).isTrue();
        }
        assertThat(get1(SAM, "/api/shipments").is(200).body()).doesNotContain("Torstr");
        assertThat(get1(FINN, "/api/shipments?state=READY").is(200).body())
                .contains(shipment)
                .doesNotContain("Torstr");
        get1(ADA, "/api/shipments").is(403, "not-allowed");
        get1(BELA, shipmentPath).is(403, "not-allowed");

        get1(SAM, "/api/shipments/pick-list").is(403, "not-allowed");
        var pickList = get1(FINN, "/api/shipments/pick-list?shipment=" + shipment).is(200);
        assertThat(pickList.<List<Integer>>read("$.items[*].quantity"))
                .containsExactlyInAnyOrder(12, 8);
        for (var paper :
                List.of("/api/shipments/pick-list.pdf", shipmentPath + "/packing-slip.pdf")) {
            var pdf = get1(FINN, paper).is(200).response().getContentAsByteArray();
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        }

        post1(SAM, shipmentPath + "/pick", "").is(403, "not-allowed");
        post1(FINN, shipmentPath + "/pack", "").is(409, "shipment-not-ready-for-that");
        post1(FINN, shipmentPath + "/pick", "").is(200);
        post1(FINN, shipmentPath + "/pack", "").is(200);
        post1(FINN, shipmentPath + "/ship", "{}").is(422, "invalid-fields");
        var shipped =
                post1(
                                FINN,
                                shipmentPath + "/ship",
                                "{\"carrier\":\"DHL\",\"trackingNumber\":\"1 2\"}")
                        .is(200);
        assertThat(shipped.<String>read("$.trackingUrl")).endsWith("tracking-id=1%202");
        awaitState(path, ADA, "SHIPPED");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        get1(FINN, "/api/stock/items/" + shirts)
                                                .<List<Integer>>read("$.variants[*].onHand"))
                                .containsExactly(18, 22));
        get1(ADA, "/api/stock").is(403, "not-allowed");
        assertThat(
                        get1(SAM, "/api/stock/items/" + shirts + "/ledger")
                                .is(200)
                                .<List<Object>>read("$.items"))
                .hasSizeGreaterThanOrEqualTo(6);

        post1(FINN, shipmentPath + "/deliver", "").is(200);
        assertThat(get1(FINN, shipmentPath).lacks("$.address")).isTrue();
        awaitState(path, ADA, "DELIVERED");

        reported(meetup);
        reported(meetup);
        awaitState(path, ADA, "REPORTED");
        post1(ADA, path + "/close", "").is(403, "not-allowed");
        post1(SAM, path + "/close", "").is(200);
        assertThat(get1(ADA, path + "/timeline").is(200).<List<String>>read("$.items[*].action"))
                .startsWith(
                        "materials.kit-drafted", "materials.kit-changed", "materials.kit-requested")
                .endsWith(
                        "materials.kit-delivered",
                        "materials.kit-reported",
                        "materials.kit-closed");
    }

    @Test
    void keepsTheKitPolicyWithReasonHistoryAndPreview() throws Exception {
        var path = "/api/kits/policy";
        get1(ADA, path).is(403, "not-allowed");
        var inForce = get1(SAM, path).is(200);
        assertThat(inForce.<Integer>read("$.numbers.leastInPerson")).isEqualTo(10);
        assertThat(inForce.<Integer>read("$.numbers.transitDays.JP")).isEqualTo(9);
        var version = inForce.response().getHeader("ETag");

        var kit = kit(stockItem("Pencil", 100), 5);
        requested(meetup(12, ADA), kit, ADA);
        var numbers = POLICY.formatted(13);
        post1(ADA, path + "/preview", numbers).is(403, "not-allowed");
        var preview = post1(SAM, path + "/preview?limit=200", numbers).is(200);
        assertThat(preview.<List<String>>read("$.changes[*].rules[*].rule")).contains("attendance");

        var change = "{\"numbers\":%s,\"reason\":\"Fewer, fuller.\"}".formatted(numbers);
        put1(ADA, path, change, version).is(403, "not-allowed");
        put1(SAM, path, change.replace("Fewer, fuller.", " "), version).is(422, "invalid-fields");
        put1(SAM, path, change.replace("\"JP\"", "\"Japan\""), version).is(422);
        var changed = put1(SAM, path, change, version).is(200);
        put1(TESS, path, change, version).is(412);
        put1(TESS, path, change, null).is(422, "kit-policy-unchanged");
        assertThat(changed.<String>read("$.revisions[0].reason")).isEqualTo("Fewer, fuller.");
        assertThat(changed.<String>read("$.revisions[0].by.name")).isEqualTo("Sam Okafor");
        var back = change.replace("\"leastInPerson\":13", "\"leastInPerson\":10");
        put1(SAM, path, back, null).is(200);
    }

    private static final String POLICY =
            """
            {"valueLimitSmall":25000,"valueLimitAbove":50000,"leastInPerson":%d,
             "moreThanOnline":100,"reportGraceDays":14,"kitsPerMeetup":1,"trustedAfterReports":3,
             "handlingDays":3,"defaultTransitDays":14,"transitDays":{"DE":2,"JP":9},
             "peopleSmall":20,"peopleMedium":50,"peopleLarge":100}\
            """;

    private Answer put1(Actor who, String path, String json, @Nullable String version)
            throws Exception {
        var call = put(path).contentType(MediaType.APPLICATION_JSON).content(json);
        return send(who, version == null ? call : call.header("If-Match", version));
    }

    private void giveAddress(String shipmentPath, Actor recipient) throws Exception {
        post1(BELA, shipmentPath + "/address-link", "").is(403, "not-allowed");
        assertThat(post1(FINN, shipmentPath + "/address-link", "").is(200).lacks("$.link"))
                .isTrue();
        String link = post1(recipient, shipmentPath + "/address-link", "").is(200).read("$.link");
        var page = "/api/public/addresses/" + link.substring("/address/".length());
        var shown = new Answer(mvc.perform(get(page)).andReturn().getResponse()).is(200);
        assertThat(shown.<String>read("$.firstName")).isEqualTo("Ada");
        assertThat(shown.<List<Integer>>read("$.lines[*].quantity")).isNotEmpty();
        assertThat(shown.body()).doesNotContain("Mensah", recipient.id());
        var address =
                """
                {"name":"Ada Mensah","lines":["Torstraße 1"],"postalCode":"%s","city":"Berlin",
                 "country":"DE"}\
                """;
        var wrong = anonymous(page, address.formatted("1"));
        wrong.is(422, "address-not-usable");
        assertThat(wrong.<List<String>>read("$.errors[*].field")).containsExactly("postalCode");
        anonymous(page, address.formatted("10119")).is(200);
        anonymous(page, address.formatted("10119")).is(404, "address-link-not-valid");
        new Answer(mvc.perform(get(page)).andReturn().getResponse()).is(404);
    }

    private Answer anonymous(String path, String json) throws Exception {
        return new Answer(
                mvc.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(json))
                        .andReturn()
                        .getResponse());
    }

    private void awaitState(String path, Actor reader, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get1(reader, path).is(200).<String>read("$.state"))
                                .isEqualTo(state));
    }

    private void reported(Meetup meetup) {
        var event =
                new IncomingEvent(
                        "reported-" + meetup.id(),
                        "ambassador.meetup-reported.v1",
                        meetup.id(),
                        7,
                        Instant.EPOCH,
                        ADA.person(),
                        "{}");
        feeds.stream()
                .filter(feed -> feed.topic().equals("ambassador.meetups"))
                .filter(feed -> feed.name().equals("kits"))
                .forEach(feed -> feed.on(event));
    }

    @Test
    void hasOneEffectOf100SameCreates() throws Exception {
        var kit = kit(stockItem("Sticker sheet", 100), 20);
        var meetup = meetup(40, NOOR);
        var key = UUID.randomUUID().toString();
        var body =
                "{\"meetupId\":\"%s\",\"templateId\":\"%s\",\"submit\":true}"
                        .formatted(meetup.id(), kit);
        var ids = new HashSet<String>();
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 100; i++) {
            calls.add(() -> createWithKey(key, body).is(201).read("$.id"));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(calls)) {
                ids.add(done.get());
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(get1(NOOR, "/api/kit-requests?mine=true").<List<Object>>read("$.items"))
                .hasSize(1);
        createWithKey(key, body.replace("true", "false")).is(422);
    }

    private Answer createWithKey(String key, String body) throws Exception {
        return send(
                NOOR,
                post("/api/kit-requests")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    @Test
    void letsExactlyOneOf64HaveTheLastKit() throws Exception {
        var item = stockItem("Flag", 20);
        var kit = kit(item, 20);
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 64; i++) {
            var id = requested(meetup(40, ADA), kit, ADA);
            calls.add(() -> post1(SAM, "/api/kit-requests/" + id + "/approve", "{}"));
        }
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var done : threads.invokeAll(calls)) {
                var answer = done.get();
                if (answer.status() == 200) {
                    won++;
                } else {
                    answer.is(409, "stock-short");
                    assertThat(answer.<List<Integer>>read("$.lines[*].wanted")).containsExactly(20);
                }
            }
        }
        assertThat(won).isEqualTo(1);
        var stock = get1(SAM, "/api/stock/items/" + item).is(200);
        assertThat(stock.<Integer>read("$.reserved")).isEqualTo(20);
        assertThat(stock.<Integer>read("$.available")).isZero();
    }

    private String material(String title) throws Exception {
        var body =
                "{\"title\":\"%s\",\"kind\":\"SLIDES\",\"language\":\"en\",\"licence\":\"CC-BY-4.0\",\"tags\":[\"intro\"]}"
                        .formatted(title);
        post1(ADA, "/api/materials", body).is(403, "not-allowed");
        return post1(SAM, "/api/materials", body).is(201).read("$.id");
    }

    private static byte[] slides(int size) {
        var bytes = new byte[size];
        new Random(11).nextBytes(bytes);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private Answer upload(Actor who, String id, String name, byte[] content) throws Exception {
        return send(
                who,
                put("/api/materials/" + id + "/content")
                        .header("X-File-Name", name)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(content));
    }

    /** Nobody signed in: somebody who scanned the last slide. */
    private Answer visit(String path) throws Exception {
        return new Answer(mvc.perform(get(path)).andReturn().getResponse());
    }

    @Test
    void handsAMaterialToWhoeverFollowsItsLink() throws Exception {
        var id = material("Graphs to take home");
        var content = slides(30_000);
        upload(SAM, id, "graphs.pdf", content).is(200);
        var wish = "{\"label\":\"Last slide\",\"materialId\":\"%s\"}".formatted(id);
        post1(SAM, "/api/materials/" + id + "/publish", "").is(200);
        post1(FINN, "/api/links", wish).is(403, "not-allowed");
        var link = post1(ADA, "/api/links", wish).is(201);
        String code = link.read("$.code");
        var path = "/api/public/materials/" + code;
        assertThat(visit("/l/" + code).is(302).response().getHeader("Location"))
                .endsWith("/handed-out/" + code);

        var handed = visit(path).is(200);
        assertThat(handed.<String>read("$.title")).isEqualTo("Graphs to take home");
        assertThat(handed.<String>read("$.licence")).isEqualTo("CC-BY-4.0");
        assertThat(handed.<Integer>read("$.size")).isEqualTo(30_000);
        assertThat(handed.response().getContentAsString()).doesNotContain("Sam", id);
        var whole = visit(handed.read("$.url")).is(200).response();
        assertThat(whole.getContentAsByteArray()).isEqualTo(content);
        assertThat(whole.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(whole.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox");
        assertThat(get1(SAM, "/api/materials/" + id).<Integer>read("$.downloads")).isEqualTo(1);
        visit(path + "/previews/1").is(404, "preview-not-found");

        visit("/api/materials/" + id + "/content").is(401);
        visit("/api/public/materials/" + id).is(404, "material-not-handed-out");
        post1(ADA, "/api/links/" + link.<String>read("$.id") + "/disable", "{}").is(200);
        for (var part : List.of("", "/content", "/previews/1")) {
            visit(path + part).is(404, "material-not-handed-out");
        }
    }

    @Test
    void servesAMaterialFromUploadToDownload() throws Exception {
        var id = material("Graphs in an hour");
        var path = "/api/materials/" + id;
        post1(SAM, path + "/publish", "").is(409, "material-not-in-state");
        var content = slides(300_000);
        upload(ADA, id, "graphs.pdf", content).is(403, "not-allowed");
        upload(SAM, id, "graphs.pdf", "MZ not a talk".getBytes(StandardCharsets.UTF_8)).is(422);
        var uploaded = upload(SAM, id, "Gr%C3%A4phs.pdf", content).is(200);
        assertThat(uploaded.<String>read("$.content.fileName")).isEqualTo("Gräphs.pdf");
        get1(ADA, path).is(404, "material-not-found");
        post1(ADA, path + "/publish", "").is(403, "not-allowed");
        post1(SAM, path + "/publish", "").is(200);

        get1(OMAR, "/api/materials").is(403, "not-allowed");
        assertThat(
                        get1(ADA, "/api/materials?q=GRAPHS&kind=SLIDES")
                                .is(200)
                                .<List<String>>read("$.items[*].id"))
                .contains(id);
        var whole = get1(ADA, path + "/content").is(200).response();
        assertThat(whole.getContentAsByteArray()).isEqualTo(content);
        assertThat(whole.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''Gr%C3%A4phs.pdf");
        assertThat(whole.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var tag = Objects.requireNonNull(whole.getHeader("ETag"));

        var part =
                send(
                                ADA,
                                get(path + "/content")
                                        .header("Range", "bytes=100-199")
                                        .header("If-Range", tag))
                        .is(206)
                        .response();
        assertThat(part.getContentAsByteArray()).hasSize(100).startsWith(content[100]);
        assertThat(part.getHeader("Content-Range")).isEqualTo("bytes 100-199/300000");
        send(
                        ADA,
                        get(path + "/content")
                                .header("Range", "bytes=100-199")
                                .header("If-Range", "\"old\""))
                .is(200);
        send(ADA, get(path + "/content").header("Range", "bytes=300000-")).is(416);
        send(ADA, get(path + "/content").header("If-None-Match", tag)).is(304);
        send(ADA, get(path + "/content").header("Range", "bytes=299900-")).is(206);
        assertThat(mvc.perform(head(path + "/content").with(as(ADA))).andReturn().getResponse())
                .satisfies(answer -> {
                    assertThat(answer.getStatus()).isEqualTo(200);
                    assertThat(answer.getHeader("Content-Length")).isEqualTo("300000");
                });
        assertThat(get1(SAM, path).<Integer>read("$.downloads")).isEqualTo(3);

        upload(SAM, id, "second.pdf", slides(1_000)).is(200);
        assertThat(get1(ADA, path + "/content").is(200).response().getContentAsByteArray())
                .hasSize(300_000);
        get1(ADA, path + "/versions/2/content").is(404, "material-version-not-found");
        assertThat(get1(ADA, path).<List<Integer>>read("$.versions[*].number")).containsExactly(1);
        get1(SAM, path + "/versions/2/content").is(200);
        post1(SAM, path + "/publish", "").is(200);
        assertThat(get1(ADA, path + "/content").is(200).response().getContentAsByteArray())
                .hasSize(1_000);
        var older = get1(ADA, path + "/versions/1/content").is(200).response();
        assertThat(older.getContentAsByteArray()).hasSize(300_000);
        assertThat(older.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(older.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(
                        get1(ADA, "/api/materials/facets?q=graphs")
                                .is(200)
                                .<List<String>>read("$.kinds[*].value"))
                .contains("SLIDES");
        get1(OMAR, "/api/materials/facets").is(403, "not-allowed");
        var zipped =
                get1(ADA, "/api/materials/selection.zip?id=" + id)
                        .is(200)
                        .response()
                        .getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getName())
                    .isEqualTo("second.pdf");
            zip.readAllBytes();
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getName())
                    .isEqualTo("LICENCES.txt");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("CC-BY-4.0", "Version  2");
        }
        get1(OMAR, "/api/materials/selection.zip?id=" + id).is(403, "not-allowed");
        assertThat(get1(ADA, "/api/materials/export.csv?q=graphs").is(200).body())
                .contains("title,kind,language")
                .contains("Graphs in an hour,SLIDES,en");
        get1(OMAR, "/api/materials/export.csv").is(403, "not-allowed");

        post1(SAM, path + "/retire", "").is(200);
        get1(ADA, "/api/materials/selection.zip?id=" + id).is(404, "material-not-found");
        get1(ADA, path + "/content").is(404, "material-not-found");
    }

    @Test
    void discardsADraftForGood() throws Exception {
        var id = material("A slip of the hand");
        var path = "/api/materials/" + id;
        upload(SAM, id, "slip.pdf", slides(1_000)).is(200);
        assertThat(get1(SAM, path).<List<String>>read("$.actions")).contains("discard");
        var seen = Objects.requireNonNull(get1(SAM, path).is(200).response().getHeader("ETag"));
        upload(SAM, id, "slip.pdf", slides(1_100)).is(200);
        send(SAM, post(path + "/discard").header("If-Match", seen)).is(412);
        post1(ADA, path + "/discard", "").is(403, "not-allowed");
        post1(SAM, path + "/discard", "").is(204);

        get1(SAM, path).is(404, "material-not-found");
        get1(SAM, path + "/content").is(404, "material-not-found");
        get1(SAM, path + "/timeline").is(404, "material-not-found");
        upload(SAM, id, "slip.pdf", slides(1_000)).is(404, "material-not-found");
        post1(SAM, path + "/discard", "").is(404, "material-not-found");
        assertThat(get1(SAM, "/api/materials?q=slip").<List<String>>read("$.items[*].id"))
                .doesNotContain(id);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        get1(ADMIN, "/api/operations/materials/audit?subject=" + id)
                                                .is(200)
                                                .<String>read("$.items[0].action"))
                                .isEqualTo("materials.material-discarded"));
        assertThat(
                        get1(ADMIN, "/api/operations/materials/audit?subject=" + id)
                                .<String>read("$.items[0].subjectName"))
                .isEqualTo("A slip of the hand");

        var published = material("Published once");
        upload(SAM, published, "once.pdf", slides(1_000)).is(200);
        post1(SAM, "/api/materials/" + published + "/publish", "").is(200);
        post1(SAM, "/api/materials/" + published + "/discard", "").is(409, "material-not-in-state");
        assertThat(get1(SAM, "/api/materials/" + published).is(200).<List<String>>read("$.actions"))
                .doesNotContain("discard");
    }

    private static MockHttpServletRequestBuilder tus(MockHttpServletRequestBuilder request) {
        return request.header("Tus-Resumable", "1.0.0");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletRequestBuilder beginning(String material, String name, int length) {
        return tus(post("/api/materials/uploads"))
                .header("Upload-Length", length)
                .header(
                        "Upload-Metadata",
                        "material %s,filename %s,note %s"
                                .formatted(
                                        base64(material), base64(name), base64("Größere Schrift")));
    }

    private static MockHttpServletRequestBuilder sending(String upload, int offset, byte[] bytes) {
        return tus(patch(upload))
                .contentType("application/offset+octet-stream")
                .header("Upload-Offset", offset)
                .content(bytes);
    }

    @Test
    void takesAnUploadInPiecesByTheTusProtocol() throws Exception {
        var id = material("Graphs in pieces");
        var content = slides(300_000);
        send(ADA, beginning(id, "talk.pdf", content.length)).is(403, "not-allowed");
        var begun = send(SAM, beginning(id, "talk.pdf", content.length)).is(201).response();
        var upload = Objects.requireNonNull(begun.getHeader("Location"));
        assertThat(upload).startsWith("/api/materials/uploads/");
        assertThat(begun.getHeader("Upload-Expires")).isNotNull();
        assertThat(
                        get1(SAM, "/api/materials/uploads")
                                .is(200)
                                .<List<String>>read("$.items[*].fileName"))
                .contains("talk.pdf");
        get1(ADA, "/api/materials/uploads").is(403, "not-allowed");

        send(ADA, sending(upload, 0, content)).is(403, "not-allowed");
        send(TESS, sending(upload, 0, content)).is(404, "upload-not-found");
        get1(TESS, upload).is(404, "upload-not-found");
        var half = Arrays.copyOf(content, 150_000);
        assertThat(
                        send(SAM, sending(upload, 0, half))
                                .is(204)
                                .response()
                                .getHeader("Upload-Offset"))
                .isEqualTo("150000");
        send(SAM, sending(upload, 7, half)).is(409);
        send(
                        SAM,
                        sending(upload, 150_000, half)
                                .header("Upload-Checksum", "sha1 " + base64("not this")))
                .is(460);
        var where = send(SAM, tus(head(upload))).is(204).response();
        assertThat(where.getHeader("Upload-Offset")).isEqualTo("150000");
        var rest = Arrays.copyOfRange(content, 150_000, content.length);
        var sha1 =
                Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(rest));
        send(SAM, sending(upload, 150_000, rest).header("Upload-Checksum", "sha1 " + sha1)).is(204);

        var made = get1(SAM, "/api/materials/" + id).is(200);
        assertThat(made.<List<String>>read("$.versions[*].note"))
                .containsExactly("Größere Schrift");
        assertThat(
                        get1(SAM, "/api/materials/" + id + "/content")
                                .response()
                                .getContentAsByteArray())
                .isEqualTo(content);
        assertThat(get1(SAM, upload).<Integer>read("$.materialVersion")).isEqualTo(1);
    }

    @Test
    void saysWhyItDoesNotTakeAnUpload() throws Exception {
        var id = material("Not a talk");
        send(SAM, beginning(id, "talk.exe", 100)).is(422, "content-dangerous");
        send(SAM, beginning(id, "talk.pdf", Integer.MAX_VALUE)).is(422, "content-too-large");
        send(SAM, tus(post("/api/materials/uploads")).header("Upload-Length", 10)).is(400);
        send(SAM, post("/api/materials/uploads").header("Upload-Length", 10)).is(412);
        var begun = send(SAM, beginning(id, "talk.pdf", 5_000)).is(201).response();
        var upload = Objects.requireNonNull(begun.getHeader("Location"));
        var page = "<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8);
        send(SAM, sending(upload, 0, page)).is(422, "content-dangerous");
        assertThat(get1(SAM, upload).is(200).<String>read("$.refusal.code"))
                .isEqualTo("content-dangerous");
        send(SAM, tus(delete(upload))).is(204);
        get1(SAM, upload).is(404, "upload-not-found");
    }

    @Test
    void packsAMeetupsMaterialsAsOneZip() throws Exception {
        var first = material("First");
        var second = material("Second");
        for (var id : List.of(first, second)) {
            upload(SAM, id, "../same.pdf", slides(50_000)).is(200);
            post1(SAM, "/api/materials/" + id + "/publish", "").is(200);
        }
        kit(stockItem("Badge", 1), 1, first, second, material("Unpublished"));
        var meetup = meetup(40, NOOR);
        var path = "/api/kits/meetups/" + meetup.id() + "/materials";
        assertThat(get1(NOOR, path).is(200).<List<String>>read("$.items[*].id"))
                .contains(first, second);
        get1(BELA, path).is(403, "not-allowed");
        get1(BELA, path + ".zip").is(403, "not-allowed");
        var zipped = get1(NOOR, path + ".zip").is(200).response().getContentAsByteArray();
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).isNotEmpty();
            }
        }
        assertThat(names)
                .contains("same.pdf", "same (2).pdf", "LICENCES.txt")
                .doesNotHaveDuplicates();

        meetups.apply(Stage.in(Meetup.State.DRAFT, meetup), 2);
        get1(NOOR, path).is(409, "meetup-not-announced");
        get1(SAM, path).is(200);
    }

    @Test
    void handsSingleMaterialsToSpeakersOfTheMeetupWhoeverTheyAre() throws Exception {
        var speaker = Callers.somebody("Inês Faria");
        var inTheKit = material("In the kit");
        var elsewhere = material("Elsewhere");
        for (var id : List.of(inTheKit, elsewhere)) {
            upload(SAM, id, "slides.pdf", slides(50_000)).is(200);
            post1(SAM, "/api/materials/" + id + "/publish", "").is(200);
        }
        kit(stockItem("Pin", 1), 1, inTheKit);
        var content = "/api/materials/" + inTheKit + "/content";
        get1(speaker, content).is(403, "not-allowed");

        var meetup =
                Stage.withSpeaker(
                        speaker, Stage.meetup(40, NOOR, clock.instant().plus(Duration.ofDays(60))));
        meetups.apply(Stage.in(Meetup.State.DRAFT, meetup), 1);
        get1(speaker, content).is(403, "not-allowed");
        meetups.apply(meetup, 2);
        get1(speaker, content).is(200);
        get1(speaker, "/api/kits/meetups/" + meetup.id() + "/materials.zip").is(200);
        get1(speaker, "/api/materials/" + elsewhere + "/content").is(403, "not-allowed");
        get1(speaker, "/api/materials").is(403, "not-allowed");
        get1(Callers.somebody("Nobody in particular"), content).is(403, "not-allowed");

        meetups.apply(Stage.in(Meetup.State.CANCELLED, meetup), 3);
        get1(speaker, content).is(403, "not-allowed");
    }

    @Test
    void answersNobodyWithoutAToken() throws Exception {
        for (var path :
                List.of(
                        "/api/stock",
                        "/api/kits",
                        "/api/kit-requests",
                        "/api/shipments",
                        "/api/materials")) {
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(401);
        }
    }
}
