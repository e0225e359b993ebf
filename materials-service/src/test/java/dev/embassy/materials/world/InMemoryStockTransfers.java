package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockTransfer;
import dev.embassy.materials.stock.StockTransferEvent;
import dev.embassy.materials.stock.StockTransferId;
import dev.embassy.materials.stock.StockTransfers;
import dev.embassy.materials.stock.VariantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

public final class InMemoryStockTransfers implements StockTransfers {

    private final InMemoryAggregates<StockTransfer, StockTransferEvent> transfers;

    @Autowired
    public InMemoryStockTransfers(EventWire<StockTransferEvent> wire, Outbox outbox) {
        this(new Remembered<>(StockTransfer.class, wire, outbox, null));
    }

    public InMemoryStockTransfers(InMemoryAggregates<StockTransfer, StockTransferEvent> transfers) {
        this.transfers = transfers;
    }

    @Override
    public Optional<StockTransfer> find(StockTransferId id) {
        return transfers.find(id.value());
    }

    @Override
    public void store(StockTransfer transfer, List<StockTransferEvent> events) {
        transfers.store(transfer, events);
    }

    private Stream<StockTransfer> open() {
        return transfers
                .all()
                .filter(it ->
                        switch (it.state()) {
                            case REQUESTED, IN_TRANSIT -> true;
                            case ARRIVED, REFUSED -> false;
                        });
    }

    @Override
    public List<StockTransfer> openSince(Instant before, int limit) {
        return open().filter(it -> !it.isAwaited() && it.startedAt().isBefore(before))
                .limit(limit)
                .toList();
    }

    @Override
    public int piecesUnderWay(DepotId depot) {
        return open().filter(it -> it.touches(depot)).mapToInt(it -> it.details().quantity()).sum();
    }

    @Override
    public int piecesUnderWay(StockItemId item, VariantId variant) {
        return open().map(StockTransfer::details)
                .filter(it -> it.itemId().equals(item) && it.variantId().equals(variant))
                .mapToInt(StockTransfer.Details::quantity)
                .sum();
    }

    @Override
    public Page<StockTransfer> page(@Nullable DepotId depot, PageRequest page) {
        return transfers.page(
                it -> depot == null || it.touches(depot),
                Comparator.comparing(StockTransfer::startedAt)
                        .thenComparing(it -> it.id().value())
                        .reversed(),
                page);
    }

    @Override
    public Page<StockTransfer> awaited(PageRequest page) {
        return transfers.page(
                StockTransfer::isAwaited,
                Comparator.comparing(StockTransfer::startedAt).thenComparing(it -> it.id().value()),
                page);
    }
}
