package dev.embassy.local;

import static dev.embassy.local.DemoApi.object;
import static dev.embassy.local.DemoWorld.text;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contributions and rewards. */
final class DemoThanks {

    private final DemoWorld world;
    private final DemoParcels parcels;
    private final DemoApi api;

    DemoThanks(DemoWorld world, DemoParcels parcels) {
        this.world = world;
        this.parcels = parcels;
        this.api = world.api();
    }

    void contributions() throws IOException, InterruptedException {
        DemoUser staff = world.user("tess");
        for (JsonNode given : world.wanted("contributions")) {
            DemoUser person = world.user(text(given, "by"));
            ObjectNode body = object();
            body.set("kind", given.path("kind"));
            body.set("title", given.path("title"));
            body.put(
                    "happenedAt",
                    world.today()
                            .plusDays(given.path("day").asLong())
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
                                    world.create(
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
        if (world.remembers("reports-confirmed")) {
            return;
        }
        List<String> awaited = new ArrayList<>();
        for (JsonNode meetup : world.wanted("meetups")) {
            if (meetup.path("report").isNumber()) {
                awaited.add(text(meetup, "organiser"));
            }
        }
        String last = awaited.removeLast();
        for (String organiser : awaited) {
            DemoUser person = world.user(organiser);
            for (JsonNode mine : proposed(person)) {
                String record = "/api/contributions/" + text(mine, "id");
                api.act(person, record, "confirm", null);
                api.act(staff, record, "validate", object());
            }
        }
        world.remember("reports-confirmed", last);
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

    void rewards() throws IOException, InterruptedException {
        for (JsonNode wanted : world.wanted("rewards")) {
            DemoUser receiver = world.user(text(wanted, "receiver"));
            ObjectNode body = object();
            body.put("receiverId", world.personId(receiver.username()));
            body.set("kind", wanted.path("kind"));
            body.set("citation", wanted.path("citation"));
            if (wanted.hasNonNull("item")) {
                String item = world.id("item-" + text(wanted, "item"));
                ObjectNode swag = body.putObject("swag");
                swag.put("itemId", item);
                swag.put("quantity", wanted.path("quantity").asInt());
                swag.put(
                        "variantId",
                        wanted.hasNonNull("variant")
                                ? text(wanted, "variant")
                                : text(
                                        api.get(world.user("sam"), "/api/stock/items/" + item)
                                                .path("variants")
                                                .get(0),
                                        "id"));
            }
            String id =
                    api.await(
                            "The reward for " + receiver.username(),
                            () ->
                                    world.create(
                                            "reward-" + text(wanted, "key"),
                                            world.user("tess"),
                                            "/api/rewards",
                                            body));
            String steps = text(wanted, "steps");
            if (!steps.equals("NOMINATED")) {
                api.act(world.user("sam"), "/api/rewards/" + id, "approve", null);
            }
            if (steps.equals("DELIVERED")) {
                parcels.send("REWARD", id, receiver, steps);
            }
        }
    }
}
