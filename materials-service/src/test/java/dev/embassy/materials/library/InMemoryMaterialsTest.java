package dev.embassy.materials.library;

import dev.embassy.materials.world.World;
import org.junit.jupiter.api.AfterEach;

class InMemoryMaterialsTest extends MaterialsKit {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    Materials materials() {
        return world.get(Materials.class);
    }

    @Override
    Uploads uploads() {
        return world.get(Uploads.class);
    }
}
