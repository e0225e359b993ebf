package dev.embassy.local;

import static dev.embassy.local.DemoApi.object;
import static dev.embassy.local.DemoWorld.text;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes parcels from an address to a doorstep. */
final class DemoParcels {

    private final DemoWorld world;
    private final DemoApi api;

    DemoParcels(DemoWorld world) {
        this.world = world;
        this.api = world.api();
    }

    /** Takes a shipment as far as {@code to}: the recipient's address, then fulfilment's steps. */
    void send(String kind, String sourceId, DemoUser recipient, String to)
            throws IOException, InterruptedException {
        DemoUser packer = world.user("finn");
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
        JsonNode lives = world.wanted("people").get(0);
        for (JsonNode person : world.wanted("people")) {
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
}
