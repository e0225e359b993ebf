package dev.embassy.recognition.rewards.messaging;

import static dev.embassy.recognition.Cast.CLOCK;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.rewards.RewardFixtures.aReward;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.chassis.test.Samples;
import dev.embassy.recognition.rewards.FollowShipment;
import dev.embassy.recognition.rewards.InMemoryRewards;
import dev.embassy.recognition.rewards.InMemorySwagChoices;
import dev.embassy.recognition.rewards.Reward;
import dev.embassy.recognition.rewards.RewardId;
import dev.embassy.recognition.rewards.RewardState;
import dev.embassy.recognition.rewards.SwagChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MaterialsFeedsTest {

    private static final String MATERIALS = "materials-service";
    private static final RewardId ID = new RewardId("r-1");

    private final InMemoryRewards rewards = new InMemoryRewards();
    private final ShipmentFeed shipments = new ShipmentFeed(new FollowShipment(rewards, CLOCK));

    @BeforeEach
    void anApprovedReward() {
        var reward = aReward().withId(ID.value()).approved();
        rewards.store(reward, reward.nominated());
    }

    @ParameterizedTest
    @CsvSource({
        "requested, AWAITING_SHIPMENT",
        "address-asked, AWAITING_SHIPMENT",
        "address-given, AWAITING_SHIPMENT",
        "picking, AWAITING_SHIPMENT",
        "packed, AWAITING_SHIPMENT",
        "out-of-stock, OUT_OF_STOCK",
        "shipped, SHIPPED",
        "held-by-customs, SHIPPED",
        "delivered, FULFILLED",
        "lost, NOT_DELIVERED",
        "returned, NOT_DELIVERED",
        "cancelled, NOT_DELIVERED"
    })
    void followsShipmentsAsMaterialsServicePublishesThem(String what, RewardState state) {
        var event = shipment(what, 4, 1);

        shipments.on(event);
        shipments.on(event);

        assertThat(rewards.get(ID).state()).isEqualTo(state);
        assertThat(rewards.get(ID).shipment()).extracting(Reward.Shipment::sequence).isEqualTo(4L);
    }

    @Test
    void endsTheSameOutOfOrder() {
        shipments.on(shipment("shipped", 6, 1));
        shipments.on(shipment("packed", 5, 1));
        shipments.on(shipment("requested", 1, 1));

        assertThat(rewards.get(ID).state()).isEqualTo(RewardState.SHIPPED);
    }

    @Test
    void tellsWhatIsMissing() {
        shipments.on(shipment("out-of-stock", 2, 1));

        assertThat(rewards.get(ID).shipment())
                .extracting(s -> s.missing().isEmpty())
                .isEqualTo(false);
    }

    @Test
    void ignoresLateEventsOfAnEarlierAttempt() {
        shipments.on(shipment("out-of-stock", 2, 1));
        var reward = rewards.get(ID);
        rewards.store(reward, reward.retry(SAM, CLOCK.instant()));

        shipments.on(shipment("cancelled", 9, 1));
        assertThat(rewards.get(ID).state()).isEqualTo(RewardState.AWAITING_SHIPMENT);

        shipments.on(shipment("delivered", 6, 2));
        assertThat(rewards.get(ID).state()).isEqualTo(RewardState.FULFILLED);
    }

    @Test
    void leavesKitsAlone() {
        var event = Samples.incoming(MATERIALS, "materials.shipment-requested.v1", "s-1", 1);
        var kit = (ObjectNode) JsonMapper.shared().readTree(event.json());
        kit.withObject("/source").put("kind", "KIT_REQUEST").put("id", "k-1");

        shipments.on(with(event, kit));

        assertThat(rewards.get(ID).version()).isEqualTo(1);
    }

    @Test
    void offersStockAsMaterialsServicePublishesIt() {
        var choices = new InMemorySwagChoices();
        var feed = new StockFeed(choices);
        var received = Samples.incoming(MATERIALS, "materials.stock-received.v1", "l-1", 3);
        var sample = JsonMapper.shared().readTree(received.json());

        feed.on(received);
        feed.on(Samples.incoming(MATERIALS, "materials.stock-reserved.v1", "l-1", 2));
        feed.on(received);

        assertThat(choices.find(sample.get("itemId").asString(), null))
                .hasValueSatisfying(choice -> {
                    assertThat(choice.label()).isEqualTo(sample.get("label").asString());
                    assertThat(choice.available())
                            .isEqualTo(
                                    sample.get("onHand").asLong()
                                            - sample.get("reserved").asLong());
                });
    }

    @Test
    void knowsTheWarehouseAlsoByTheLevelOfMaterialsService() {
        var choices = new InMemorySwagChoices();
        var received = Samples.incoming(MATERIALS, "materials.stock-received.v1", "l-1", 1);
        var level = (ObjectNode) JsonMapper.shared().readTree(received.json());
        level.remove("depotId");
        var id = level.get("id").asString();

        new StockFeed(choices).on(with(Samples.incoming(MATERIALS, received.type(), id, 1), level));

        assertThat(choices.all()).hasSize(1);
    }

    @Test
    void leavesOutWhatMaterialsServiceRetired() {
        var choices = new InMemorySwagChoices();
        var stock = new StockFeed(choices);
        var items = new StockItemFeed(choices);
        var received = Samples.incoming(MATERIALS, "materials.stock-received.v1", "l-1", 1);
        var large = (ObjectNode) JsonMapper.shared().readTree(received.json());
        var changed = Samples.incoming(MATERIALS, "materials.stock-item-changed.v1", "i-1", 2);

        items.on(changed);
        items.on(received);
        items.on(Samples.incoming(MATERIALS, "materials.stock-item-added.v1", "i-1", 1));
        items.on(changed);
        stock.on(received);
        stock.on(with(received, large.put("id", "l-2").put("variantId", "l")));
        stock.on(changed);

        assertThat(choices.all()).extracting(SwagChoice::variantId).containsExactly("m");
    }

    /** The sample, told of our reward's shipment of this attempt. */
    private static IncomingEvent shipment(String what, long sequence, int attempt) {
        var event =
                Samples.incoming(
                        MATERIALS,
                        "materials.shipment-%s.v1".formatted(what),
                        Reward.shipmentId(ID, attempt),
                        sequence);
        var shipment = (ObjectNode) JsonMapper.shared().readTree(event.json());
        shipment.put("id", Reward.shipmentId(ID, attempt));
        shipment.withObject("/source").put("kind", "REWARD").put("id", ID.value());
        return with(event, shipment);
    }

    private static IncomingEvent with(IncomingEvent event, ObjectNode data) {
        return new IncomingEvent(
                event.id(),
                event.type(),
                event.subject(),
                event.sequence(),
                event.at(),
                event.by(),
                data.toString());
    }
}
