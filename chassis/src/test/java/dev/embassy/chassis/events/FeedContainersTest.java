package dev.embassy.chassis.events;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.chassis.test.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.sample.Jar;
import dev.embassy.chassis.sample.Jars;
import dev.embassy.chassis.sample.SampleApplication;
import dev.embassy.chassis.sample.SampleApplication.Deliveries;
import dev.embassy.chassis.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest(classes = SampleApplication.class)
class FeedContainersTest {

    private static final Person ADA = new Person("ada", "Ada");
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Autowired private MongoAggregates<Jar, Jar.JarEvent> jars;
    @Autowired private Deliveries deliveries;
    @Autowired private DeadLetters deadLetters;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private EventNames names;
    @Autowired private MockMvc mvc;

    private final String id = UUID.randomUUID().toString();

    @Test
    void putsAsideWhatFailsAgainAndAgainAndReplaysItOnce() throws Exception {
        deliveries.chokesOn.add("prickly");
        var jar = Jars.jar(id, "prickly", ADA);
        jars.store(jar, List.of(jar.add(7, ADA, NOON)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> open().stream().anyMatch(letter -> letter.subject().equals(id)));
        var letter =
                open().stream().filter(each -> each.subject().equals(id)).findFirst().orElseThrow();
        assertThat(letter.error()).contains("choked on prickly");
        assertThat(letter.type()).isEqualTo("sample.marble-added.v1");
        var replay = "/api/operations/sample/dead-letters/" + letter.id() + "/replay";

        mvc.perform(post(replay).with(as(somebody("Sam Staff", "staff"))))
                .andExpect(status().isForbidden());
        mvc.perform(post(replay)).andExpect(status().isUnauthorized());
        mvc.perform(post(replay).with(as(somebody("Ingrid", "admin"))))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("still-failing"));
        assertThat(deliveries.marblesOf(id)).isEmpty();

        deliveries.chokesOn.clear();
        mvc.perform(post(replay).with(as(somebody("Ingrid", "admin"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REPLAYED"))
                .andExpect(jsonPath("$.replayedBy").value("Ingrid"));
        assertThat(deliveries.marblesOf(id)).containsExactly(7);
        assertThat(open()).noneMatch(each -> each.subject().equals(id));
    }

    @Test
    void keepsAMessageThatCannotBeReadAndGoesOn() {
        kafka.send(names.topic("sample.jars"), "nonsense", new byte[] {1, 2, 3});
        var jar = Jars.jar(id, "blue", ADA);
        jars.store(jar, List.of(jar.add(1, ADA, NOON)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(deliveries.marblesOf(id)).containsExactly(1);
                    assertThat(open()).anyMatch(letter -> letter.type().equals("unreadable"));
                });
    }

    @Test
    void showsDeadLettersToThoseWhoOperateOnly() throws Exception {
        var letters = "/api/operations/sample/dead-letters";
        mvc.perform(get(letters).with(as(somebody("Ingrid", "admin")))).andExpect(status().isOk());
        mvc.perform(get(letters).with(as(somebody("Ada", "ambassador"))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/operations/sample/audit").with(as(somebody("Ingrid", "admin"))))
                .andExpect(status().isOk());
        mvc.perform(get("/api/operations/sample/audit").with(as(somebody("Ada", "ambassador"))))
                .andExpect(status().isForbidden());
    }

    private List<DeadLetter> open() {
        return deadLetters.page(DeadLetter.State.OPEN, PageRequest.first(200)).items();
    }
}
