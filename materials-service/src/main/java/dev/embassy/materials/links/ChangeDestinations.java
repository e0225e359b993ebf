package dev.embassy.materials.links;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says which sites links may lead to: the work of staff. */
@Component
public class ChangeDestinations {

    private final ReadDestinations readDestinations;
    private final Destinations destinations;
    private final FollowLink followLink;
    private final Clock clock;

    ChangeDestinations(
            ReadDestinations readDestinations,
            Destinations destinations,
            FollowLink followLink,
            Clock clock) {
        this.readDestinations = readDestinations;
        this.destinations = destinations;
        this.followLink = followLink;
        this.clock = clock;
    }

    /** Links to a site that is taken off lead nowhere from then on. */
    public AllowedHosts change(List<String> hosts, Expected expected, Actor by) {
        LinkAccess.requireStaff(by);
        var list = readDestinations.hosts();
        expected.check(list);
        var changed = list.change(hosts, by.person(), clock.instant());
        if (!changed.added().isEmpty() || !changed.removed().isEmpty()) {
            destinations.store(list, List.of(changed));
            followLink.forgetAll();
        }
        return list;
    }
}
