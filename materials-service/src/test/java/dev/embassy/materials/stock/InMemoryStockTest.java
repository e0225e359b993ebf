package dev.embassy.materials.stock;

import dev.embassy.materials.world.World;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class InMemoryStockTest extends StockKit {

    private final World world = new World();

    @Override
    <T> T get(Class<T> type) {
        return world.get(type);
    }

    @Override
    void settle(Runnable check) {
        world.settle(2);
        check.run();
    }
}
