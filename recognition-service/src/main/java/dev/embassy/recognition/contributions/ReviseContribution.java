package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Its person corrects a draft or a proposal. */
@Component
public class ReviseContribution {

    private final Contributions contributions;
    private final Clock clock;

    public ReviseContribution(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    public Contribution revise(
            ContributionId id, Expected expected, Actor by, ContributionDetails details) {
        var contribution = contributions.get(id);
        if (!contribution.mayBeSeenBy(by)) {
            throw new ContributionNotFound(id);
        }
        expected.check(contribution);
        contributions.store(contribution, contribution.revise(by, details, clock.instant()));
        return contribution;
    }
}
