package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells others of links whose time has passed. Visitors are not kept waiting for it: they are
 * answered by the clock.
 */
@Component
public class LinkSweep {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSweep.class);
    private static final int BATCH = 200;

    private final TrackedLinks links;
    private final Clock clock;

    LinkSweep(TrackedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    public void tellExpired() {
        var by = Actor.system("link-expiry").person();
        for (var link : links.expiredUntold(clock.instant(), BATCH)) {
            try {
                links.store(link, List.of(link.expire(by, clock.instant())));
            } catch (ChangedMeanwhile another) {
                LOG.info("Link {} changed meanwhile; it is looked at again", link.id());
            }
        }
    }
}
