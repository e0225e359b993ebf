package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The depots of people, opened as they are needed. */
@Component
public class LocalDepots {

    private static final Person SYSTEM = Actor.system("depots").person();

    private final Depots depots;
    private final Clock clock;

    LocalDepots(Depots depots, Clock clock) {
        this.depots = depots;
        this.clock = clock;
    }

    /** What a person holds, open; opened now if it was not. Safe to repeat. */
    public Depot of(Person holder, Person by) {
        var id = DepotId.heldBy(holder);
        if (depots.find(id).isEmpty()) {
            var depot = Depot.local(holder, holder.name(), clock.instant());
            try {
                depots.store(depot, List.of(depot.openedEvent(by, clock.instant())));
                return depot;
            } catch (AlreadyExists same) {
                return opened(id, by);
            }
        }
        return opened(id, by);
    }

    private Depot opened(DepotId id, Person by) {
        while (true) {
            var depot = depots.get(id);
            if (depot.isOpen()) {
                return depot;
            }
            try {
                depots.store(depot, List.of(depot.reopen(by, clock.instant())));
                return depot;
            } catch (ChangedMeanwhile another) {
                continue; // look again
            }
        }
    }

    /** What came in just as the depot was closed must not lie behind a closed door. */
    void reopenForWhatCameIn(DepotId id) {
        if (!id.isWarehouse()) {
            opened(id, SYSTEM);
        }
    }
}
