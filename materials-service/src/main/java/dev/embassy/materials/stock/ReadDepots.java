package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The depots and what lies in them: all for those who keep them, one's own for a holder. */
@Component
public class ReadDepots {

    private final Depots depots;
    private final StockLevels levels;
    private final StockTransfers transfers;

    ReadDepots(Depots depots, StockLevels levels, StockTransfers transfers) {
        this.depots = depots;
        this.levels = levels;
        this.transfers = transfers;
    }

    /** A depot and those of its levels in which something lies, by name. */
    public record Held(Depot depot, List<StockLevel> levels) {

        public int onHand() {
            return levels.stream().mapToInt(StockLevel::onHand).sum();
        }

        public Money value() {
            return levels.stream()
                    .map(level -> level.unitValue().times(level.onHand()))
                    .reduce(Money.NOTHING, Money::plus);
        }
    }

    /** The warehouse first, then by name. For a holder only the own one, if there is one. */
    public List<Held> list(Actor reader) {
        if (!DepotRules.isKeeper(reader)) {
            return depots.find(DepotId.heldBy(reader.id())).map(this::held).stream().toList();
        }
        var byDepot = levels.list().stream().collect(Collectors.groupingBy(StockLevel::depotId));
        var all = new ArrayList<>(depots.list());
        if (all.stream().noneMatch(depot -> depot.id().isWarehouse())) {
            all.add(Depot.warehouse());
        }
        return all.stream()
                .sorted(
                        Comparator.comparing(Depot::kind)
                                .thenComparing(Depot::name, String.CASE_INSENSITIVE_ORDER))
                .map(depot -> held(depot, byDepot.getOrDefault(depot.id(), List.of())))
                .toList();
    }

    public Held get(DepotId id, Actor reader) {
        return held(readable(id, reader));
    }

    /** What goes in or out, the newest first. */
    public Page<StockTransfer> transfers(DepotId id, PageRequest page, Actor reader) {
        return transfers.page(readable(id, reader).id(), page);
    }

    public List<TimelineEntry> timeline(DepotId id, Actor reader) {
        return depots.timeline(readable(id, reader).id());
    }

    private Depot readable(DepotId id, Actor reader) {
        var depot = depots.get(id);
        if (!DepotRules.mayWorkIn(depot, reader)) {
            throw new NotAllowed("Staff and fulfilment see all depots, a holder the own one.");
        }
        return depot;
    }

    private Held held(Depot depot) {
        return held(depot, levels.in(depot.id()));
    }

    private static Held held(Depot depot, List<StockLevel> found) {
        return new Held(
                depot,
                found.stream()
                        .filter(level -> level.onHand() > 0)
                        .sorted(Comparator.comparing(StockLevel::label))
                        .toList());
    }
}
