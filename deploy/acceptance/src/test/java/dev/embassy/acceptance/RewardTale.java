package dev.embassy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A thank-you that is out of stock at first, is tried again and arrives. Sam nominates Béla, Tess
 * approves, Finn packs.
 */
public final class RewardTale extends Tale {

    private final String label = "Mug " + number;

    public RewardTale(Product product) {
        super(product);
        step(
                "staff has one mug",
                () -> {
                    note(
                            "item",
                            command(
                                            "sam",
                                            "/api/stock/items",
                                            Map.of(
                                                    "name",
                                                    label,
                                                    "unitValue",
                                                    KitTale.euros(900),
                                                    "customsDescription",
                                                    "Ceramic mug"))
                                    .succeeded()
                                    .text("id"));
                    command("sam", item() + "/receive", Map.of("quantity", 1));
                },
                () -> {
                    assertThat(read("sam", item()).path("onHand").asInt()).isEqualTo(1);
                    assertThat(available()).isEqualTo(1);
                });
        step(
                "staff nominates somebody for two",
                () ->
                        note(
                                "reward",
                                command(
                                                "sam",
                                                "/api/rewards",
                                                Map.of(
                                                        "receiverId",
                                                        product.idOf("bela"),
                                                        "kind",
                                                        "SWAG",
                                                        "citation",
                                                        "For patience " + number,
                                                        "swag",
                                                        Map.of(
                                                                "itemId",
                                                                noted("item"),
                                                                "quantity",
                                                                2)))
                                        .succeeded()
                                        .text("id")),
                () -> state("tess", reward(), "NOMINATED"));
        step(
                "another one of staff approves, and there are too few",
                () -> command("tess", reward() + "/approve", null),
                () -> {
                    state("sam", reward(), "OUT_OF_STOCK");
                    assertThat(shipments()).hasSize(1);
                    assertThat(shipments().getFirst().path("state").asString())
                            .isEqualTo("OUT_OF_STOCK");
                    assertThat(read("sam", item()).path("reserved").asInt()).isZero();
                });
        step(
                "more mugs come",
                () -> command("sam", item() + "/receive", Map.of("quantity", 5)),
                () -> assertThat(available()).isEqualTo(6));
        step(
                "staff tries again",
                () -> command("sam", reward() + "/retry", null),
                () -> {
                    state("sam", reward(), "AWAITING_SHIPMENT");
                    assertThat(shipments()).hasSize(2);
                    JsonNode shipment =
                            shipments().stream()
                                    .filter(it ->
                                            it.path("state").asString().equals("ADDRESS_ASKED"))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError("No open shipment"));
                    note("shipment", shipment.path("id").asString());
                    assertThat(read("sam", item()).path("reserved").asInt()).isEqualTo(2);
                    note("address", addressToken("bela@embassy.example", label));
                });
        step(
                "the receiver says where to send it",
                () ->
                        publicCommand(
                                "/api/public/addresses/" + noted("address"),
                                Map.of(
                                        "name", "Béla Kovács",
                                        "lines", List.of("Fő utca 1"),
                                        "postalCode", "1011",
                                        "city", "Budapest",
                                        "country", "HU")),
                () -> state("finn", shipment(), "READY"));
        step(
                "fulfilment packs",
                () -> {
                    command("finn", shipment() + "/pick", null);
                    command("finn", shipment() + "/pack", null);
                },
                () -> state("finn", shipment(), "PACKED"));
        step(
                "fulfilment ships",
                () ->
                        command(
                                "finn",
                                shipment() + "/ship",
                                Map.of("carrier", "DHL", "trackingNumber", "JJD" + number)),
                () -> {
                    state("sam", reward(), "SHIPPED");
                    assertThat(read("sam", item()).path("onHand").asInt()).isEqualTo(4);
                });
        step(
                "the parcel arrives",
                () -> command("finn", shipment() + "/deliver", null),
                () -> {
                    state("finn", shipment(), "DELIVERED");
                    state("bela", reward(), "FULFILLED");
                });
    }

    public String label() {
        return label;
    }

    @Override
    void everythingIsThereOnce() {
        assertThat(shipments()).as("shipments: one per attempt").hasSize(2);
        List<JsonNode> ledger = all("sam", item() + "/ledger");
        assertThat(ledger)
                .extracting(entry -> entry.path("kind").asString())
                .containsExactlyInAnyOrder("RECEIVED", "RECEIVED", "RESERVED", "SHIPPED");
        JsonNode item = read("sam", item());
        assertThat(ledger.stream().mapToInt(entry -> entry.path("onHandChange").asInt()).sum())
                .isEqualTo(item.path("onHand").asInt())
                .isEqualTo(4);
        assertThat(ledger.stream().mapToInt(entry -> entry.path("reservedChange").asInt()).sum())
                .isEqualTo(item.path("reserved").asInt())
                .isZero();
        happenedOnce("sam", reward());
        happenedOnce("finn", shipment());
        assertThat(bell()).doesNotHaveDuplicates();
        noDeadLetters();
    }

    @Override
    String whatIsKnown() {
        List<String> all = new ArrayList<>();
        all.add(read("sam", reward()).toString());
        all.add(read("sam", item()).toString());
        all.add(all("sam", item() + "/ledger").toString());
        all.add(shipments().toString());
        all.add(bell().toString());
        all.add(timeline("sam", reward()).toString());
        all.add(timeline("finn", shipment()).toString());
        return String.join("\n", all);
    }

    private List<String> bell() {
        return all("bela", "/api/notifications").stream()
                .filter(entry -> entry.path("link").asString().contains(noted("reward")))
                .map(entry -> entry.path("title").asString())
                .toList();
    }

    private List<JsonNode> shipments() {
        return all("finn", "/api/shipments?source=REWARD").stream()
                .filter(it -> it.path("source").path("id").asString().equals(noted("reward")))
                .toList();
    }

    private long available() {
        return all("sam", "/api/rewards/swag").stream()
                .filter(choice -> choice.path("itemId").asString().equals(noted("item")))
                .mapToLong(choice -> choice.path("available").asLong())
                .sum();
    }

    private void state(String who, String path, String state) {
        assertThat(read(who, path).path("state").asString()).as(path).isEqualTo(state);
    }

    @Override
    String item() {
        return "/api/stock/items/" + noted("item");
    }

    private String reward() {
        return "/api/rewards/" + noted("reward");
    }

    private String shipment() {
        return "/api/shipments/" + noted("shipment");
    }
}
