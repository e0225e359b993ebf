package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks the owners of expired messages to look at them, and lets go of discarded ones. It looks at
 * the data, not at the clock's last tick: a sweep that was missed is caught up with, and each step
 * is taken once, whoever sweeps.
 */
@Component
class MessageSweep {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSweep.class);
    private static final int BATCH = 200;

    private final Messages messages;
    private final MessageSettings settings;
    private final Clock clock;

    MessageSweep(Messages messages, MessageSettings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.discarded-interval:PT5M}")
    void forgetDiscarded() {
        messages.forgetDiscarded(clock.instant(), BATCH);
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.review-interval:PT5M}")
    void chaseOwners() {
        var by = Actor.system("review").person();
        for (var message : messages.toChase(clock.instant(), BATCH)) {
            var events = message.chase(settings, by, clock.instant());
            try {
                messages.store(message, events);
            } catch (ChangedMeanwhile another) {
                LOG.info(
                        "Message {} changed meanwhile; its owner is asked next time", message.id());
            }
        }
    }
}
