package dev.embassy.recognition.contributions.store;

import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.contributions.ContributionFixtures.aMeetup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.contributions.Meetups;
import dev.embassy.recognition.contributions.MeetupsKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

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

    @Test
    void readsCopiesFromBeforeItWasToldWhoWasAbsent() {
        var meetup = aMeetup().reportedAs(5, 42).withTalk(BELA.person(), "Logs", 30L).asItIs();
        store.learn(meetup);
        var old = new Update().unset("state.report.absent");
        assertThat(mongo.updateFirst(new Query(), old, "meetup_copies").getModifiedCount()).isOne();
        assertThat(store.find(meetup.id())).contains(meetup);
    }
}
