package dev.embassy.ambassador.meetups.store;

import static dev.embassy.ambassador.meetups.MeetupFixtures.aMeetup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.ambassador.meetups.Meetups;
import dev.embassy.ambassador.meetups.MeetupsKit;
import dev.embassy.chassis.test.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ServiceTest
class MongoMeetupsTest extends MeetupsKit {

    @Autowired private Meetups port;
    @Autowired private MongoOperations mongo;

    @Override
    protected Meetups meetups() {
        return port;
    }

    @Test
    void readsReportsFromBeforeItCouldBeSaidWhichTalksNobodyGave() {
        var meetup = aMeetup().reported(30);
        port.store(meetup, List.of());
        var stored = Query.query(Criteria.where("_id").is(meetup.id().value()));
        var old = new Update().unset("state.report.missed");
        assertThat(mongo.updateFirst(stored, old, "meetups").getModifiedCount()).isOne();
        assertThat(port.get(meetup.id()).report()).isEqualTo(meetup.report());
    }
}
