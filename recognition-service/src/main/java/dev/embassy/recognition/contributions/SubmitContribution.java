package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Its person hands a draft in. */
@Component
public class SubmitContribution {

    private final Contributions contributions;
    private final Clock clock;

    public SubmitContribution(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    public Contribution submit(ContributionId id, Expected expected, Actor by) {
        var contribution = contributions.get(id);
        if (!contribution.mayBeSeenBy(by)) {
            throw new ContributionNotFound(id);
        }
        expected.check(contribution);
        contributions.store(contribution, contribution.submit(by, clock.instant()));
        return contribution;
    }
}
