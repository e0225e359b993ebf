package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Staff takes back a validation that was a mistake, and says why. */
@Component
public class ReopenContribution {

    private final Contributions contributions;
    private final Clock clock;

    public ReopenContribution(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    public Contribution reopen(ContributionId id, Expected expected, Actor by, String reason) {
        var contribution = contributions.get(id);
        if (!contribution.mayBeSeenBy(by)) {
            throw new ContributionNotFound(id);
        }
        expected.check(contribution);
        contributions.store(contribution, contribution.reopen(by, reason, clock.instant()));
        return contribution;
    }
}
