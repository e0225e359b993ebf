package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.id.Ids;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Somebody types in what they did. */
@Component
public class RecordContribution {

    private final Contributions contributions;
    private final Ids ids;
    private final Clock clock;

    public RecordContribution(Contributions contributions, Ids ids, Clock clock) {
        this.contributions = contributions;
        this.ids = ids;
        this.clock = clock;
    }

    public Contribution record(ContributionDetails details, Actor by) {
        var draft =
                Contribution.draft(new ContributionId(ids.next()), by, details, clock.instant());
        try {
            contributions.store(draft, draft.drafted());
            return draft;
        } catch (AlreadyExists repeated) {
            // The same request came before and was cut off after the write: one effect, one answer.
            return contributions
                    .find(draft.id())
                    .filter(known -> by.is(known.person()))
                    .orElseThrow(() -> repeated);
        }
    }
}
