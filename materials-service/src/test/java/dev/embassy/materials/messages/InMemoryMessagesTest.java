package dev.embassy.materials.messages;

import dev.embassy.materials.world.World;
import org.junit.jupiter.api.AfterEach;

class InMemoryMessagesTest extends MessagesKit {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    <T> T get(Class<T> type) {
        return world.get(type);
    }
}
