package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** What happened to the kit policy. */
public sealed interface KitPolicyEvent {

    KitSettings settings();

    Person by();

    Instant at();

    /**
     * @param before the numbers until then
     */
    record Changed(KitSettings settings, KitSettings before, String reason, Person by, Instant at)
            implements KitPolicyEvent {}
}
