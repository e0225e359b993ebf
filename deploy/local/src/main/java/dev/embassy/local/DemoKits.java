package dev.embassy.local;

import static dev.embassy.local.DemoApi.object;
import static dev.embassy.local.DemoWorld.text;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Kit requests, and what becomes of them until the meetup is over. */
final class DemoKits {

    private final DemoWorld world;
    private final DemoMeetups meetups;
    private final DemoParcels parcels;
    private final DemoApi api;

    DemoKits(DemoWorld world, DemoMeetups meetups, DemoParcels parcels) {
        this.world = world;
        this.meetups = meetups;
        this.parcels = parcels;
        this.api = world.api();
    }

    void kitRequests() throws IOException, InterruptedException {
        for (JsonNode wanted : world.wanted("kitRequests")) {
            DemoUser requester = world.user(text(wanted, "by"));
            String steps = text(wanted, "steps");
            ObjectNode body = object();
            body.put("meetupId", world.id("meetup-" + text(wanted, "meetup")));
            body.put("templateId", world.id("kit-" + text(wanted, "template")));
            body.put("quantity", 1);
            body.put("note", text(wanted, "note"));
            body.put("submit", !steps.equals("DRAFT"));
            ArrayNode sizes = body.putArray("sizes");
            for (JsonNode size : wanted.path("sizes")) {
                sizes.addObject()
                        .put("itemId", world.id("item-" + text(size, "item")))
                        .put("variantId", text(size, "variant"))
                        .put("quantity", size.path("quantity").asInt());
            }
            String id =
                    api.await(
                            "The kit request for " + text(wanted, "meetup"),
                            () ->
                                    world.create(
                                            "request-" + text(wanted, "key"),
                                            requester,
                                            "/api/kit-requests",
                                            body));
            decide("/api/kit-requests/" + id, wanted, steps);
            if (List.of("PACKED", "SHIPPED", "DELIVERED").contains(steps)) {
                parcels.send("KIT_REQUEST", id, requester, steps);
            }
        }
    }

    private void decide(String record, JsonNode wanted, String steps)
            throws IOException, InterruptedException {
        DemoUser staff = world.user("sam");
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

    /**
     * A kit is only sent to a meetup that is ahead. Those that are over and had one were planned
     * for a later day; once the kit is there they move to their own.
     */
    void meetupsWithAKit() throws IOException, InterruptedException {
        for (JsonNode wanted : world.wanted("kitRequests")) {
            JsonNode meetup = world.named("meetups", text(wanted, "meetup"));
            if (meetup.has("plannedDay")) {
                DemoUser organiser = world.user(text(meetup, "organiser"));
                String kit = "/api/kit-requests/" + world.id("request-" + text(wanted, "key"));
                meetups.moved(meetup, organiser, kit);
                if (wanted.has("left") && !world.remembers("left-" + text(wanted, "key"))) {
                    JsonNode request = offering(organiser, kit, "follow-up");
                    api.post(organiser, kit + "/follow-up", leftOf(wanted, request), null);
                    world.remember("left-" + text(wanted, "key"), text(request, "id"));
                }
            }
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
                if (text(line, "itemId").equals(world.id("item-" + text(left, "item")))
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
}
