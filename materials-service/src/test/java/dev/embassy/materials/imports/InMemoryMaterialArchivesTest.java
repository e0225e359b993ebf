package dev.embassy.materials.imports;

import dev.embassy.materials.world.World;

class InMemoryMaterialArchivesTest extends MaterialArchivesKit {

    private final World world = new World();

    @Override
    MaterialArchives archives() {
        return world.get(MaterialArchives.class);
    }
}
