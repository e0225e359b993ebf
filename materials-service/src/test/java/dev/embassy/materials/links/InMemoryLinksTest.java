package dev.embassy.materials.links;

import dev.embassy.materials.world.World;
import org.junit.jupiter.api.AfterEach;

class InMemoryLinksTest extends LinksKit {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    TrackedLinks links() {
        return world.get(TrackedLinks.class);
    }

    @Override
    LinkDays days() {
        return world.get(LinkDays.class);
    }

    @Override
    Destinations destinations() {
        return world.get(Destinations.class);
    }
}
