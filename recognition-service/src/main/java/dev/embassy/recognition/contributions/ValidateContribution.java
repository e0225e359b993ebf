package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Staff or a peer says that a contribution counts. */
@Component
public class ValidateContribution {

    private final Contributions contributions;
    private final Clock clock;

    public ValidateContribution(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    public Contribution validate(
            ContributionId id, Expected expected, Actor by, Judgement judgement) {
        var contribution = contributions.get(id);
        if (!contribution.mayBeSeenBy(by)) {
            throw new ContributionNotFound(id);
        }
        expected.check(contribution);
        contributions.store(contribution, contribution.validate(by, judgement, clock.instant()));
        return contribution;
    }
}
