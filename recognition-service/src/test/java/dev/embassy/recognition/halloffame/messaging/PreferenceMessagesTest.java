package dev.embassy.recognition.halloffame.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.PublishedSamples;
import dev.embassy.recognition.halloffame.PreferenceEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class PreferenceMessagesTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Person ADA =
            new Person("0b8f3c52-6f0e-4a5c-9d0a-3f6f7c1e2a01", "Ada Mensah");

    @Autowired private JsonMapper json;

    static Stream<PreferenceEvent> events() {
        return Stream.of(
                new PreferenceEvent.OptedOut(ADA, AT), new PreferenceEvent.CameBack(ADA, AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSampleShows(PreferenceEvent event) {
        PublishedSamples.assertShown(json, new PreferenceMessages().describe(event));
    }

    @Test
    void showsEveryEvent() {
        assertThat(events().<Class<?>>map(Object::getClass))
                .hasSameElementsAs(List.of(PreferenceEvent.class.getPermittedSubclasses()));
    }
}
