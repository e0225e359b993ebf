package dev.embassy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.acceptance.Scenes.RewardOnItsWay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever runs Embassy can follow one call through all parts, and read its logs and figures. */
class ObservabilityTest {

    private static final Product PRODUCT = Product.running();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void oneTraceLeadsFromTheGatewayThroughTwoServicesAndTheBroker() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Caller approver = PRODUCT.as("tess").within("00-" + trace + "-00f067aa0ba902b7-01");

        RewardOnItsWay reward = new Scenes(PRODUCT).rewardOnItsWay(approver);

        assertThat(tracesOf("recognition.rewards", reward.id(), "recognition.reward-approved.v1"))
                .containsExactly(trace);
        assertThat(
                        tracesOf(
                                "materials.shipments",
                                reward.shipment(),
                                "materials.shipment-requested.v1"))
                .containsExactly(trace);
    }

    @ParameterizedTest
    @EnumSource(names = {"AMBASSADOR", "MATERIALS", "RECOGNITION", "GATEWAY"})
    void logsAreJsonThatNamesItsService(Part part) throws IOException {
        List<JsonNode> lines =
                PRODUCT.logOf(part).stream()
                        .filter(line -> line.startsWith("{"))
                        .map(JSON::readTree)
                        .toList();

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.at("/@timestamp").asString()).isNotBlank();
                    assertThat(line.at("/log/level").asString()).isNotBlank();
                    assertThat(line.at("/service/name").asString()).isEqualTo(part.module());
                    assertThat(line.has("message")).isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"AMBASSADOR", "MATERIALS", "RECOGNITION", "GATEWAY"})
    void everyPartCountsItsCalls(Part part) {
        PRODUCT.as("ada").get("/api/me").succeeded();

        assertThat(PRODUCT.metric(part, "http_server_requests_seconds_count")).isPositive();
    }

    /** The trace ids of the events of one kind that a record caused. */
    private static List<String> tracesOf(String topic, String subject, String type) {
        return new Broker(PRODUCT)
                .records(topic).stream()
                        .filter(it -> subject.equals(new String(it.key(), StandardCharsets.UTF_8)))
                        .filter(it -> type.equals(header(it, "ce_type")))
                        .map(it -> header(it, "traceparent").split("-")[1])
                        .toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
