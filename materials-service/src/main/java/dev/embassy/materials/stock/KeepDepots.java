package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Staff and fulfilment open, rename and close depots. */
@Component
public class KeepDepots {

    private final Depots depots;
    private final LocalDepots localDepots;
    private final StockLevels levels;
    private final StockTransfers transfers;
    private final Clock clock;

    KeepDepots(
            Depots depots,
            LocalDepots localDepots,
            StockLevels levels,
            StockTransfers transfers,
            Clock clock) {
        this.depots = depots;
        this.localDepots = localDepots;
        this.levels = levels;
        this.transfers = transfers;
        this.clock = clock;
    }

    /**
     * Opens what a person holds; there is one depot for each person.
     *
     * @param name null for the holder's own
     */
    public Depot open(Person holder, @Nullable String name, Actor by) {
        requireKeeper(by);
        var depot = localDepots.of(holder, by.person());
        if (name == null || name.equals(depot.name())) {
            return depot;
        }
        depots.store(depot, List.of(depot.rename(name, by.person(), clock.instant())));
        return depot;
    }

    public Depot rename(DepotId id, String name, Expected expected, Actor by) {
        requireKeeper(by);
        var depot = depots.get(id);
        expected.check(depot);
        if (!depot.name().equals(name)) {
            depots.store(depot, List.of(depot.rename(name, by.person(), clock.instant())));
        }
        return depot;
    }

    /**
     * Closes it first and looks again then: what came in meanwhile either is seen here, or sees the
     * closed door and opens it.
     *
     * @throws DepotNotEmpty if something lies there or is under way to or from it
     */
    public Depot close(DepotId id, Expected expected, Actor by) {
        requireKeeper(by);
        var depot = depots.get(id);
        expected.check(depot);
        var closed = depot.close(by.person(), clock.instant());
        requireEmpty(depot);
        depots.store(depot, List.of(closed));
        try {
            requireEmpty(depot);
        } catch (DepotNotEmpty meanwhile) {
            localDepots.reopenForWhatCameIn(id);
            throw meanwhile;
        }
        return depot;
    }

    public Depot reopen(DepotId id, Expected expected, Actor by) {
        requireKeeper(by);
        var depot = depots.get(id);
        expected.check(depot);
        depots.store(depot, List.of(depot.reopen(by.person(), clock.instant())));
        return depot;
    }

    private void requireEmpty(Depot depot) {
        int pieces =
                levels.in(depot.id()).stream().mapToInt(StockLevel::onHand).sum()
                        + transfers.piecesUnderWay(depot.id());
        if (pieces > 0) {
            throw new DepotNotEmpty(depot.name(), pieces);
        }
    }

    private static void requireKeeper(Actor by) {
        if (!DepotRules.isKeeper(by)) {
            throw new NotAllowed("Only staff and fulfilment keep depots.");
        }
    }
}
