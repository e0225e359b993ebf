package dev.embassy.recognition.rewards.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.rewards.SwagChoice;
import dev.embassy.recognition.rewards.SwagChoices;
import dev.embassy.recognition.rewards.SwagChoicesKit;
import dev.embassy.recognition.rewards.SwagStock;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class MongoSwagChoicesTest extends SwagChoicesKit {

    @Autowired private SwagChoices store;
    @Autowired private MongoOperations mongo;

    @BeforeEach
    @AfterEach
    void empty() {
        mongo.remove(new Query(), "stock_copies");
        mongo.remove(new Query(), "stock_item_copies");
    }

    @Override
    protected SwagChoices choices() {
        return store;
    }

    @Test
    void findsTheWarehouseHoweverManyDepotsThereAre() {
        mongo.insert(
                IntStream.rangeClosed(1, 10_001)
                        .mapToObj(number ->
                                new Document("_id", "a-" + number)
                                        .append("sequence", 1L)
                                        .append(
                                                "state",
                                                new Document("levelId", "a-" + number)
                                                        .append("itemId", "mug")
                                                        .append("variantId", "one")
                                                        .append("depotId", "depot-" + number)
                                                        .append("label", "Mug")
                                                        .append("available", 1L)))
                        .toList(),
                "stock_copies");
        store.learn(new SwagStock("w-1", "mug", "one", SwagStock.WAREHOUSE, "Mug", 7), 1);

        assertThat(store.all()).containsExactly(new SwagChoice("mug", "one", "Mug", 7));
        assertThat(store.find("mug", null)).map(SwagChoice::available).contains(7L);
    }
}
