package dev.embassy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A meetup kit from request to doorstep, and the meetup from plan to hall of fame. Ada organises,
 * Béla speaks, Sam decides, Finn packs.
 */
public final class KitTale extends Tale {

    private static final String POLICY = "/api/kits/policy";
    private static final int RECEIVED = 40;
    private static final int IN_KIT = 12;

    private final String title = "An evening with friends " + number;
    private final String talk = "What we learnt " + number;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public KitTale(Product product) {
        super(product);
        theStock();
        thePlan();
        theRequest();
        theParcel();
        theReport();
    }

    private void theStock() {
        step(
                "staff decides on every kit by hand, however trusted the organiser",
                () -> {
                    JsonNode numbers = read("sam", POLICY).path("numbers");
                    if (numbers.path("trustedAfterReports").asInt() != 0) {
                        change(
                                "sam",
                                POLICY,
                                Map.of(
                                        "numbers",
                                        ((ObjectNode) numbers).put("trustedAfterReports", 0),
                                        "reason",
                                        "So that each tale is the same"));
                    }
                },
                () ->
                        assertThat(
                                        read("sam", POLICY)
                                                .path("numbers")
                                                .path("trustedAfterReports")
                                                .asInt())
                                .isZero());
        step(
                "staff receives sticker sheets",
                () -> {
                    note(
                            "item",
                            command(
                                            "sam",
                                            "/api/stock/items",
                                            Map.of(
                                                    "name",
                                                    "Sticker sheet " + number,
                                                    "unitValue",
                                                    euros(150),
                                                    "customsDescription",
                                                    "Printed paper stickers",
                                                    "lowStockThreshold",
                                                    5))
                                    .succeeded()
                                    .text("id"));
                    command("sam", item() + "/receive", Map.of("quantity", RECEIVED));
                },
                () -> assertThat(read("sam", item()).path("onHand").asInt()).isEqualTo(RECEIVED));
        step(
                "staff makes a kit of them",
                () ->
                        note(
                                "template",
                                command(
                                                "sam",
                                                "/api/kits",
                                                Map.of(
                                                        "name",
                                                        "Small kit " + number,
                                                        "size",
                                                        "S",
                                                        "lines",
                                                        List.of(
                                                                Map.of(
                                                                        "itemId",
                                                                        noted("item"),
                                                                        "quantity",
                                                                        IN_KIT))))
                                        .succeeded()
                                        .text("id")),
                () ->
                        assertThat(all("ada", "/api/kits"))
                                .anyMatch(kit ->
                                        kit.path("id").asString().equals(noted("template"))));
    }

    private void thePlan() {
        step(
                "the organiser plans a meetup",
                () ->
                        note(
                                "meetup",
                                command(
                                                "ada",
                                                "/api/meetups",
                                                meetup(
                                                        now.plus(60, ChronoUnit.DAYS),
                                                        now.plus(60, ChronoUnit.DAYS)
                                                                .plus(3, ChronoUnit.HOURS)))
                                        .succeeded()
                                        .text("id")),
                () -> {
                    state("ada", meetup(), "DRAFT");
                    oneMail("bela", "You are part of “" + title + "”");
                });
        step(
                "the organiser announces it",
                () -> command("ada", meetup() + "/announce", null),
                () -> {
                    state("ada", meetup(), "ANNOUNCED");
                    product.visitor().get("/api/public/meetups/" + noted("meetup")).succeeded();
                    oneMail("ada", "“" + title + "” is announced");
                    oneMail("bela", "“" + title + "” is announced");
                    JsonNode judged =
                            read(
                                    "ada",
                                    "/api/kit-requests/eligibility?meetup=%s&template=%s"
                                            .formatted(noted("meetup"), noted("template")));
                    assertThat(judged.path("eligible").asBoolean())
                            .as("eligibility: " + judged)
                            .isTrue();
                });
    }

    private void theRequest() {
        step(
                "the organiser requests a kit",
                () ->
                        note(
                                "request",
                                command(
                                                "ada",
                                                "/api/kit-requests",
                                                Map.of(
                                                        "meetupId", noted("meetup"),
                                                        "templateId", noted("template"),
                                                        "submit", true))
                                        .succeeded()
                                        .text("id")),
                () -> {
                    state("sam", request(), "SUBMITTED");
                    oneMail("ada", "We have your kit request for “" + title + "”");
                });
        step(
                "staff approves",
                () -> command("sam", request() + "/approve", Map.of("reason", "Enjoy it")),
                () -> {
                    state("ada", request(), "APPROVED");
                    note("shipment", read("ada", request()).path("shipmentId").asString());
                    state("finn", shipment(), "ADDRESS_ASKED");
                    assertThat(read("sam", item()).path("reserved").asInt()).isEqualTo(IN_KIT);
                    oneMail("ada", "Your kit for “" + title + "” is approved");
                    note("address", addressToken("ada@embassy.example", title));
                });
        step(
                "the organiser says where to send it",
                () ->
                        publicCommand(
                                "/api/public/addresses/" + noted("address"),
                                Map.of(
                                        "name", "Ada Mensah",
                                        "lines", List.of("Ringstraße 7"),
                                        "postalCode", "10115",
                                        "city", "Berlin",
                                        "country", "DE")),
                () -> {
                    state("finn", shipment(), "READY");
                    assertThat(read("finn", shipment()).path("address").path("city").asString())
                            .isEqualTo("Berlin");
                    assertThat(product.as("sam").get(shipment()).body()).doesNotContain("Ringstra");
                });
    }

    private void theParcel() {
        step(
                "fulfilment picks",
                () -> command("finn", shipment() + "/pick", null),
                () -> {
                    state("finn", shipment(), "PICKING");
                    state("ada", request(), "PICKING");
                });
        step(
                "fulfilment packs",
                () -> command("finn", shipment() + "/pack", null),
                () -> state("finn", shipment(), "PACKED"));
        step(
                "fulfilment ships",
                () ->
                        command(
                                "finn",
                                shipment() + "/ship",
                                Map.of("carrier", "DHL", "trackingNumber", "JJD" + number)),
                () -> {
                    state("finn", shipment(), "SHIPPED");
                    state("ada", request(), "SHIPPED");
                    JsonNode item = read("sam", item());
                    assertThat(item.path("onHand").asInt()).isEqualTo(RECEIVED - IN_KIT);
                    assertThat(item.path("reserved").asInt()).isZero();
                });
        step(
                "the parcel arrives",
                () -> command("finn", shipment() + "/deliver", null),
                () -> {
                    state("finn", shipment(), "DELIVERED");
                    state("ada", request(), "DELIVERED");
                });
    }

    private void theReport() {
        step(
                "the organiser corrects the date: it was today",
                () ->
                        change(
                                "ada",
                                meetup(),
                                meetup(
                                        now.minus(3, ChronoUnit.HOURS),
                                        now.minus(1, ChronoUnit.HOURS))),
                () ->
                        assertThat(read("ada", meetup()).path("actions"))
                                .anyMatch(action -> action.asString().equals("report")));
        step(
                "the organiser reports",
                () ->
                        command(
                                "ada",
                                meetup() + "/report",
                                Map.of(
                                        "attendance", 17,
                                        "talks",
                                                List.of(
                                                        Map.of(
                                                                "speakerId",
                                                                product.idOf("bela"),
                                                                "attendance",
                                                                15)),
                                        "questions", List.of("Does it run on a phone?"))),
                () -> {
                    state("ada", meetup(), "REPORTED");
                    state("ada", request(), "REPORTED");
                    note("organised", contribution("ada"));
                    note("talk", contribution("bela"));
                });
        step(
                "both confirm what was noted of them",
                () -> {
                    command("ada", contributionPath("organised") + "/confirm", null);
                    command("bela", contributionPath("talk") + "/confirm", null);
                },
                () -> {
                    state("sam", contributionPath("organised"), "SUBMITTED");
                    state("sam", contributionPath("talk"), "SUBMITTED");
                });
        step(
                "staff validates both",
                () -> {
                    command("sam", contributionPath("organised") + "/validate", Map.of());
                    command("sam", contributionPath("talk") + "/validate", Map.of());
                },
                () -> {
                    state("ada", contributionPath("organised"), "VALIDATED");
                    state("bela", contributionPath("talk"), "VALIDATED");
                    String hall =
                            product.visitor()
                                    .get("/api/public/hall-of-fame?month=" + month())
                                    .succeeded()
                                    .body();
                    assertThat(hall).contains(noted("organised")).contains(noted("talk"));
                });
    }

    public String title() {
        return title;
    }

    @Override
    void everythingIsThereOnce() {
        eventually(
                "every mail",
                () -> {
                    for (String subject :
                            List.of(
                                    "“" + title + "” is announced",
                                    "We have your kit request for “" + title + "”",
                                    "Your kit for “" + title + "” is approved",
                                    "“" + title + "” is reported")) {
                        oneMail("ada", subject);
                    }
                    oneMail("bela", "“" + title + "” is reported");
                });
        assertThat(shipments()).as("shipments of the request").hasSize(1);
        List<JsonNode> ledger = all("sam", item() + "/ledger");
        assertThat(ledger)
                .extracting(entry -> entry.path("kind").asString())
                .containsExactlyInAnyOrder("RECEIVED", "RESERVED", "SHIPPED");
        JsonNode item = read("sam", item());
        assertThat(ledger.stream().mapToInt(entry -> entry.path("onHandChange").asInt()).sum())
                .isEqualTo(item.path("onHand").asInt())
                .isEqualTo(RECEIVED - IN_KIT);
        assertThat(ledger.stream().mapToInt(entry -> entry.path("reservedChange").asInt()).sum())
                .isEqualTo(item.path("reserved").asInt())
                .isZero();
        assertThat(contributions()).as("contributions of the meetup").hasSize(2);
        happenedOnce("sam", request());
        happenedOnce("finn", shipment());
        happenedOnce("sam", contributionPath("organised"));
        happenedOnce("sam", contributionPath("talk"));
        for (String who : List.of("ada", "bela")) {
            assertThat(bell(who)).as("bell of " + who).doesNotHaveDuplicates();
        }
        noDeadLetters();
    }

    @Override
    String whatIsKnown() {
        List<String> all = new ArrayList<>();
        all.add(read("sam", request()).toString());
        all.add(read("finn", shipment()).toString());
        all.add(read("sam", item()).toString());
        all.add(all("sam", item() + "/ledger").toString());
        all.add(contributions().toString());
        all.add(shipments().toString());
        for (String who : List.of("ada", "bela")) {
            all.add(bell(who).toString());
        }
        for (String record :
                List.of(
                        request(),
                        shipment(),
                        contributionPath("organised"),
                        contributionPath("talk"))) {
            all.add(timeline(record.equals(shipment()) ? "finn" : "sam", record).toString());
        }
        return String.join("\n", all);
    }

    private List<String> bell(String who) {
        return all(who, "/api/notifications").stream()
                .filter(entry ->
                        entry.path("link").asString().contains(noted("request"))
                                || entry.path("link").asString().contains(noted("meetup"))
                                || entry.path("link").asString().contains(noted("organised"))
                                || entry.path("link").asString().contains(noted("talk")))
                .map(entry -> entry.path("title").asString())
                .toList();
    }

    private List<JsonNode> shipments() {
        return all("finn", "/api/shipments?source=KIT_REQUEST").stream()
                .filter(it -> it.path("source").path("id").asString().equals(noted("request")))
                .toList();
    }

    private List<JsonNode> contributions() {
        return all("sam", "/api/contributions").stream()
                .filter(it -> it.path("meetup").path("id").asString("").equals(noted("meetup")))
                .toList();
    }

    private String contribution(String who) {
        List<JsonNode> found =
                all(who, "/api/contributions?mine=true").stream()
                        .filter(it ->
                                it.path("meetup").path("id").asString("").equals(noted("meetup")))
                        .toList();
        assertThat(found).as("contributions of " + who).hasSize(1);
        return found.getFirst().path("id").asString();
    }

    private Map<String, Object> meetup(Instant from, Instant to) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("title", title);
        plan.put("kind", "GRASSROOTS");
        plan.put("format", "IN_PERSON");
        plan.put("startsAt", from.toString());
        plan.put("endsAt", to.toString());
        plan.put("timeZone", "Europe/Berlin");
        plan.put("city", "Berlin");
        plan.put("country", "DE");
        plan.put("venue", "Betahaus");
        plan.put("expectedAttendance", 18);
        plan.put("speakers", List.of(Map.of("personId", product.idOf("bela"), "talk", talk)));
        return plan;
    }

    private void state(String who, String path, String state) {
        assertThat(read(who, path).path("state").asString()).as(path).isEqualTo(state);
    }

    @Override
    String item() {
        return "/api/stock/items/" + noted("item");
    }

    private String meetup() {
        return "/api/meetups/" + noted("meetup");
    }

    private String request() {
        return "/api/kit-requests/" + noted("request");
    }

    private String shipment() {
        return "/api/shipments/" + noted("shipment");
    }

    private String contributionPath(String which) {
        return "/api/contributions/" + noted(which);
    }

    private String month() {
        return YearMonth.from(now.minus(3, ChronoUnit.HOURS).atZone(ZoneOffset.UTC)).toString();
    }

    static Map<String, Object> euros(long cents) {
        return Map.of("amount", cents, "currency", "EUR");
    }
}
