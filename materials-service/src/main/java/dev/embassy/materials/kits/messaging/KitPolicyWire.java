package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.kits.KitPolicyEvent;
import dev.embassy.materials.kits.KitSettings;
import org.springframework.stereotype.Component;

/** The kit policy on the wire. */
@Component
class KitPolicyWire implements EventWire<KitPolicyEvent> {

    private record KitPolicyMessage(KitSettings numbers, KitSettings before, String reason) {}

    @Override
    public Outgoing describe(KitPolicyEvent event) {
        return switch (event) {
            case KitPolicyEvent.Changed changed ->
                    new Outgoing(
                            "materials.kit-policy-changed.v1",
                            new KitPolicyMessage(
                                    changed.settings(), changed.before(), changed.reason()),
                            changed.by(),
                            changed.at(),
                            changed.reason());
        };
    }
}
