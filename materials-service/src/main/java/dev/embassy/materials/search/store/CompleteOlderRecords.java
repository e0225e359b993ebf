package dev.embassy.materials.search.store;

import dev.embassy.materials.search.OlderRecords;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Completes what an older release has stored: right after a start, and again later, since an
 * instance of that release may still be running beside this one. What several instances complete at
 * the same time they complete alike, and what is left over by a crash is found by the next.
 */
@Component
class CompleteOlderRecords {

    private static final Logger LOG = LoggerFactory.getLogger(CompleteOlderRecords.class);

    /** Others have their turn at the store between two steps. */
    private static final int STEP = 200;

    private final List<OlderRecords> all;

    CompleteOlderRecords(List<OlderRecords> all) {
        this.all = all;
    }

    /** At a fixed rate, since only then it has a thread of its own: it may take minutes once. */
    @Scheduled(fixedRateString = "${embassy.sweep.complete-interval:PT1H}")
    void complete() {
        all.forEach(CompleteOlderRecords::complete);
    }

    private static void complete(OlderRecords records) {
        long sum = 0;
        try {
            for (int some = records.complete(STEP); some > 0; some = records.complete(STEP)) {
                sum += some;
            }
        } catch (RuntimeException failed) {
            LOG.warn("Some older records wait for the next sweep to be found", failed);
        }
        if (sum > 0) {
            LOG.info("Completed {} older records, so that searches find them", sum);
        }
    }
}
