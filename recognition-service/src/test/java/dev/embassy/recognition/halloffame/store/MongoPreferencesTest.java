package dev.embassy.recognition.halloffame.store;

import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.halloffame.Preferences;
import dev.embassy.recognition.halloffame.PreferencesKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class MongoPreferencesTest extends PreferencesKit {

    @Autowired private Preferences store;
    @Autowired private MongoOperations mongo;

    @BeforeEach
    @AfterEach
    void empty() {
        mongo.remove(new Query(), "hall_of_fame_preferences");
    }

    @Override
    protected Preferences preferences() {
        return store;
    }
}
