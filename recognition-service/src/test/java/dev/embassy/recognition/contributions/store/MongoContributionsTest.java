package dev.embassy.recognition.contributions.store;

import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.contributions.Contributions;
import dev.embassy.recognition.contributions.ContributionsKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class MongoContributionsTest extends ContributionsKit {

    @Autowired private Contributions store;
    @Autowired private MongoOperations mongo;

    @BeforeEach
    @AfterEach
    void empty() {
        mongo.remove(new Query(), "contributions");
    }

    @Override
    protected Contributions contributions() {
        return store;
    }
}
