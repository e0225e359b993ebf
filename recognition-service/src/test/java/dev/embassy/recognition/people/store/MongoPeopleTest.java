package dev.embassy.recognition.people.store;

import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.people.People;
import dev.embassy.recognition.people.PeopleKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class MongoPeopleTest extends PeopleKit {

    @Autowired private People store;
    @Autowired private MongoOperations mongo;

    @BeforeEach
    @AfterEach
    void empty() {
        mongo.remove(new Query(), "person_copies");
        mongo.remove(new Query(), "member_copies");
    }

    @Override
    protected People people() {
        return store;
    }
}
