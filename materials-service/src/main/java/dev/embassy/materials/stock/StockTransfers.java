package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All transfers between depots. */
public interface StockTransfers {

    Optional<StockTransfer> find(StockTransferId id);

    /** Refuses with {@code changed-meanwhile} when another change was first. */
    void store(StockTransfer transfer, List<StockTransferEvent> events);

    /** Those with a step left that nobody has to wait for, since before a moment. */
    List<StockTransfer> openSince(Instant before, int limit);

    /** How many pieces are under way from or to a depot. */
    int piecesUnderWay(DepotId depot);

    /** How many pieces of a variant are under way. */
    int piecesUnderWay(StockItemId item, VariantId variant);

    /**
     * The newest first.
     *
     * @param depot from or to; null for all
     */
    Page<StockTransfer> page(@Nullable DepotId depot, PageRequest page);

    /** Those that wait to be counted, the longest waiting first. */
    Page<StockTransfer> awaited(PageRequest page);

    default StockTransfer get(StockTransferId id) {
        return find(id).orElseThrow(() -> new TransferNotFound(id));
    }
}
