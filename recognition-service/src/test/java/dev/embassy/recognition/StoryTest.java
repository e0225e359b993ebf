package dev.embassy.recognition;

import static dev.embassy.chassis.test.Callers.as;
import static dev.embassy.chassis.test.Callers.somebody;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.Cast.TESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.test.ServiceTest;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two stories of this service, through its broker, its store and its API. */
@ServiceTest
class StoryTest {

    private static final Actor MIRA = somebody("Mira Costa", "ambassador", "organiser");

    @Autowired private MockMvc mvc;
    @Autowired private KafkaTemplate<String, byte[]> kafka;

    @Value("${embassy.events.prefix}")
    private String prefix = "";

    @Test
    void aMeetupReportBecomesARankInTheHallOfFame() throws Exception {
        var meetup = UUID.randomUUID().toString();
        var report =
                """
                {"id":"%s","title":"Lagos Streams Night","state":"REPORTED",
                 "startsAt":"2025-09-18T18:00:00Z",
                 "organisers":[{"id":"person-mira-costa","name":"Mira Costa"}],"speakers":[],
                 "report":{"attendance":42,"talks":[],"reportedAt":"2025-09-19T09:00:00Z"}}
                """
                        .formatted(meetup);
        for (int delivery = 0; delivery < 3; delivery++) {
            publish("ambassador.meetups", "ambassador.meetup-reported.v1", meetup, 5, report);
        }

        var proposed =
                awaited(
                        "/api/contributions?mine=true&state=PROPOSED",
                        MIRA,
                        list -> !list.isEmpty());
        assertThat(proposed.size()).isEqualTo(1);
        var id = proposed.get(0).get("id").asString();
        command("/api/contributions/%s/confirm".formatted(id), MIRA, "");
        command("/api/contributions/%s/validate".formatted(id), SAM, "");

        var hall = json("/api/public/hall-of-fame?month=2025-09", MIRA);
        var rank = hall.get("boards").get(0).get("ranks").get(0);
        assertThat(rank.get("person").get("name").asString()).isEqualTo("Mira Costa");
        assertThat(rank.get("total").get("value").asLong()).isEqualTo(42);
    }

    @Test
    void anApprovedRewardFollowsItsShipmentThroughOutOfStockToTheDoor() throws Exception {
        publish(
                "ambassador.people",
                "ambassador.person-changed.v1",
                MIRA.id(),
                1,
                "{\"id\":\"%s\",\"name\":\"Mira Costa\"}".formatted(MIRA.id()));
        publish(
                "materials.stock",
                "materials.stock-received.v1",
                "level-story",
                1,
                """
                {"id":"level-story","itemId":"hat","variantId":"hat-one","label":"Hat",
                 "depotId":"warehouse","onHand":5,"reserved":1}
                """);
        awaited(
                "/api/rewards/swag",
                SAM,
                list -> list.valueStream().anyMatch(c -> c.get("label").asString().equals("Hat")));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mvc.perform(
                                                post("/api/rewards")
                                                        .with(as(SAM))
                                                        .contentType(MediaType.APPLICATION_JSON)
                                                        .header("Idempotency-Key", "story")
                                                        .content(
                                                                """
                                                                {"receiverId":"person-mira-costa",
                                                                 "kind":"SWAG","citation":"Thanks",
                                                                 "swag":{"itemId":"hat"}}
                                                                """))
                                        .andReturn()
                                        .getResponse()
                                        .getStatus()
                                == 201);
        var id =
                json("/api/rewards?state=NOMINATED&limit=200", SAM)
                        .get("items")
                        .valueStream()
                        .filter(r -> r.get("swag").get("label").asString().equals("Hat"))
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .asString();
        command("/api/rewards/%s/approve".formatted(id), TESS, "");

        shipment(id, 1, 2, "out-of-stock", "OUT_OF_STOCK");
        awaitState(id, "OUT_OF_STOCK");
        command("/api/rewards/%s/retry".formatted(id), SAM, "");
        shipment(id, 2, 6, "delivered", "DELIVERED");
        shipment(id, 2, 5, "shipped", "SHIPPED");
        shipment(id, 1, 9, "cancelled", "CANCELLED");
        shipment(id, 2, 6, "delivered", "DELIVERED");

        awaitState(id, "FULFILLED");
        assertThat(
                        json("/api/rewards/%s/timeline".formatted(id), MIRA)
                                .get("items")
                                .valueStream()
                                .map(entry -> entry.get("action").asString()))
                .containsExactly(
                        "recognition.reward-nominated",
                        "recognition.reward-approved",
                        "recognition.reward-out-of-stock",
                        "recognition.reward-retried",
                        "recognition.reward-fulfilled");
    }

    private void shipment(String rewardId, int attempt, long sequence, String what, String state) {
        var shipmentId = DerivedIds.of("reward", rewardId, Integer.toString(attempt));
        publish(
                "materials.shipments",
                "materials.shipment-%s.v1".formatted(what),
                shipmentId,
                sequence,
                """
                {"id":"%s","source":{"kind":"REWARD","id":"%s"},"state":"%s","missing":[]}
                """
                        .formatted(shipmentId, rewardId, state));
    }

    private void awaitState(String rewardId, String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        json("/api/rewards/" + rewardId, SAM)
                                .get("state")
                                .asString()
                                .equals(state));
    }

    private JsonNode awaited(String path, Actor by, java.util.function.Predicate<JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> json(path, by).get("items"), wanted::test);
    }

    private void publish(String topic, String type, String subject, long sequence, String data) {
        var event =
                CloudEventBuilder.v1()
                        .withId(type + subject + sequence)
                        .withSource(URI.create("/elsewhere"))
                        .withType(type)
                        .withSubject(subject)
                        .withTime(OffsetDateTime.parse("2025-09-19T09:00:00Z"))
                        .withDataContentType("application/json")
                        .withData(data.getBytes(UTF_8))
                        .withExtension("sequence", Long.toString(sequence))
                        .withExtension("actorid", "person-elsewhere")
                        .withExtension("actorname", "Somebody Elsewhere")
                        .build();
        kafka.send(
                        KafkaMessageFactory.<String>createWriter(prefix + topic, subject)
                                .writeBinary(event))
                .join();
    }

    private void command(String path, Actor by, String body) throws Exception {
        var status =
                mvc.perform(
                                post(path)
                                        .with(as(by))
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(body))
                        .andReturn()
                        .getResponse()
                        .getStatus();
        assertThat(status).isEqualTo(200);
    }

    private JsonNode json(String path, Actor by) throws Exception {
        return JsonMapper.shared()
                .readTree(
                        mvc.perform(get(path).with(as(by)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(UTF_8));
    }
}
