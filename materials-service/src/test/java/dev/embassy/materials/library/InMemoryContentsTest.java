package dev.embassy.materials.library;

import dev.embassy.materials.world.InMemoryContents;
import java.time.Clock;

class InMemoryContentsTest extends MaterialContentsKit {

    private final InMemoryContents contents = new InMemoryContents(Clock.systemUTC());

    @Override
    protected MaterialContents contents() {
        return contents;
    }
}
