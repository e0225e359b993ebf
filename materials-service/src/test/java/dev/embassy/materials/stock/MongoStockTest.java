package dev.embassy.materials.stock;

import static org.awaitility.Awaitility.await;

import dev.embassy.materials.MaterialsServiceTest;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MaterialsServiceTest
class MongoStockTest extends StockKit {

    @Autowired private ApplicationContext context;

    @Override
    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    void settle(Runnable check) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(check::run);
    }
}
