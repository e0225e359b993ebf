package dev.embassy.materials.imports;

import dev.embassy.materials.world.World;

class InMemoryImportsTest extends ImportsKit {

    private final World world = new World();

    @Override
    Imports imports() {
        return world.get(Imports.class);
    }
}
