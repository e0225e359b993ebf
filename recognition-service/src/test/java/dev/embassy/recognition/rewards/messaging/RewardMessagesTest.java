package dev.embassy.recognition.rewards.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.PublishedSamples;
import dev.embassy.recognition.rewards.RewardEvent;
import dev.embassy.recognition.rewards.RewardId;
import dev.embassy.recognition.rewards.RewardKind;
import dev.embassy.recognition.rewards.RewardSnapshot;
import dev.embassy.recognition.rewards.RewardState;
import dev.embassy.recognition.rewards.ShipmentNews;
import dev.embassy.recognition.rewards.Swag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RewardMessagesTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Person ADA =
            new Person("0b8f3c52-6f0e-4a5c-9d0a-3f6f7c1e2a01", "Ada Mensah");
    private static final Person SAM =
            new Person("0b8f3c52-6f0e-4a5c-9d0a-3f6f7c1e2a02", "Sam Okafor");
    private static final Person TESS =
            new Person("0b8f3c52-6f0e-4a5c-9d0a-3f6f7c1e2a03", "Tess Lindqvist");
    private static final Swag SHIRT =
            new Swag("0193513c-0a00-7e11-8c33-2f9b7d4e5a10", "shirt-m", "T-shirt · M", 1);
    private static final Swag MUG =
            new Swag("0193513c-0b00-7e11-8c33-2f9b7d4e5a11", "mug", "Mug", 1);

    private final RewardMessages messages = new RewardMessages();

    @Autowired private JsonMapper json;

    static Stream<RewardEvent> events() {
        return Stream.of(
                new RewardEvent.Nominated(
                        reward(RewardState.NOMINATED, null, SHIRT, 0, null), SAM, AT),
                new RewardEvent.Approved(
                        reward(RewardState.AWAITING_SHIPMENT, TESS, SHIRT, 1, null), TESS, AT),
                new RewardEvent.Declined(
                        reward(RewardState.DECLINED, null, SHIRT, 0, "Had one in May"),
                        "Had one in May",
                        TESS,
                        AT),
                new RewardEvent.OutOfStock(
                        reward(RewardState.OUT_OF_STOCK, TESS, SHIRT, 1, null),
                        List.of(new ShipmentNews.Missing("T-shirt · M", 1, 0)),
                        TESS,
                        AT),
                new RewardEvent.Resumed(
                        reward(RewardState.AWAITING_SHIPMENT, TESS, SHIRT, 1, null), TESS, AT),
                new RewardEvent.Retried(
                        reward(RewardState.AWAITING_SHIPMENT, TESS, SHIRT, 2, null), SAM, AT),
                new RewardEvent.Replaced(
                        reward(RewardState.AWAITING_SHIPMENT, TESS, MUG, 2, null), SAM, AT),
                new RewardEvent.Shipped(
                        reward(RewardState.SHIPPED, TESS, SHIRT, 1, null), TESS, AT),
                new RewardEvent.NotDelivered(
                        reward(RewardState.NOT_DELIVERED, TESS, SHIRT, 1, null), TESS, AT),
                new RewardEvent.Fulfilled(
                        reward(RewardState.FULFILLED, TESS, SHIRT, 1, null), TESS, AT),
                new RewardEvent.Revoked(
                        reward(RewardState.REVOKED, TESS, SHIRT, 1, "Left the programme"),
                        "Left the programme",
                        SAM,
                        AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSampleShows(RewardEvent event) {
        PublishedSamples.assertShown(json, messages.describe(event));
    }

    @Test
    void showsEveryEvent() {
        assertThat(events().<Class<?>>map(Object::getClass))
                .hasSameElementsAs(List.of(RewardEvent.class.getPermittedSubclasses()));
    }

    @Test
    void tellsInTheTimelineWhatIsMissing() {
        assertThat(
                        events().filter(RewardEvent.OutOfStock.class::isInstance)
                                .map(event -> messages.describe(event).note()))
                .containsExactly("T-shirt · M: 1 wanted, 0 left");
    }

    private static RewardSnapshot reward(
            RewardState state,
            @Nullable Person approver,
            Swag swag,
            int attempt,
            @Nullable String reason) {
        return new RewardSnapshot(
                new RewardId("0193513d-2b00-7f22-9d44-3a0c8e5f6b20"),
                ADA,
                SAM,
                approver,
                RewardKind.SWAG,
                state,
                "For a year of meetups in Lagos",
                swag,
                attempt,
                reason);
    }
}
