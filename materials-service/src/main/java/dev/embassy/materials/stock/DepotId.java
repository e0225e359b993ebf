package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.id.Identifier;

/** Where stock lies: the one warehouse, or what a person holds. */
public record DepotId(String value) implements Identifier {

    public static final DepotId WAREHOUSE = new DepotId("warehouse");

    /** The one local depot there is for a person. */
    public static DepotId heldBy(Person holder) {
        return heldBy(holder.id());
    }

    public static DepotId heldBy(String holderId) {
        return new DepotId(DerivedIds.of("local-depot", holderId));
    }

    public boolean isWarehouse() {
        return equals(WAREHOUSE);
    }
}
