package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes or undoes approvals that a crash left half-done, and finishes follow-ups. */
@Component
class KitSweep {

    private static final Logger LOG = LoggerFactory.getLogger(KitSweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KitRequests requests;
    private final FinishApproval finishApproval;
    private final FinishFollowUp finishFollowUp;
    private final Clock clock;

    KitSweep(
            KitRequests requests,
            FinishApproval finishApproval,
            FinishFollowUp finishFollowUp,
            Clock clock) {
        this.requests = requests;
        this.finishApproval = finishApproval;
        this.finishFollowUp = finishFollowUp;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void finishApprovals() {
        var before = clock.instant().minus(PATIENCE);
        for (var request : requests.approvalsBegunBefore(before, 100)) {
            try {
                finishApproval.finish(request.id());
            } catch (Refusal undone) {
                LOG.info("Approval of {} was undone: {}", request.id(), undone.getMessage());
            } catch (RuntimeException failed) {
                LOG.warn("Approval of {} waits for the next sweep", request.id(), failed);
            }
        }
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void finishFollowUps() {
        var before = clock.instant().minus(PATIENCE);
        for (var request : requests.followUpsOpenBefore(before, 100)) {
            try {
                finishFollowUp.finish(request.id());
            } catch (Refusal corrected) {
                LOG.info(
                        "Follow-up of {} stays as it was: {}",
                        request.id(),
                        corrected.getMessage());
            } catch (RuntimeException failed) {
                LOG.warn("Follow-up of {} waits for the next sweep", request.id(), failed);
            }
        }
    }
}
