package dev.embassy.materials.kits;

import dev.embassy.materials.world.World;

class InMemoryKitRequestsTest extends KitRequestsKit {

    private final World world = new World();

    @Override
    KitRequests requests() {
        return world.get(KitRequests.class);
    }
}
