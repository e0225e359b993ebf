package dev.embassy.materials.shipments.messaging;

import dev.embassy.chassis.actor.Person;
import org.jspecify.annotations.Nullable;

/** What this service reads of a reward's events. */
record RewardMessage(String id, Person receiver, String kind, @Nullable Swag swag, int attempt) {

    record Swag(String itemId, @Nullable String variantId, String label, int quantity) {}
}
