package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.kits.KitPolicies;
import dev.embassy.materials.kits.KitPolicyDocument;
import dev.embassy.materials.kits.KitPolicyEvent;
import dev.embassy.materials.kits.KitPolicyId;
import dev.embassy.materials.kits.KitSettings;
import java.util.List;

public final class InMemoryKitPolicies implements KitPolicies {

    private final Remembered<KitPolicyDocument, KitPolicyEvent> policies;
    private final KitSettings start;

    public InMemoryKitPolicies(EventWire<KitPolicyEvent> wire, Outbox outbox, KitSettings start) {
        policies = new Remembered<>(KitPolicyDocument.class, wire, outbox, null);
        this.start = start;
    }

    @Override
    public KitPolicyDocument current() {
        return policies.find(KitPolicyId.THE_ONE.value())
                .orElseGet(() -> KitPolicyDocument.startingWith(start));
    }

    @Override
    public void store(KitPolicyDocument policy, List<KitPolicyEvent> events) {
        try {
            policies.store(policy, events);
        } catch (AlreadyExists another) {
            throw new ChangedMeanwhile();
        }
    }
}
