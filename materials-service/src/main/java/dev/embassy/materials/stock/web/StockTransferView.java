package dev.embassy.materials.stock.web;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.stock.StockTransfer;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A transfer as the API shows it. */
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
        @Nullable Instant arrivedAt) {

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
                transfer.arrivedAt());
    }
}
