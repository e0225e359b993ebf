package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.materials.kits.KitCommand;
import dev.embassy.materials.kits.KitFollows;
import dev.embassy.materials.kits.KitRequestId;
import dev.embassy.materials.shipments.ShipmentId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A request goes where its shipment goes. */
@Component
class ShipmentTap implements OutboxTap {

    private static final Map<String, KitCommand> STEPS =
            Map.of(
                    "materials.shipment-picking", KitCommand.PICK,
                    "materials.shipment-shipped", KitCommand.SHIP,
                    "materials.shipment-held-by-customs", KitCommand.HOLD,
                    "materials.shipment-delivered", KitCommand.DELIVER,
                    "materials.shipment-lost", KitCommand.LOSE,
                    "materials.shipment-returned", KitCommand.TAKE_BACK,
                    "materials.shipment-cancelled", KitCommand.CALL_OFF);

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final KitFollows kitFollows;

    ShipmentTap(KitFollows kitFollows) {
        this.kitFollows = kitFollows;
    }

    private static final Set<String> KINDS = Set.of("KIT_REQUEST", "FOLLOW_UP");

    private record ShipmentMessage(SourceMessage source, @Nullable String reason) {}

    private record SourceMessage(String kind, String id) {}

    @Override
    public void record(OutboxEvent event) {
        var step = STEPS.get(event.action());
        if (step == null) {
            return;
        }
        var shipment = JSON.readValue(event.data(), ShipmentMessage.class);
        var source = shipment.source();
        if (KINDS.contains(source.kind())) {
            kitFollows.shipment(
                    new KitRequestId(source.id()),
                    new ShipmentId(event.subject()),
                    step,
                    shipment.reason(),
                    event.by(),
                    event.at());
        }
    }
}
