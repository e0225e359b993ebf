package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** All depots that were ever opened; the warehouse is among them once it was changed. */
public interface Depots {

    Optional<Depot> find(DepotId id);

    /** Refuses with {@code changed-meanwhile} when another change was first. */
    void store(Depot depot, List<DepotEvent> events);

    /** By name, at most 2000; without the warehouse if nobody has changed it. */
    List<Depot> list();

    List<TimelineEntry> timeline(DepotId id);

    /** The warehouse is always there. */
    default Depot get(DepotId id) {
        return find(id).or(
                        () -> id.isWarehouse() ? Optional.of(Depot.warehouse()) : Optional.empty())
                .orElseThrow(() -> new DepotNotFound(id));
    }
}
