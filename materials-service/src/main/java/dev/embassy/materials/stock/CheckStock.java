package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds every level against its ledger: what the entries add up to is what is on hand and what is
 * reserved. It walks in pages, so it may be run while everybody works.
 */
@Component
public class CheckStock {

    /** The ledger is written a moment after the level; a difference has to outlast this. */
    private static final int LOOKS = 10;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final StockLevels levels;
    private final StockLedger ledger;

    CheckStock(StockLevels levels, StockLedger ledger) {
        this.levels = levels;
        this.ledger = ledger;
    }

    /** A level whose ledger says something else, or that is impossible in itself. */
    public record Difference(
            StockLevel level, long ledgerOnHand, long ledgerReserved, long heldForSomebody) {}

    /**
     * What one page of the walk found.
     *
     * @param checked how many levels were looked at
     * @param next where to go on; null at the end
     */
    public record Findings(int checked, List<Difference> differences, @Nullable String next) {}

    public Findings check(PageRequest page, Actor by) {
        if (!by.hasAny(Roles.STAFF, Roles.FULFILMENT, Roles.ADMIN)) {
            throw new NotAllowed("Only staff, fulfilment and admins check the stock.");
        }
        var found = levels.walk(page);
        var differences = new ArrayList<Difference>();
        for (var level : found.items()) {
            lastingDifference(level).ifPresent(differences::add);
        }
        return new Findings(found.items().size(), differences, found.next());
    }

    private Optional<Difference> lastingDifference(StockLevel first) {
        var level = first;
        for (int look = 1; ; look++) {
            var sums = ledger.sums(level.id());
            if (sums.onHand() == level.onHand()
                    && sums.reserved() == level.reserved()
                    && level.isSound()) {
                return Optional.empty();
            }
            if (look == LOOKS) {
                return Optional.of(
                        new Difference(
                                level, sums.onHand(), sums.reserved(), level.heldForSomebody()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            level = levels.find(level.id()).orElse(level);
        }
    }
}
