package dev.embassy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceImageTest {

    @Test
    void startsWithTheBeansOfTheBuild() {
        assertThat(ServiceImage.buildKnowsBeans(Set.of("PATH", "EMBASSY_SMTP_HOST"))).isTrue();
    }

    @Test
    void findsOutByItselfWhereAVariableMayAddABean() {
        assertThat(ServiceImage.buildKnowsBeans(Set.of("PATH", "OTEL_EXPORTER_OTLP_ENDPOINT")))
                .isFalse();
        assertThat(ServiceImage.buildKnowsBeans(Set.of("MANAGEMENT_TRACING_ENABLED"))).isFalse();
        assertThat(ServiceImage.buildKnowsBeans(Set.of("SPRING_PROFILES_ACTIVE"))).isFalse();
    }
}
