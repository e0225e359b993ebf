package dev.embassy.local;

import static dev.embassy.local.DemoApi.object;
import static dev.embassy.local.DemoWorld.only;
import static dev.embassy.local.DemoWorld.text;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What ambassadors are sent: stock, materials and kit templates, messages, tracked links. */
final class DemoSupplies {

    private final DemoWorld world;
    private final DemoApi api;

    DemoSupplies(DemoWorld world) {
        this.world = world;
        this.api = world.api();
    }

    void materialsAndKits() throws IOException, InterruptedException {
        DemoUser staff = world.user("sam");
        for (JsonNode item : world.wanted("items")) {
            stockItem(staff, item);
        }
        for (JsonNode depot : world.wanted("depots")) {
            depot(staff, depot);
        }
        for (JsonNode material : world.wanted("materials")) {
            material(staff, material);
        }
        for (JsonNode kit : world.wanted("kits")) {
            ObjectNode body = object();
            body.put("name", text(kit, "name"));
            body.put("size", text(kit, "size"));
            body.put("description", text(kit, "description"));
            body.put("active", true);
            ArrayNode lines = body.putArray("lines");
            for (JsonNode line : kit.path("lines")) {
                lines.addObject()
                        .put("itemId", world.id("item-" + line.get(0).asString()))
                        .put("quantity", line.get(1).asInt());
            }
            ArrayNode materials = body.putArray("materialIds");
            for (JsonNode material : kit.path("materials")) {
                materials.add(world.id("material-" + material.asString()));
            }
            world.create("kit-" + text(kit, "key"), staff, "/api/kits", body);
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
        String id = world.create("item-" + text(item, "key"), staff, "/api/stock/items", body);
        int received = item.path("receive").asInt();
        if (received == 0) {
            return;
        }
        for (JsonNode variant : api.get(staff, "/api/stock/items/" + id).path("variants")) {
            String key = "received-%s-%s".formatted(text(item, "key"), text(variant, "id"));
            if (!world.remembers(key)) {
                api.post(
                        staff,
                        "/api/stock/items/" + id + "/receive",
                        object().put("variantId", text(variant, "id"))
                                .put("quantity", received)
                                .put("reason", "First delivery of the season"),
                        DemoWorld.keyOf(key));
                world.remember(key, id);
            }
        }
    }

    private void depot(DemoUser staff, JsonNode depot) throws IOException, InterruptedException {
        DemoUser holder = world.user(text(depot, "holder"));
        ObjectNode body = object().put("name", text(depot, "name"));
        body.putObject("holder")
                .put("id", world.personId(holder.username()))
                .put("name", holder.firstName() + " " + holder.lastName());
        String id = world.create("depot-" + holder.username(), staff, "/api/depots", body);
        for (JsonNode line : depot.path("items")) {
            String item = line.get(0).asString();
            world.create(
                    "transfer-%s-%s".formatted(holder.username(), item),
                    staff,
                    "/api/stock/transfers",
                    object().put("itemId", world.id("item-" + item))
                            .put("quantity", line.get(1).asInt())
                            .put("fromDepotId", "warehouse")
                            .put("toDepotId", id)
                            .put("reason", "For the meetups of the season"));
        }
    }

    private void material(DemoUser staff, JsonNode material)
            throws IOException, InterruptedException {
        ObjectNode body =
                only(material, "title", "kind", "language", "audience", "licence", "tags");
        if (material.has("reviewInDays")) {
            body.put(
                    "reviewBy",
                    world.today().plusDays(material.path("reviewInDays").asLong()).toString());
        }
        String id =
                world.create("material-" + text(material, "key"), staff, "/api/materials", body);
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

    void messages() throws IOException, InterruptedException {
        JsonNode wanted = world.wanted("messages");
        if (!world.remembers("vocabulary")) {
            api.put(world.user("sam"), "/api/messages/vocabulary", wanted.path("vocabulary"));
            world.remember("vocabulary", "vocabulary");
        }
        DemoUser advocate = world.user("ravi");
        for (JsonNode message : wanted.path("list")) {
            ObjectNode body =
                    only(
                            message,
                            "audience",
                            "competitor",
                            "useCase",
                            "claim",
                            "argument",
                            "evidence",
                            "whenHappy",
                            "neverSay");
            body.put("reviewBy", world.today().plusDays(message.path("days").asLong()).toString());
            String id =
                    world.create(
                            "message-" + text(message, "key"), advocate, "/api/messages", body);
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

    void links() throws IOException, InterruptedException {
        ObjectNode sites = object();
        sites.set("hosts", world.wanted("linkSites"));
        api.put(world.user("sam"), "/api/links/destinations", sites);
        for (JsonNode link : world.wanted("links")) {
            DemoUser owner = world.user(text(link, "by"));
            String key = "link-" + text(link, "key");
            boolean fresh = !world.remembers(key);
            // The meetup has to have arrived where links are.
            String id =
                    api.await(
                            text(link, "label"),
                            () -> world.create(key, owner, "/api/links", linkOf(link)));
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
        ObjectNode body = only(link, "label", "url", "campaign", "word");
        if (link.hasNonNull("material")) {
            body.put("materialId", world.id("material-" + text(link, "material")));
        }
        if (link.hasNonNull("meetup")) {
            body.put("meetupId", world.id("meetup-" + text(link, "meetup")));
        }
        return body;
    }
}
