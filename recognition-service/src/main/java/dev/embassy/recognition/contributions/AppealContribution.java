package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Its person asks for a second look. */
@Component
public class AppealContribution {

    private final Contributions contributions;
    private final Clock clock;

    public AppealContribution(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    public Contribution appeal(ContributionId id, Expected expected, Actor by, String reason) {
        var contribution = contributions.get(id);
        if (!contribution.mayBeSeenBy(by)) {
            throw new ContributionNotFound(id);
        }
        expected.check(contribution);
        contributions.store(contribution, contribution.appeal(by, reason, clock.instant()));
        return contribution;
    }
}
