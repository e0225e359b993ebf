package dev.embassy.recognition.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Test
    void isExactWhereASystemCounted() {
        assertThat(Reach.of(17, ReachSource.MEASURED, DAY))
                .isEqualTo(new Reach(17, ReachSource.MEASURED, 17, 17, DAY));
        assertThat(Reach.of(17, ReachSource.IMPORTED, DAY).high()).isEqualTo(17);
    }

    @Test
    void isARangeRoundedOutwardsWhereAPersonCountedOrGuessed() {
        assertThat(Reach.of(42, ReachSource.SELF_REPORTED, DAY))
                .isEqualTo(new Reach(42, ReachSource.SELF_REPORTED, 37, 47, DAY));
        assertThat(Reach.of(10, ReachSource.ESTIMATED, DAY))
                .isEqualTo(new Reach(10, ReachSource.ESTIMATED, 6, 14, DAY));
        assertThat(Reach.of(0, ReachSource.ESTIMATED, DAY).high()).isZero();
    }

    @Test
    void isNeverNegativeNorBeyondBelief() {
        assertThatThrownBy(() -> Reach.of(-1, ReachSource.MEASURED, DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reach.of(Reach.MOST + 1, ReachSource.MEASURED, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
