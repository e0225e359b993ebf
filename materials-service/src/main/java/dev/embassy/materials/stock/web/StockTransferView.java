package dev.embassy.materials.stock.web;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.materials.stock.StockTransfer;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as the API shows it.
 *
 * @param awaited whether it waits for somebody to count it
 * @param counted how many of the pieces were there; null where nobody had to count, or has yet
 */
record StockTransferView(
        String id,
        String itemId,
        String variantId,
        String label,
        int quantity,
        Money value,
        String fromDepotId,
        String fromDepot,
        String toDepotId,
        String toDepot,
        StockTransfer.State state,
        @Nullable String reason,
        Person by,
        Instant startedAt,
        @Nullable Instant arrivedAt,
        boolean awaited,
        @Nullable Integer counted,
        @Nullable Person countedBy) {

    static final CsvTable<StockTransferView> COLUMNS =
            CsvTable.<StockTransferView>of()
                    .column("id", StockTransferView::id)
                    .column("startedAt", StockTransferView::startedAt)
                    .column("state", StockTransferView::state)
                    .column("label", StockTransferView::label)
                    .column("itemId", StockTransferView::itemId)
                    .column("variant", StockTransferView::variantId)
                    .column("quantity", StockTransferView::quantity)
                    .column("valueInCents", it -> it.value().amount())
                    .column("currency", it -> it.value().currency())
                    .column("fromDepotId", StockTransferView::fromDepotId)
                    .column("fromDepot", StockTransferView::fromDepot)
                    .column("toDepotId", StockTransferView::toDepotId)
                    .column("toDepot", StockTransferView::toDepot)
                    .column("arrivedAt", StockTransferView::arrivedAt)
                    .column("awaited", StockTransferView::awaited)
                    .column("counted", StockTransferView::counted)
                    .column("countedBy", it -> name(it.countedBy()))
                    .column("reason", StockTransferView::reason)
                    .column("by", it -> it.by().name());

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    static StockTransferView of(StockTransfer transfer) {
        var details = transfer.details();
        return new StockTransferView(
                transfer.id().value(),
                details.itemId().value(),
                details.variantId().value(),
                details.label(),
                details.quantity(),
                details.unitValue().times(details.quantity()),
                details.from().value(),
                details.fromName(),
                details.to().value(),
                details.toName(),
                transfer.state(),
                details.reason(),
                details.by(),
                transfer.startedAt(),
                transfer.arrivedAt(),
                transfer.isAwaited(),
                transfer.counted(),
                transfer.countedBy());
    }
}
