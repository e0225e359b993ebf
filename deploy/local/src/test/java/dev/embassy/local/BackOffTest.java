package dev.embassy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void waitsLongerEachTimeAPartDiesAtOnceUpToHalfAMinute() {
        var backOff = new BackOff();
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            backOff.started(NOON);
            waits.add(backOff.died(NOON.plusSeconds(2)).toSeconds());
        }

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void beginsAnewAfterAPartRanForAMinute() {
        var backOff = new BackOff();
        backOff.started(NOON);
        backOff.died(NOON.plusSeconds(1));
        backOff.started(NOON);

        assertThat(backOff.died(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(1));
    }
}
