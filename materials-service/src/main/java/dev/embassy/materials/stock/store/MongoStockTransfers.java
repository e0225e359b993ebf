package dev.embassy.materials.stock.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockTransfer;
import dev.embassy.materials.stock.StockTransferEvent;
import dev.embassy.materials.stock.StockTransferId;
import dev.embassy.materials.stock.StockTransfers;
import dev.embassy.materials.stock.VariantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoStockTransfers implements StockTransfers {

    private static final Criteria AWAITED = where("state.awaitedSince").gt(Instant.EPOCH);

    private final MongoAggregates<StockTransfer, StockTransferEvent> transfers;

    MongoStockTransfers(MongoAggregatesFactory factory, EventWire<StockTransferEvent> wire) {
        transfers =
                factory.create(
                                StockTransfer.class,
                                "stock_transfers",
                                "materials.stock-transfers",
                                wire)
                        .index(
                                new Index("state.openSince", Sort.Direction.ASC).sparse(),
                                new Index("state.awaitedSince", Sort.Direction.ASC)
                                        .on("_id", Sort.Direction.ASC),
                                newestFirst("state.depotIds"),
                                new Index("state.startedAt", Sort.Direction.DESC)
                                        .on("_id", Sort.Direction.DESC));
    }

    private static Index newestFirst(String field) {
        return new Index(field, Sort.Direction.ASC)
                .on("state.startedAt", Sort.Direction.DESC)
                .on("_id", Sort.Direction.DESC);
    }

    @Override
    public Optional<StockTransfer> find(StockTransferId id) {
        return transfers.find(id.value());
    }

    @Override
    public void store(StockTransfer transfer, List<StockTransferEvent> events) {
        transfers.store(transfer, events);
    }

    @Override
    public List<StockTransfer> openSince(Instant before, int limit) {
        return transfers.list(where("state.openSince").lt(before), limit);
    }

    @Override
    public int piecesUnderWay(DepotId depot) {
        return underWay(it -> it.from().equals(depot) || it.to().equals(depot));
    }

    @Override
    public int piecesUnderWay(StockItemId item, VariantId variant) {
        return underWay(it -> it.itemId().equals(item) && it.variantId().equals(variant));
    }

    /** Few are under way at a moment, and each kind has its index. */
    private int underWay(Predicate<StockTransfer.Details> which) {
        return Stream.of(where("state.openSince").gt(Instant.EPOCH), AWAITED)
                .flatMap(open -> transfers.list(open, Integer.MAX_VALUE).stream())
                .map(StockTransfer::details)
                .filter(which)
                .mapToInt(StockTransfer.Details::quantity)
                .sum();
    }

    @Override
    public Page<StockTransfer> awaited(PageRequest page) {
        return transfers.page(AWAITED, Sorting.ascending("state.awaitedSince"), page);
    }

    @Override
    public Page<StockTransfer> page(@Nullable DepotId depot, PageRequest page) {
        var filter = depot == null ? new Criteria() : where("state.depotIds").is(depot.value());
        return transfers.page(filter, Sorting.descending("state.startedAt"), page);
    }
}
