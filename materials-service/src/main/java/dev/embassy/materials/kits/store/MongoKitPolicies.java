package dev.embassy.materials.kits.store;

import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.kits.KitPolicies;
import dev.embassy.materials.kits.KitPolicyDocument;
import dev.embassy.materials.kits.KitPolicyEvent;
import dev.embassy.materials.kits.KitPolicyId;
import dev.embassy.materials.kits.KitSettings;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MongoKitPolicies implements KitPolicies {

    private final MongoAggregates<KitPolicyDocument, KitPolicyEvent> policies;
    private final KitSettings start;

    MongoKitPolicies(
            MongoAggregatesFactory factory, EventWire<KitPolicyEvent> wire, KitSettings start) {
        policies =
                factory.create(
                        KitPolicyDocument.class, "kit_policies", "materials.kit-policies", wire);
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
