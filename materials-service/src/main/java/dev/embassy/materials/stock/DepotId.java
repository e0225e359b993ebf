package dev.embassy.materials.stock;

import dev.embassy.chassis.id.Identifier;

/** Where stock lies. The programme starts with one warehouse. */
public record DepotId(String value) implements Identifier {

    public static final DepotId WAREHOUSE = new DepotId("warehouse");
}
