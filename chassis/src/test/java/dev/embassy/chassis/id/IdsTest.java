package dev.embassy.chassis.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final Ids ids = new RequestScopedIds(Clock.fixed(NOON, ZoneOffset.UTC));

    @AfterEach
    void leaveTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void makesVersionSevenWithTheMomentInFront() {
        var id = UUID.fromString(ids.next());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(ids.next()).isNotEqualTo(id.toString());
    }

    @Test
    void makesTheSameOnesForTheSameSeedAndDifferentOnesWithinARequest() {
        var first = withSeed("key");
        var one = ids.next();
        var two = ids.next();
        first.requestCompleted();
        withSeed("key");

        assertThat(ids.next()).isEqualTo(one).isNotEqualTo(two);
        assertThat(ids.next()).isEqualTo(two);
        withSeed("other key");
        assertThat(ids.next()).isNotEqualTo(one);
        assertThat(UUID.fromString(one).version()).isEqualTo(7);
    }

    @Test
    void derivesFromFactsWithoutConfusingTheirBorders() {
        assertThat(DerivedIds.of("a", "b")).isEqualTo(DerivedIds.of("a", "b"));
        assertThat(DerivedIds.of("ab", "")).isNotEqualTo(DerivedIds.of("a", "b"));
        assertThat(UUID.fromString(DerivedIds.of("a", "b")).version()).isEqualTo(8);
        assertThat(UUID.fromString(DerivedIds.of("a", "b")).variant()).isEqualTo(2);
    }

    private static ServletRequestAttributes withSeed(String key) {
        var request = new ServletRequestAttributes(new MockHttpServletRequest());
        RequestScopedIds.derive(request, new RequestScopedIds.Seed(NOON, key));
        RequestContextHolder.setRequestAttributes(request);
        return request;
    }
}
