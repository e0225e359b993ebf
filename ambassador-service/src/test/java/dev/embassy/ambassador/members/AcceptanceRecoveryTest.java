package dev.embassy.ambassador.members;

import static dev.embassy.ambassador.TestPeople.TESS;
import static dev.embassy.ambassador.TestPeople.stranger;
import static dev.embassy.ambassador.applications.ApplicationFixtures.START;
import static dev.embassy.ambassador.applications.ApplicationFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.applications.Applications;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.test.ServiceTest;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The application is accepted in one document, the member made in another. */
@ServiceTest
class AcceptanceRecoveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private Applications applications;
    @Autowired private Members members;
    @Autowired private MongoOperations mongo;

    @Test
    void makesAMemberOfAnAcceptedApplicant() {
        var id = memberOf(accepted());
        await().atMost(PATIENCE).until(() -> members.find(id).isPresent());
        assertThat(members.get(id).role().wanted()).isTrue();
    }

    @Test
    void makesTheMemberThatACrashPrevented() {
        var id = memberOf(acceptedJustBeforeACrash());
        assertThat(members.find(id)).isEmpty();
        await().atMost(PATIENCE).until(() -> members.find(id).isPresent());
        assertThat(members.timeline(id))
                .extracting(TimelineEntry::action)
                .containsExactly("ambassador.member-joined");
    }

    @Test
    void makesTheMemberOnceIfTheCrashCameAfterIt() {
        var application = accepted();
        var id = memberOf(application);
        await().atMost(PATIENCE).until(() -> members.find(id).isPresent());
        await().atMost(PATIENCE).until(() -> outboxIsEmpty(application));
        leaveInOutbox(application);
        await().atMost(PATIENCE).until(() -> outboxIsEmpty(application));
        assertThat(members.timeline(id))
                .extracting(TimelineEntry::action)
                .containsExactly("ambassador.member-joined");
    }

    private Application accepted() {
        var application = anApplication().of(stranger()).scored();
        applications.store(application, List.of(application.accept(TESS, "Welcome", 1, START)));
        return application;
    }

    /** The write happened, and then nothing else did. */
    private Application acceptedJustBeforeACrash() {
        var application = anApplication().of(stranger()).scored();
        application.accept(TESS, "Welcome", 1, START);
        applications.store(application, List.of());
        leaveInOutbox(application);
        return application;
    }

    private void leaveInOutbox(Application application) {
        var event =
                new Document("id", UUID.randomUUID().toString())
                        .append("type", "ambassador.application-accepted.v1")
                        .append("sequence", 1L)
                        .append("at", Date.from(START))
                        .append("byId", TESS.id())
                        .append("byName", TESS.name())
                        .append("note", "Welcome")
                        .append(
                                "data",
                                "{\"id\":\"%s\",\"applicant\":{\"id\":\"%s\",\"name\":\"%s\"},\"state\":\"ACCEPTED\"}"
                                        .formatted(
                                                application.id().value(),
                                                application.applicant().id(),
                                                application.applicant().name()));
        mongo.updateFirst(
                Query.query(where("_id").is(application.id().value())),
                new Update().set("outbox", List.of(event)).set("outboxSince", Date.from(START)),
                "applications");
    }

    private boolean outboxIsEmpty(Application application) {
        var document = mongo.findById(application.id().value(), Document.class, "applications");
        return document != null && document.getList("outbox", Document.class, List.of()).isEmpty();
    }

    private static MemberId memberOf(Application application) {
        return new MemberId(application.applicant().id());
    }
}
