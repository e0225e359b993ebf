package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds owners of materials that somebody has to look at. */
@Component
public class RemindOfReviews {

    private static final Logger LOG = LoggerFactory.getLogger(RemindOfReviews.class);
    private static final Actor CALENDAR = Actor.system("Calendar");

    private final Materials materials;
    private final Clock clock;

    RemindOfReviews(Materials materials, Clock clock) {
        this.materials = materials;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    public void remind() {
        var now = clock.instant();
        for (var material : materials.toRemind(now, 100)) {
            try {
                material.remind(CALENDAR.person(), now)
                        .ifPresent(due -> materials.store(material, List.of(due)));
            } catch (ChangedMeanwhile again) {
                LOG.debug("The reminder of {} waits for the next round", material.id(), again);
            }
        }
    }
}
