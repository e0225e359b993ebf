package dev.embassy.materials.library;

import dev.embassy.materials.world.InMemoryDownloads;

class InMemoryDownloadsTest extends DownloadsKit {

    private final Downloads downloads = new InMemoryDownloads();

    @Override
    Downloads downloads() {
        return downloads;
    }
}
