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
     * For a person: staff and fulfilment between any depots, a holder out of the own one.
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
                ids.next(), new StockLine(item, chosen, quantity), from, to, reason, by.person());
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
        var id = StockTransferId.of(key);
        if (transfers.find(id).isEmpty()) {
            begin(id, line, from, to, reason, by);
        }
        return finish(id).orRefusal();
    }

    private void begin(
            StockTransferId id,
            StockLine line,
            DepotId from,
            DepotId to,
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
        var transfer = StockTransfer.requested(id, details, clock.instant());
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
                    case IN_TRANSIT -> arrive(transfer);
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
        var key = transfer.moveKey();
        changes.change(
                items.get(details.itemId()),
                details.variantId(),
                details.to(),
                List.of(key),
                it ->
                        it.takeIn(
                                key,
                                details.quantity(),
                                "From " + details.fromName() + note(details),
                                details.by(),
                                clock.instant()));
        localDepots.reopenForWhatCameIn(details.to());
        transfers.store(transfer, List.of(transfer.arrive(clock.instant())));
    }

    private static String note(StockTransfer.Details details) {
        return details.reason() == null ? "" : ": " + details.reason();
    }
}
