package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.materials.kits.KitFollows;
import dev.embassy.materials.kits.KitRequestId;
import dev.embassy.materials.kits.KitRequestState;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A request goes where its shipment goes. */
@Component
class ShipmentTap implements OutboxTap {

    private static final Map<String, KitRequestState> STATES =
            Map.of(
                    "materials.shipment-picking", KitRequestState.PICKING,
                    "materials.shipment-shipped", KitRequestState.SHIPPED,
                    "materials.shipment-held-by-customs", KitRequestState.HELD_BY_CUSTOMS,
                    "materials.shipment-delivered", KitRequestState.DELIVERED,
                    "materials.shipment-lost", KitRequestState.LOST,
                    "materials.shipment-returned", KitRequestState.RETURNED,
                    "materials.shipment-cancelled", KitRequestState.CANCELLED);

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final KitFollows kitFollows;

    ShipmentTap(KitFollows kitFollows) {
        this.kitFollows = kitFollows;
    }

    private record ShipmentMessage(SourceMessage source) {}

    private record SourceMessage(String kind, String id) {}

    @Override
    public void record(OutboxEvent event) {
        var state = STATES.get(event.action());
        if (state == null) {
            return;
        }
        var source = JSON.readValue(event.data(), ShipmentMessage.class).source();
        if (source.kind().equals("KIT_REQUEST")) {
            kitFollows.shipment(new KitRequestId(source.id()), state, event.by(), event.at());
        }
    }
}
