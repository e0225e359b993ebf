package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.recognition.people.Roles;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows everybody the contributions they may see. */
@Component
public class ReadContributions {

    private final Contributions contributions;

    public ReadContributions(Contributions contributions) {
        this.contributions = contributions;
    }

    public Contribution read(ContributionId id, Actor by) {
        return contributions
                .find(id)
                .filter(contribution -> contribution.mayBeSeenBy(by))
                .orElseThrow(() -> new ContributionNotFound(id));
    }

    public List<TimelineEntry> timeline(ContributionId id, Actor by) {
        return contributions.timeline(read(id, by).id());
    }

    /**
     * @param mine the actor's own; the default for everybody but staff. Of other people's, staff
     *     list all but drafts, ambassadors those that wait for peers.
     * @param states none means all the actor may list
     */
    public Page<Contribution> list(
            @Nullable Boolean mine,
            Set<ContributionState> states,
            @Nullable ContributionKind kind,
            PageRequest page,
            Actor by) {
        boolean own = mine == null ? !by.has(Roles.STAFF) : mine;
        var listable = own ? EnumSet.allOf(ContributionState.class) : ofOthers(by);
        if (!states.isEmpty()) {
            listable.retainAll(states);
        }
        if (listable.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        boolean peer = !own && !by.has(Roles.STAFF);
        return contributions.page(
                new ContributionFilter(own ? by.id() : null, peer ? by.id() : null, listable, kind),
                page);
    }

    private static EnumSet<ContributionState> ofOthers(Actor by) {
        if (by.has(Roles.STAFF)) {
            return EnumSet.complementOf(EnumSet.of(ContributionState.DRAFT));
        }
        if (by.has(Roles.AMBASSADOR)) {
            return EnumSet.of(ContributionState.SUBMITTED);
        }
        throw new NotAllowed(
                "Other people's contributions are listed for ambassadors and staff. Use mine=true"
                        + " for your own.");
    }
}
