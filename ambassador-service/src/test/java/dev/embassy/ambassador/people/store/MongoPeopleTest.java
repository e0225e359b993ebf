package dev.embassy.ambassador.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.ambassador.TestPeople;
import dev.embassy.ambassador.people.EmailSeal;
import dev.embassy.ambassador.people.People;
import dev.embassy.ambassador.people.PeopleKit;
import dev.embassy.ambassador.people.SignIn;
import dev.embassy.chassis.test.ServiceTest;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@ServiceTest
class MongoPeopleTest extends PeopleKit {

    @Autowired private People people;
    @Autowired private EmailSeal seal;
    @Autowired private SignIn signIn;
    @Autowired private MongoOperations mongo;

    @Override
    protected People people() {
        return people;
    }

    @Override
    protected EmailSeal seal() {
        return seal;
    }

    @Test
    void keepsNoReadableAddressInTheState() {
        var stranger = TestPeople.stranger();
        signIn.signedIn(stranger);
        var document = mongo.findById(stranger.id(), Document.class, "people");
        assertThat(Objects.requireNonNull(document).get("state", Document.class).toJson())
                .doesNotContain("@example.org");
    }
}
