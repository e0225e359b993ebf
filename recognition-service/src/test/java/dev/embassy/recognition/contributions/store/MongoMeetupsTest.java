package dev.embassy.recognition.contributions.store;

import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.contributions.Meetups;
import dev.embassy.recognition.contributions.MeetupsKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class MongoMeetupsTest extends MeetupsKit {

    @Autowired private Meetups store;
    @Autowired private MongoOperations mongo;

    @BeforeEach
    @AfterEach
    void empty() {
        mongo.remove(new Query(), "meetup_copies");
    }

    @Override
    protected Meetups meetups() {
        return store;
    }
}
