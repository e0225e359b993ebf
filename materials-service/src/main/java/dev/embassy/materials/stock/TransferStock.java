package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings stock from one depot to another. The transfer is the recorded intent; the level that gives
 * decides for good, by the transfer's key, whether it goes or not; whoever repeats the steps, and
 * however often, ends in the same.
 */
@Component
public class TransferStock {

    private final StockItems items;
    private final Depots depots;
    private final LocalDepots localDepots;
    private final StockLevels levels;
    private final StockTransfers transfers;
    private final LevelChanges changes;
    private final Ids ids;
    private final Clock clock;

    TransferStock(
            StockItems items,
            Depots depots,
            LocalDepots localDepots,
            StockLevels levels,
            StockTransfers transfers,
            LevelChanges changes,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.depots = depots;
        this.localDepots = localDepots;
        this.levels = levels;
        this.transfers = transfers;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * For a person: staff and fulfilment between any depots, a holder out of the own one. What a
     * holder sends lies in the other depot only when somebody there has counted it.
     *
     * @throws NotEnoughStock if less is available in the depot that gives
     */
    public StockTransfer transfer(
            StockItemId item,
            @Nullable VariantId variant,
            int quantity,
            DepotId from,
            DepotId to,
            @Nullable String reason,
            Actor by) {
        if (!DepotRules.mayWorkIn(depots.get(from), by)) {
            throw new NotAllowed(
                    "Staff and fulfilment move stock, and a holder sends from the own depot.");
        }
        var chosen = items.get(item).chosen(variant);
        return transfer(
                ids.next(),
                new StockLine(item, chosen, quantity),
                from,
                to,
                !DepotRules.isKeeper(by),
                reason,
                by.person());
    }

    /**
     * For another capability: the same key is the same transfer, however often it is asked for.
     *
     * @param line at least one piece
     * @throws NotEnoughStock if less is available in the depot that gives; also when asked again
     * @throws DepotClosed if one of the depots is closed
     */
    public StockTransfer transfer(
            String key,
            StockLine line,
            DepotId from,
            DepotId to,
            @Nullable String reason,
            Person by) {
        return transfer(key, line, from, to, false, reason, by);
    }

    private StockTransfer transfer(
            String key,
            StockLine line,
            DepotId from,
            DepotId to,
            boolean toBeCounted,
            @Nullable String reason,
            Person by) {
        var id = StockTransferId.of(key);
        if (transfers.find(id).isEmpty()) {
            begin(id, line, from, to, toBeCounted, reason, by);
        }
        return finish(id).orRefusal();
    }

    /**
     * What a holder sent is here. What is missing lies in the holder's depot again: it never left,
     * or the holder says there what became of it.
     *
     * @param pieces that are there, 0 to all of it
     * @throws TransferCounted if nobody waits for it to be counted
     */
    public StockTransfer count(StockTransferId id, int pieces, Actor by) {
        var transfer = transfers.get(id);
        var details = transfer.details();
        if (!DepotRules.mayWorkIn(depots.get(details.to()), by)) {
            throw new NotAllowed("Whoever keeps the depot that it goes to counts it.");
        }
        if (details.by().id().equals(by.id())) {
            throw new NotAllowed("You sent it. Somebody else counts it.");
        }
        transfers.store(transfer, List.of(transfer.count(pieces, by.person(), clock.instant())));
        return finish(id);
    }

    private void begin(
            StockTransferId id,
            StockLine line,
            DepotId from,
            DepotId to,
            boolean toBeCounted,
            @Nullable String reason,
            Person by) {
        if (line.quantity() < 1) {
            throw new IllegalArgumentException("A transfer is of at least one piece");
        }
        if (from.equals(to)) {
            throw new SameDepot();
        }
        var item = items.get(line.itemId());
        var label = item.label(line.variantId());
        var giving = depots.get(from);
        var taking = depots.get(to);
        taking.requireOpen();
        int available =
                levels.find(StockLevelId.of(item.id(), line.variantId(), from))
                        .map(StockLevel::available)
                        .orElse(0);
        if (available < line.quantity()) {
            throw new NotEnoughStock(label, line.quantity(), available);
        }
        var details =
                new StockTransfer.Details(
                        item.id(),
                        line.variantId(),
                        label,
                        item.unitValue(),
                        line.quantity(),
                        from,
                        giving.name(),
                        to,
                        taking.name(),
                        reason,
                        by);
        var transfer = StockTransfer.requested(id, details, toBeCounted, clock.instant());
        try {
            transfers.store(transfer, List.of(transfer.requestedEvent()));
        } catch (AlreadyExists same) {
            return; // somebody else asks for the same at this moment
        }
    }

    /** The steps that are left; safe to repeat and to run at once. */
    StockTransfer finish(StockTransferId id) {
        while (true) {
            var transfer = transfers.get(id);
            try {
                switch (transfer.state()) {
                    case REQUESTED -> leave(transfer);
                    case IN_TRANSIT -> {
                        if (transfer.isAwaited()) {
                            return transfer;
                        }
                        arrive(transfer);
                    }
                    case ARRIVED, REFUSED -> {
                        return transfer;
                    }
                }
            } catch (ChangedMeanwhile another) {
                continue; // somebody else took the same step
            }
        }
    }

    private void leave(StockTransfer transfer) {
        var details = transfer.details();
        var key = transfer.moveKey();
        var level =
                changes.change(
                        items.get(details.itemId()),
                        details.variantId(),
                        details.from(),
                        List.of(key, StockLevel.refused(key)),
                        it ->
                                it.sendOut(
                                        key,
                                        details.quantity(),
                                        "To " + details.toName() + note(details),
                                        details.by(),
                                        clock.instant()));
        var event =
                level.hasSettled(key)
                        ? transfer.leave(clock.instant())
                        : transfer.refuse(level.available(), clock.instant());
        transfers.store(transfer, List.of(event));
    }

    private void arrive(StockTransfer transfer) {
        var details = transfer.details();
        int arriving = transfer.arriving();
        takeIn(
                transfer,
                transfer.moveKey(),
                arriving,
                details.to(),
                "From " + details.fromName() + note(details));
        takeIn(
                transfer,
                transfer.backKey(),
                details.quantity() - arriving,
                details.from(),
                "Did not arrive at " + details.toName());
        transfers.store(transfer, List.of(transfer.arrive(clock.instant())));
    }

    private void takeIn(
            StockTransfer transfer, String key, int pieces, DepotId depot, String reason) {
        if (pieces == 0) {
            return;
        }
        var details = transfer.details();
        changes.change(
                items.get(details.itemId()),
                details.variantId(),
                depot,
                List.of(key),
                it -> it.takeIn(key, pieces, reason, transfer.receiver(), clock.instant()));
        localDepots.reopenForWhatCameIn(depot);
    }

    private static String note(StockTransfer.Details details) {
        return details.reason() == null ? "" : ": " + details.reason();
    }
}
