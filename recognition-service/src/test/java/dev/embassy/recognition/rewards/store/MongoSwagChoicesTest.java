package dev.embassy.recognition.rewards.store;

import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.rewards.SwagChoices;
import dev.embassy.recognition.rewards.SwagChoicesKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
}
