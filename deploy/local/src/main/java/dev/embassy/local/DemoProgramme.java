package dev.embassy.local;

import static dev.embassy.local.DemoApi.object;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills an installation with a believable programme, through the public API only and as the people
 * concerned. A second load finds everything in place; one that was interrupted goes on.
 */
public final class DemoProgramme {

    private final DemoApi api;
    private final KeycloakAdmin keycloak;
    private final Screen screen;
    private final JsonNode programme;
    private final Path memory;
    private final ObjectNode made;
    private final LocalDate today;
    private final Map<String, DemoUser> users = new HashMap<>();
    private final Map<String, String> personIds = new HashMap<>();

    /**
     * @param memory file that remembers what was made, and the day it counts from
     */
    DemoProgramme(
            HttpClient http, String publicUrl, KeycloakAdmin keycloak, Screen screen, Path memory)
            throws IOException {
        this.api = new DemoApi(http, publicUrl, keycloak);
        this.keycloak = keycloak;
        this.screen = screen;
        this.memory = memory;
        try (InputStream in = DemoProgramme.class.getResourceAsStream("demo-programme.json")) {
            programme = DemoApi.JSON.readTree(Objects.requireNonNull(in, "demo-programme.json"));
        }
        made =
                Files.exists(memory)
                        ? (ObjectNode) DemoApi.JSON.readTree(Files.readString(memory))
                        : object().put("today", LocalDate.now(ZoneOffset.UTC).toString());
        today = LocalDate.parse(made.path("today").asString());
        DemoUser.all().forEach(user -> users.put(user.username(), user));
    }

    /**
     * Loads it into a whole that somebody else started, such as a test.
     *
     * @param adminPassword of Keycloak's {@code admin}
     */
    public static void loadInto(
            String publicUrl, String keycloakUrl, String adminPassword, Path memory)
            throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(5))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        new DemoProgramme(
                        http,
                        publicUrl,
                        new KeycloakAdmin(http, keycloakUrl, adminPassword),
                        new Screen(System.out, false),
                        memory)
                .load();
    }

    void load() throws IOException, InterruptedException {
        Instant start = Instant.now();
        remember();
        screen.title("Loading the demo programme");
        step("people signed in", this::people);
        step("applications, members", this::applications);
        step("materials, stock, kits", this::materialsAndKits);
        step("meetups", this::meetups);
        step("messages", this::messages);
        step("kit requests", this::kitRequests);
        step("meetups with a kit", this::meetupsWithAKit);
        step("links", this::links);
        step("contributions", this::contributions);
        step("rewards", this::rewards);
        screen.done("demo programme", Duration.between(start, Instant.now()));
    }

    private void people() throws IOException, InterruptedException {
        for (JsonNode person : programme.path("people")) {
            String name = text(person, "username");
            if (person.path("create").asBoolean()) {
                users.put(
                        name,
                        new DemoUser(
                                name,
                                text(person, "firstName"),
                                text(person, "lastName"),
                                List.of(),
                                ""));
                keycloak.ensure(List.of(user(name)));
            }
        }
        for (DemoUser user : users.values()) {
            personIds.put(user.username(), text(api.get(user, "/api/me"), "id"));
        }
    }

    private void applications() throws IOException, InterruptedException {
        for (JsonNode person : programme.path("people")) {
            if (!remembers("application-" + text(person, "username"))) {
                apply(person);
            }
        }
        api.rolesMayHaveChanged();
    }

    private void apply(JsonNode person) throws IOException, InterruptedException {
        DemoUser applicant = user(text(person, "username"));
        String outcome = text(person, "outcome");
        JsonNode mine = api.get(applicant, "/api/applications/mine");
        if (mine.path("maySave").asBoolean()) {
            ObjectNode draft = object();
            for (String field :
                    List.of(
                            "motivation",
                            "communityWork",
                            "skills",
                            "languages",
                            "city",
                            "country",
                            "topics")) {
                draft.set(field, person.path(field));
            }
            draft.putArray("links").add("https://example.org/" + applicant.username());
            draft.put("listed", true);
            draft.put("codeOfConductVersion", text(mine, "codeOfConductVersion"));
            api.put(applicant, "/api/applications/mine", draft);
            api.post(applicant, "/api/applications/mine/submit", null, null);
            mine = api.get(applicant, "/api/applications/mine");
        }
        String id = text(mine.path("application"), "id");
        String record = "/api/applications/" + id;
        if (!outcome.equals("SUBMITTED")) {
            score(record, user("tess"), 4);
        }
        if (outcome.equals("ACCEPTED")
                || outcome.equals("WAITLISTED")
                || outcome.equals("DECLINED")) {
            score(record, user("sam"), outcome.equals("ACCEPTED") ? 5 : 3);
        }
        switch (outcome) {
            case "ACCEPTED" ->
                    api.act(
                            user("sam"),
                            record,
                            "accept",
                            object().put(
                                            "reason",
                                            "A steady hand, and a community that trusts it."));
            case "WAITLISTED" ->
                    api.act(
                            user("sam"),
                            record,
                            "waitlist",
                            object().put(
                                            "reason",
                                            "We would like to see the first meetup happen."));
            case "DECLINED" ->
                    api.act(
                            user("sam"),
                            record,
                            "decline",
                            object().put(
                                            "reason",
                                            "Come to some evenings first, give a short talk, and"
                                                    + " apply again with it."));
            default -> {}
        }
        remember("application-" + applicant.username(), id);
    }

    private void score(String record, DemoUser reviewer, int points)
            throws IOException, InterruptedException {
        JsonNode application = api.get(reviewer, record);
        if (!DemoApi.offers(application, "score")) {
            return;
        }
        ObjectNode body = object();
        ObjectNode given = body.putObject("points");
        for (JsonNode criterion : application.path("criteria")) {
            given.put(criterion.asString(), points);
        }
        body.put(
                "comment",
                points > 3 ? "Would be glad to have them." : "Promising, a little early.");
        api.post(reviewer, record + "/scores", body, null);
    }

    private void materialsAndKits() throws IOException, InterruptedException {
        DemoUser staff = user("sam");
        for (JsonNode item : programme.path("items")) {
            stockItem(staff, item);
        }
        for (JsonNode depot : programme.path("depots")) {
            depot(staff, depot);
        }
        for (JsonNode material : programme.path("materials")) {
            material(staff, material);
        }
        for (JsonNode kit : programme.path("kits")) {
            ObjectNode body = object();
            body.put("name", text(kit, "name"));
            body.put("size", text(kit, "size"));
            body.put("description", text(kit, "description"));
            body.put("active", true);
            ArrayNode lines = body.putArray("lines");
            for (JsonNode line : kit.path("lines")) {
                lines.addObject()
                        .put("itemId", id("item-" + line.get(0).asString()))
                        .put("quantity", line.get(1).asInt());
            }
            ArrayNode materials = body.putArray("materialIds");
            for (JsonNode material : kit.path("materials")) {
                materials.add(id("material-" + material.asString()));
            }
            create("kit-" + text(kit, "key"), staff, "/api/kits", body);
        }
    }

    private void stockItem(DemoUser staff, JsonNode item) throws IOException, InterruptedException {
        ObjectNode body = object();
        body.put("name", text(item, "name"));
        body.put("customsDescription", text(item, "customs"));
        body.put("lowStockThreshold", item.path("low").asInt());
        body.put("leadTimeDays", item.path("lead").asInt());
        body.putObject("unitValue")
                .put("amount", item.path("value").asLong())
                .put("currency", "EUR");
        ArrayNode variants = body.putArray("variants");
        for (JsonNode variant : item.path("variants")) {
            variants.addObject()
                    .put("id", variant.get(0).asString())
                    .put("label", variant.get(1).asString());
        }
        String id = create("item-" + text(item, "key"), staff, "/api/stock/items", body);
        int received = item.path("receive").asInt();
        if (received == 0) {
            return;
        }
        for (JsonNode variant : api.get(staff, "/api/stock/items/" + id).path("variants")) {
            String key = "received-%s-%s".formatted(text(item, "key"), text(variant, "id"));
            if (!remembers(key)) {
                api.post(
                        staff,
                        "/api/stock/items/" + id + "/receive",
                        object().put("variantId", text(variant, "id"))
                                .put("quantity", received)
                                .put("reason", "First delivery of the season"),
                        keyOf(key));
                remember(key, id);
            }
        }
    }

    private void depot(DemoUser staff, JsonNode depot) throws IOException, InterruptedException {
        DemoUser holder = user(text(depot, "holder"));
        ObjectNode body = object().put("name", text(depot, "name"));
        body.putObject("holder")
                .put("id", personId(holder.username()))
                .put("name", holder.firstName() + " " + holder.lastName());
        String id = create("depot-" + holder.username(), staff, "/api/depots", body);
        for (JsonNode line : depot.path("items")) {
            String item = line.get(0).asString();
            create(
                    "transfer-%s-%s".formatted(holder.username(), item),
                    staff,
                    "/api/stock/transfers",
                    object().put("itemId", id("item-" + item))
                            .put("quantity", line.get(1).asInt())
                            .put("fromDepotId", "warehouse")
                            .put("toDepotId", id)
                            .put("reason", "For the meetups of the season"));
        }
    }

    private void material(DemoUser staff, JsonNode material)
            throws IOException, InterruptedException {
        ObjectNode body = object();
        for (String field : List.of("title", "kind", "language", "audience", "licence", "tags")) {
            body.set(field, material.path(field));
        }
        if (material.has("reviewInDays")) {
            body.put("reviewBy", today.plusDays(material.path("reviewInDays").asLong()).toString());
        }
        String id = create("material-" + text(material, "key"), staff, "/api/materials", body);
        String record = "/api/materials/" + id;
        if (!api.get(staff, record).hasNonNull("content")) {
            api.upload(
                    staff,
                    record + "/content",
                    text(material, "file"),
                    PlainPdf.of(text(material, "title")));
        }
        api.act(staff, record, "publish", null);
    }

    private void meetups() throws IOException, InterruptedException {
        for (JsonNode meetup : programme.path("meetups")) {
            DemoUser organiser = user(text(meetup, "organiser"));
            String key = "meetup-" + text(meetup, "key");
            long first = meetup.path("plannedDay").asLong(meetup.path("day").asLong());
            String id =
                    api.await(
                            text(meetup, "title"),
                            () -> create(key, organiser, "/api/meetups", planOf(meetup, first)));
            String record = "/api/meetups/" + id;
            if (meetup.path("report").isNumber()) {
                api.act(organiser, record, "report", reportOf(meetup));
            }
            if (meetup.path("announce").asBoolean()) {
                api.act(organiser, record, "announce", null);
            }
        }
    }

    /**
     * A kit is only sent to a meetup that is ahead. Those that are over and had one were planned
     * for a later day; once the kit is there they move to their own.
     */
    private void meetupsWithAKit() throws IOException, InterruptedException {
        for (JsonNode wanted : programme.path("kitRequests")) {
            JsonNode meetup = named("meetups", text(wanted, "meetup"));
            if (meetup.has("plannedDay")) {
                DemoUser organiser = user(text(meetup, "organiser"));
                String kit = "/api/kit-requests/" + id("request-" + text(wanted, "key"));
                moved(meetup, organiser, kit);
                if (wanted.has("left") && !remembers("left-" + text(wanted, "key"))) {
                    JsonNode request = offering(organiser, kit, "follow-up");
                    api.post(organiser, kit + "/follow-up", leftOf(wanted, request), null);
                    remember("left-" + text(wanted, "key"), text(request, "id"));
                }
            }
        }
    }

    private void moved(JsonNode meetup, DemoUser organiser, String kit)
            throws IOException, InterruptedException {
        String record = "/api/meetups/" + id("meetup-" + text(meetup, "key"));
        long day = meetup.path("day").asLong();
        String moved = "moved-" + text(meetup, "key");
        if (!remembers(moved)) {
            api.await(
                    "The kit for " + text(meetup, "title"),
                    () -> text(api.get(organiser, kit), "state").equals("DELIVERED") ? kit : null);
            if (DemoApi.offers(api.get(organiser, record), "edit")) {
                api.put(organiser, record, planOf(meetup, day));
            }
            remember(moved, id("meetup-" + text(meetup, "key")));
        }
        if (meetup.path("report").isNumber()) {
            api.act(organiser, record, "report", reportOf(meetup));
        }
    }

    /** A record as soon as it offers an action. */
    private JsonNode offering(DemoUser as, String record, String action)
            throws IOException, InterruptedException {
        return api.await(
                "“" + action + "” on " + record,
                () -> {
                    JsonNode view = api.get(as, record);
                    return DemoApi.offers(view, action) ? view : null;
                });
    }

    /** All of it arrived; what is not named is used up. */
    private ObjectNode leftOf(JsonNode wanted, JsonNode request) {
        ObjectNode told = object();
        ArrayNode lines = told.putArray("lines");
        for (JsonNode left : wanted.path("left")) {
            for (JsonNode line : request.path("lines")) {
                if (text(line, "itemId").equals(id("item-" + text(left, "item")))
                        && (!left.has("variant")
                                || text(line, "variantId").equals(text(left, "variant")))) {
                    lines.addObject()
                            .put("itemId", text(line, "itemId"))
                            .put("variantId", text(line, "variantId"))
                            .put("arrived", line.path("approved").asInt())
                            .put("left", left.path("quantity").asInt())
                            .put("leftOver", text(left, "leftOver"));
                }
            }
        }
        return told;
    }

    private JsonNode named(String list, String key) {
        for (JsonNode one : programme.path(list)) {
            if (text(one, "key").equals(key)) {
                return one;
            }
        }
        throw new IllegalStateException("No " + key + " among the " + list);
    }

    /**
     * @param day counted from today
     */
    private ObjectNode planOf(JsonNode meetup, long day) {
        Instant start =
                today.plusDays(day)
                        .atTime(LocalTime.of(meetup.path("hour").asInt(), 30))
                        .atZone(ZoneId.of(text(meetup, "timeZone")))
                        .toInstant();
        ObjectNode plan = object();
        for (String field :
                List.of(
                        "title",
                        "kind",
                        "format",
                        "timeZone",
                        "city",
                        "country",
                        "venue",
                        "description")) {
            plan.set(field, meetup.path(field));
        }
        plan.put("startsAt", start.toString());
        plan.put("endsAt", start.plus(Duration.ofHours(3)).toString());
        plan.put("expectedAttendance", meetup.path("expected").asInt());
        ArrayNode speakers = plan.putArray("speakers");
        for (JsonNode speaker : meetup.path("speakers")) {
            speakers.addObject()
                    .put("personId", personId(text(speaker, "person")))
                    .put("talk", text(speaker, "talk"));
        }
        return plan;
    }

    private ObjectNode reportOf(JsonNode meetup) {
        int attendance = meetup.path("report").asInt();
        ObjectNode report = object();
        report.put("attendance", attendance);
        report.put("attendanceSource", "MEASURED");
        ArrayNode talks = report.putArray("talks");
        int inTheTalk = attendance;
        for (JsonNode speaker : meetup.path("speakers")) {
            talks.addObject()
                    .put("speakerId", personId(text(speaker, "person")))
                    .put("title", text(speaker, "talk"))
                    .put("attendance", inTheTalk);
            inTheTalk = inTheTalk * 9 / 10;
        }
        report.put("kitLeftover", "A handful of stickers, two shirts in M.");
        ArrayNode questions = report.putArray("questions");
        questions.add("How does it behave when the network is slow?");
        meetup.path("questions").forEach(questions::add);
        report.put(
                "notes",
                "Full room, good questions, and three people who want to speak next time.");
        return report;
    }

    private void messages() throws IOException, InterruptedException {
        JsonNode wanted = programme.path("messages");
        if (!remembers("vocabulary")) {
            api.put(user("sam"), "/api/messages/vocabulary", wanted.path("vocabulary"));
            remember("vocabulary", "vocabulary");
        }
        DemoUser advocate = user("ravi");
        for (JsonNode message : wanted.path("list")) {
            ObjectNode body = object();
            for (String field :
                    List.of(
                            "audience",
                            "competitor",
                            "useCase",
                            "claim",
                            "argument",
                            "evidence",
                            "whenHappy",
                            "neverSay")) {
                body.set(field, message.path(field));
            }
            body.put("reviewBy", today.plusDays(message.path("days").asLong()).toString());
            String id = create("message-" + text(message, "key"), advocate, "/api/messages", body);
            if (message.path("publish").asBoolean()) {
                api.act(
                        advocate,
                        "/api/messages/" + id,
                        "publish",
                        object().put("note", message.path("note").asString("")));
            }
            if (message.hasNonNull("question")) {
                answer(advocate, text(message, "question"), id);
            }
        }
    }

    private void answer(DemoUser advocate, String question, String message)
            throws IOException, InterruptedException {
        String record =
                "/api/messages/questions/"
                        + api.await(
                                "The question “" + question + "”",
                                () -> {
                                    for (JsonNode heard :
                                            api.get(advocate, "/api/messages/questions")
                                                    .path("items")) {
                                        if (text(heard, "question").equals(question)) {
                                            return text(heard, "id");
                                        }
                                    }
                                    return null;
                                });
        if (text(api.get(advocate, record), "state").equals("OPEN")) {
            api.post(advocate, record + "/link", object().put("messageId", message), null);
        }
    }

    private void kitRequests() throws IOException, InterruptedException {
        for (JsonNode wanted : programme.path("kitRequests")) {
            DemoUser requester = user(text(wanted, "by"));
            String steps = text(wanted, "steps");
            ObjectNode body = object();
            body.put("meetupId", id("meetup-" + text(wanted, "meetup")));
            body.put("templateId", id("kit-" + text(wanted, "template")));
            body.put("quantity", 1);
            body.put("note", text(wanted, "note"));
            body.put("submit", !steps.equals("DRAFT"));
            ArrayNode sizes = body.putArray("sizes");
            for (JsonNode size : wanted.path("sizes")) {
                sizes.addObject()
                        .put("itemId", id("item-" + text(size, "item")))
                        .put("variantId", text(size, "variant"))
                        .put("quantity", size.path("quantity").asInt());
            }
            String id =
                    api.await(
                            "The kit request for " + text(wanted, "meetup"),
                            () ->
                                    create(
                                            "request-" + text(wanted, "key"),
                                            requester,
                                            "/api/kit-requests",
                                            body));
            decide("/api/kit-requests/" + id, wanted, steps);
            if (List.of("PACKED", "SHIPPED", "DELIVERED").contains(steps)) {
                send("KIT_REQUEST", id, requester, steps);
            }
        }
    }

    private void decide(String record, JsonNode wanted, String steps)
            throws IOException, InterruptedException {
        DemoUser staff = user("sam");
        switch (steps) {
            case "DRAFT", "SUBMITTED" -> {}
            case "NEEDS_INFO" ->
                    api.act(staff, record, "ask", object().put("question", text(wanted, "text")));
            case "DECLINED" ->
                    api.act(staff, record, "decline", object().put("reason", text(wanted, "text")));
            default -> {
                // Whoever is trusted has it approved already.
                if (text(api.get(staff, record), "state").equals("SUBMITTED")) {
                    api.act(staff, record, "approve", object().put("reason", "Well prepared."));
                }
            }
        }
    }

    /** Takes a shipment as far as {@code to}: the recipient's address, then fulfilment's steps. */
    private void send(String kind, String sourceId, DemoUser recipient, String to)
            throws IOException, InterruptedException {
        DemoUser packer = user("finn");
        String record =
                "/api/shipments/"
                        + api.await(
                                "The shipment for " + recipient.username(),
                                () -> {
                                    for (JsonNode found :
                                            api.get(packer, "/api/shipments?limit=200")
                                                    .path("items")) {
                                        JsonNode source = found.path("source");
                                        if (text(source, "id").equals(sourceId)
                                                && text(source, "kind").equals(kind)
                                                && !text(found, "state").equals("REQUESTED")) {
                                            return text(found, "id");
                                        }
                                    }
                                    return null;
                                });
        if (text(api.get(packer, record), "state").equals("ADDRESS_ASKED")) {
            JsonNode link = api.post(recipient, record + "/address-link", null, null);
            String token = text(link, "link").replaceFirst(".*/", "");
            api.post(recipient, "/api/public/addresses/" + token, addressOf(recipient), null);
        }
        for (String step : List.of("pick", "pack", "ship", "deliver")) {
            if ((to.equals("PACKED") && step.equals("ship"))
                    || (to.equals("SHIPPED") && step.equals("deliver"))) {
                break;
            }
            api.act(
                    packer,
                    record,
                    step,
                    step.equals("ship")
                            ? object().put("carrier", "DHL")
                                    .put("trackingNumber", "JD0146" + Math.abs(sourceId.hashCode()))
                            : null);
        }
    }

    private ObjectNode addressOf(DemoUser recipient) {
        JsonNode lives = programme.path("people").get(0);
        for (JsonNode person : programme.path("people")) {
            if (text(person, "username").equals(recipient.username())) {
                lives = person;
            }
        }
        ObjectNode address = object();
        address.put("name", recipient.firstName() + " " + recipient.lastName());
        address.putArray("lines").add("12 Example Street");
        address.put("postalCode", lives.path("postalCode").asString("1000"));
        address.put("city", text(lives, "city"));
        if (lives.has("region")) {
            address.put("region", text(lives, "region"));
        }
        address.put("country", text(lives, "country"));
        return address;
    }

    private void links() throws IOException, InterruptedException {
        ObjectNode sites = object();
        sites.set("hosts", programme.path("linkSites"));
        api.put(user("sam"), "/api/links/destinations", sites);
        for (JsonNode link : programme.path("links")) {
            DemoUser owner = user(text(link, "by"));
            String key = "link-" + text(link, "key");
            boolean fresh = !remembers(key);
            // The meetup has to have arrived where links are.
            String id =
                    api.await(
                            text(link, "label"),
                            () -> create(key, owner, "/api/links", linkOf(link)));
            String record = "/api/links/" + id;
            if (fresh) {
                String code = text(api.get(owner, record), "code");
                api.follow(code, DemoApi.BROWSER, link.path("people").asInt());
                api.follow(code, DemoApi.CRAWLER, link.path("robots").asInt());
            }
            if (link.hasNonNull("disable")) {
                api.act(owner, record, "disable", object().put("reason", text(link, "disable")));
            }
        }
    }

    private ObjectNode linkOf(JsonNode link) {
        ObjectNode body = object();
        for (String field : List.of("label", "url", "campaign", "word")) {
            if (link.hasNonNull(field)) {
                body.set(field, link.path(field));
            }
        }
        if (link.hasNonNull("material")) {
            body.put("materialId", id("material-" + text(link, "material")));
        }
        if (link.hasNonNull("meetup")) {
            body.put("meetupId", id("meetup-" + text(link, "meetup")));
        }
        return body;
    }

    private void contributions() throws IOException, InterruptedException {
        DemoUser staff = user("tess");
        for (JsonNode given : programme.path("contributions")) {
            DemoUser person = user(text(given, "by"));
            ObjectNode body = object();
            body.set("kind", given.path("kind"));
            body.set("title", given.path("title"));
            body.put(
                    "happenedAt",
                    today.plusDays(given.path("day").asLong())
                            .atTime(12, 0)
                            .toInstant(ZoneOffset.UTC)
                            .toString());
            body.putObject("reach")
                    .put("value", given.path("reach").asLong())
                    .put("source", text(given, "source"));
            String id =
                    api.await(
                            text(given, "title"),
                            () ->
                                    create(
                                            "contribution-" + text(given, "key"),
                                            person,
                                            "/api/contributions",
                                            body));
            api.act(person, "/api/contributions/" + id, "submit", null);
            if (given.path("validate").asBoolean()) {
                api.act(staff, "/api/contributions/" + id, "validate", object());
            }
        }
        confirmReports(staff);
    }

    /** Those who organised and spoke confirm what the reports say; the last meetup's wait. */
    private void confirmReports(DemoUser staff) throws IOException, InterruptedException {
        if (remembers("reports-confirmed")) {
            return;
        }
        List<String> awaited = new ArrayList<>();
        for (JsonNode meetup : programme.path("meetups")) {
            if (meetup.path("report").isNumber()) {
                awaited.add(text(meetup, "organiser"));
            }
        }
        String last = awaited.removeLast();
        for (String organiser : awaited) {
            DemoUser person = user(organiser);
            for (JsonNode mine : proposed(person)) {
                String record = "/api/contributions/" + text(mine, "id");
                api.act(person, record, "confirm", null);
                api.act(staff, record, "validate", object());
            }
        }
        remember("reports-confirmed", last);
    }

    private List<JsonNode> proposed(DemoUser person) throws IOException, InterruptedException {
        return api.await(
                "What the report of " + person.username() + " becomes",
                () -> {
                    List<JsonNode> found = new ArrayList<>();
                    for (JsonNode mine :
                            api.get(person, "/api/contributions?mine=true&limit=200")
                                    .path("items")) {
                        if (mine.hasNonNull("meetup")) {
                            found.add(mine);
                        }
                    }
                    return found.isEmpty() ? null : found;
                });
    }

    private void rewards() throws IOException, InterruptedException {
        for (JsonNode wanted : programme.path("rewards")) {
            DemoUser receiver = user(text(wanted, "receiver"));
            ObjectNode body = object();
            body.put("receiverId", personId(receiver.username()));
            body.set("kind", wanted.path("kind"));
            body.set("citation", wanted.path("citation"));
            if (wanted.hasNonNull("item")) {
                String item = id("item-" + text(wanted, "item"));
                ObjectNode swag = body.putObject("swag");
                swag.put("itemId", item);
                swag.put("quantity", wanted.path("quantity").asInt());
                swag.put(
                        "variantId",
                        wanted.hasNonNull("variant")
                                ? text(wanted, "variant")
                                : text(
                                        api.get(user("sam"), "/api/stock/items/" + item)
                                                .path("variants")
                                                .get(0),
                                        "id"));
            }
            String id =
                    api.await(
                            "The reward for " + receiver.username(),
                            () ->
                                    create(
                                            "reward-" + text(wanted, "key"),
                                            user("tess"),
                                            "/api/rewards",
                                            body));
            String steps = text(wanted, "steps");
            if (!steps.equals("NOMINATED")) {
                api.act(user("sam"), "/api/rewards/" + id, "approve", null);
            }
            if (steps.equals("DELIVERED")) {
                send("REWARD", id, receiver, steps);
            }
        }
    }

    /** Makes a record once, over all loads, and says which it is. */
    private String create(String key, DemoUser as, String path, JsonNode body)
            throws IOException, InterruptedException {
        if (!remembers(key)) {
            remember(key, text(api.post(as, path, body, keyOf(key)), "id"));
        }
        return id(key);
    }

    private static String keyOf(String key) {
        return "embassy-demo-" + key;
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void step(String what, Work work) throws IOException, InterruptedException {
        Instant start = Instant.now();
        work.run();
        screen.done(what, Duration.between(start, Instant.now()));
    }

    private DemoUser user(String name) {
        return Objects.requireNonNull(users.get(name), name);
    }

    private String personId(String name) {
        return Objects.requireNonNull(personIds.get(name), name);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private boolean remembers(String key) {
        return made.hasNonNull(key);
    }

    private String id(String key) {
        return text(made, key);
    }

    private void remember(String key, String id) throws IOException {
        made.put(key, id);
        remember();
    }

    private void remember() throws IOException {
        Files.writeString(memory, DemoApi.JSON.writeValueAsString(made), StandardCharsets.UTF_8);
    }
}
