package dev.embassy.ambassador.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.ambassador.TestPeople;
import dev.embassy.ambassador.people.EmailSeal;
import dev.embassy.ambassador.people.MailTiming;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.People;
import dev.embassy.ambassador.people.PeopleKit;
import dev.embassy.ambassador.people.PersonId;
import dev.embassy.ambassador.people.Preferences;
import dev.embassy.ambassador.people.SignIn;
import dev.embassy.chassis.test.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

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

    @Test
    void readsARecordFromBeforeOneCouldChooseADailyMail() {
        var stranger = TestPeople.stranger();
        signIn.signedIn(stranger);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(stranger.id())),
                new Update()
                        .unset("state.daily")
                        .set("state.optOuts", List.of(NotificationKind.KIT.name())),
                "people");
        var person = people.get(new PersonId(stranger.id()));
        assertThat(person.mailAbout(NotificationKind.KIT)).isEqualTo(MailTiming.NEVER);
        assertThat(person.mailAbout(NotificationKind.MEETUP)).isEqualTo(MailTiming.AT_ONCE);
        person.prefer(
                new Preferences(null, null, Map.of(NotificationKind.MEETUP, MailTiming.DAILY)),
                seal,
                Instant.EPOCH);
        people.store(person, List.of());
        var changed = people.get(new PersonId(stranger.id()));
        assertThat(changed.mailAbout(NotificationKind.KIT)).isEqualTo(MailTiming.NEVER);
        assertThat(changed.mailAbout(NotificationKind.MEETUP)).isEqualTo(MailTiming.DAILY);
    }
}
