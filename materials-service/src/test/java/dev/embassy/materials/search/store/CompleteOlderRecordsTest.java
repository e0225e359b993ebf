package dev.embassy.materials.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.materials.search.OlderRecords;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompleteOlderRecordsTest {

    private static final class Older implements OlderRecords {

        private int left;

        Older(int left) {
            this.left = left;
        }

        @Override
        public int complete(int limit) {
            int some = Math.min(limit, left);
            left -= some;
            return some;
        }
    }

    @Test
    void completesAllInSteps() {
        var many = new Older(1_001);
        new CompleteOlderRecords(List.of(many)).complete();
        assertThat(many.left).isZero();
    }

    @Test
    void completesTheOthersWhereOneFails() {
        OlderRecords failing =
                limit -> {
                    throw new IllegalStateException("The store is away");
                };
        var others = new Older(3);
        new CompleteOlderRecords(List.of(failing, others)).complete();
        assertThat(others.left).isZero();
    }
}
