package dev.embassy.materials.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.materials.MaterialsServiceTest;
import dev.embassy.materials.terms.Money;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@MaterialsServiceTest
class MongoStockTest extends StockKit {

    private static final int MANY = 10_050;

    @Autowired private ApplicationContext context;
    @Autowired private MongoOperations mongo;

    @Override
    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    void settle(Runnable check) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(check::run);
    }

    /** As four hundred organisers make who hold a little of everything. */
    @Test
    void sumsUpHoweverManyLevelsThereAre() {
        var depot = new DepotId("crowded-" + UUID.randomUUID());
        var levels =
                IntStream.range(0, MANY)
                        .mapToObj(i ->
                                new Document("_id", depot.value() + i)
                                        .append("version", 1L)
                                        .append("sequence", 0L)
                                        .append("state", state(onePiece(depot, i))))
                        .toList();
        mongo.getCollection("stock_levels").insertMany(levels);
        try {
            assertThat(get(StockLevels.class).in(depot)).hasSize(MANY);
            assertThat(get(StockLevels.class).list())
                    .filteredOn(level -> level.depotId().equals(depot))
                    .hasSize(MANY);
        } finally {
            mongo.remove(Query.query(where("state.depotId").is(depot.value())), "stock_levels");
        }
    }

    private static StockLevel onePiece(DepotId depot, int number) {
        return new StockLevel(
                new StockLevelId(depot.value() + number),
                new StockItemId("crowd"),
                new VariantId("one-size"),
                depot,
                "Crowd",
                "Crowd " + number,
                Money.NOTHING,
                0,
                null,
                0,
                null,
                1,
                0,
                List.of(),
                List.of(),
                false);
    }

    private Document state(StockLevel level) {
        var state = new Document();
        mongo.getConverter().write(level, state);
        return state;
    }
}
