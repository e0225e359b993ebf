package dev.embassy.recognition.rewards.store;

import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.rewards.Rewards;
import dev.embassy.recognition.rewards.RewardsKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class MongoRewardsTest extends RewardsKit {

    @Autowired private Rewards store;
    @Autowired private MongoOperations mongo;

    @BeforeEach
    @AfterEach
    void empty() {
        mongo.remove(new Query(), "rewards");
    }

    @Override
    protected Rewards rewards() {
        return store;
    }
}
