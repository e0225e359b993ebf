package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Its person confirms what a meetup report proposed. */
@Component
public class ConfirmContribution {

    private final Contributions contributions;
    private final Clock clock;

    public ConfirmContribution(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    public Contribution confirm(ContributionId id, Expected expected, Actor by) {
        var contribution = contributions.get(id);
        if (!contribution.mayBeSeenBy(by)) {
            throw new ContributionNotFound(id);
        }
        expected.check(contribution);
        contributions.store(contribution, contribution.confirm(by, clock.instant()));
        return contribution;
    }
}
