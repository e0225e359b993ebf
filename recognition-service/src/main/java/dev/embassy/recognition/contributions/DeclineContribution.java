package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Staff says that a contribution does not count, and why. */
@Component
public class DeclineContribution {

    private final Contributions contributions;
    private final Clock clock;

    public DeclineContribution(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    public Contribution decline(ContributionId id, Expected expected, Actor by, String reason) {
        var contribution = contributions.get(id);
        if (!contribution.mayBeSeenBy(by)) {
            throw new ContributionNotFound(id);
        }
        expected.check(contribution);
        contributions.store(contribution, contribution.decline(by, reason, clock.instant()));
        return contribution;
    }
}
