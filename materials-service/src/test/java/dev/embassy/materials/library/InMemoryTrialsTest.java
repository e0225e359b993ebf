package dev.embassy.materials.library;

import dev.embassy.materials.world.InMemoryTrials;

class InMemoryTrialsTest extends TrialsKit {

    private final Trials trials = new InMemoryTrials();

    @Override
    protected Trials reopened() {
        return trials;
    }
}
