package dev.embassy.materials.shipments;

import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.world.World;

class InMemoryShipmentsTest extends ShipmentsKit {

    private final World world = new World();

    @Override
    Shipments shipments() {
        return world.get(Shipments.class);
    }

    @Override
    StockItems items() {
        return world.get(StockItems.class);
    }
}
