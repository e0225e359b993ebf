package dev.embassy.materials.library;

import dev.embassy.materials.world.InMemoryContents;

class InMemoryContentsTest extends MaterialContentsKit {

    private final InMemoryContents contents = new InMemoryContents();

    @Override
    protected MaterialContents contents() {
        return contents;
    }
}
