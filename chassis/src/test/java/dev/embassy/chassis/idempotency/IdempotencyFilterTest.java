package dev.embassy.chassis.idempotency;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.chassis.test.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.sample.SampleApplication;
import dev.embassy.chassis.test.ServiceTest;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest(classes = SampleApplication.class)
class IdempotencyFilterTest {

    @Autowired private MockMvc mvc;
    @Autowired private MongoOperations mongo;
    @Autowired private IdempotencyRecords records;

    private final Actor ada = somebody("Ada", "ambassador");
    private final String key = UUID.randomUUID().toString();

    @Test
    void answersTheSameRequestTheSameWay() throws Exception {
        var first = create(ada, key, label());
        var second = create(ada, key, label());

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(second.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(jarsCreated()).isEqualTo(1);
    }

    @Test
    void isPromisedOnlyForBodiesOfWhichItKeepsTheAnswer() {
        assertThat(IdempotencyFilter.serves()).isTrue();
        assertThat(IdempotencyFilter.serves("application/json")).isTrue();
        assertThat(IdempotencyFilter.serves("text/csv", "application/json")).isTrue();
        assertThat(IdempotencyFilter.serves("text/csv")).isFalse();
        assertThat(IdempotencyFilter.serves("application/zip")).isFalse();
    }

    @Test
    void refusesAnotherBodyWithTheSameKey() throws Exception {
        create(ada, key, label());
        mvc.perform(
                        post("/api/jars")
                                .with(as(ada))
                                .header("Idempotency-Key", key)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body("another")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("idempotency-key-reused"));
    }

    @Test
    void keepsTheKeysOfTwoPeopleApart() throws Exception {
        create(ada, key, label());
        create(somebody("Bela", "ambassador"), key, label());

        assertThat(jarsCreated()).isEqualTo(2);
    }

    @Test
    void hasOneEffectForAHundredRequestsAtOnce() throws Exception {
        Callable<String> creating = () -> create(ada, key, label()).getContentAsString();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = new HashSet<String>();
            for (var done : threads.invokeAll(Collections.nCopies(100, creating))) {
                answers.add(done.get());
            }
            assertThat(answers).hasSize(1);
        }
        assertThat(jarsCreated()).isEqualTo(1);
    }

    @Test
    void createsNothingTwiceWhenKilledBetweenEffectAndAnswer() throws Exception {
        create(ada, key, label());
        mongo.updateFirst(
                Query.query(where("_id").is(ada.id() + " " + key)),
                new Update().unset("status").unset("body").set("leasedUntil", new Date(0)),
                "idempotency_keys");

        var again = create(ada, key, label());

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("already-exists");
        assertThat(create(ada, key, label()).getContentAsString()).contains("already-exists");
        assertThat(jarsCreated()).isEqualTo(1);
    }

    @Test
    void leavesTheAnswerOfARunThatTookOver() {
        var slow = (IdempotencyRecords.Claim.Ours) records.claim(key, "body");
        records.endLease(key, slow.lease());
        var quick = (IdempotencyRecords.Claim.Ours) records.claim(key, "body");
        records.answered(key, quick.lease(), 201, Map.of(), new byte[] {1});

        records.forget(key, slow.lease());
        records.answered(key, slow.lease(), 500, Map.of(), new byte[] {2});

        assertThat(quick.again()).isTrue();
        assertThat(records.claim(key, "body"))
                .isInstanceOfSatisfying(
                        IdempotencyRecords.Claim.Answered.class,
                        answer -> assertThat(answer.status()).isEqualTo(201));
    }

    private IdempotencyRecords after(int seconds) {
        return new IdempotencyRecords(mongo, () -> Instant.now().plusSeconds(seconds));
    }

    @Test
    void letsTheNextOneRunSoonAfterTheFirstWasKilled() {
        after(0).claim(key, "body");

        assertThat(after(4).claim(key, "body"))
                .isInstanceOf(IdempotencyRecords.Claim.Running.class);
        assertThat(after(7).claim(key, "body"))
                .isInstanceOfSatisfying(
                        IdempotencyRecords.Claim.Ours.class,
                        ours -> assertThat(ours.again()).isTrue());
    }

    @Test
    void letsNobodyInterruptARunThatGoesOn() {
        var passed = new AtomicLong();
        var here = new IdempotencyRecords(mongo, () -> Instant.now().plusSeconds(passed.get()));
        here.claim(key, "body");
        passed.set(5);

        here.renew();

        assertThat(after(7).claim(key, "body"))
                .isInstanceOf(IdempotencyRecords.Claim.Running.class);
    }

    @Test
    void renewsNoLeaseThatHasEnded() {
        var here = after(0);
        var claim = (IdempotencyRecords.Claim.Ours) here.claim(key, "body");
        here.endLease(key, claim.lease());

        here.renew();

        assertThat(after(0).claim(key, "body")).isInstanceOf(IdempotencyRecords.Claim.Ours.class);
    }

    @Test
    void createsNothingTwiceWhenTheFirstFailedAfterItsEffect() throws Exception {
        assertThat(send("/api/jars/drop", ada, key, label()).getStatus()).isEqualTo(500);

        var again = send("/api/jars/drop", ada, key, label());

        assertThat(again.getContentAsString()).contains("already-exists");
        assertThat(jarsCreated()).isEqualTo(1);
    }

    @Test
    void letsARefusedRequestBeMendedAndSentAgainWithTheSameKey() throws Exception {
        assertThat(create(ada, key, "").getStatus()).isEqualTo(422);
        assertThat(create(ada, key, label()).getStatus()).isEqualTo(201);
    }

    private MockHttpServletResponse create(Actor by, String withKey, String label)
            throws Exception {
        return send("/api/jars", by, withKey, label);
    }

    private MockHttpServletResponse send(String path, Actor by, String withKey, String label)
            throws Exception {
        return mvc.perform(
                        post(path)
                                .with(as(by))
                                .header("Idempotency-Key", withKey)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body(label)))
                .andReturn()
                .getResponse();
    }

    private String label() {
        return "jar " + key;
    }

    private static String body(String label) {
        return "{\"label\":\"%s\",\"marbles\":2}".formatted(label);
    }

    private long jarsCreated() {
        return mongo.count(Query.query(where("state.label").is(label())), "jars");
    }
}
