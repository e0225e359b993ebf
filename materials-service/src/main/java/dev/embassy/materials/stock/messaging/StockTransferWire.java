package dev.embassy.materials.stock.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.stock.StockTransferEvent;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Transfers on the wire; what they do to the levels is told there. */
@Component
class StockTransferWire implements EventWire<StockTransferEvent> {

    /** A transfer as others see it. */
    record StockTransferMessage(
            String id,
            String itemId,
            String variantId,
            String label,
            Money unitValue,
            int quantity,
            String fromDepotId,
            String fromDepot,
            String toDepotId,
            String toDepot,
            String state,
            Person requestedBy,
            @Nullable String reason,
            Instant startedAt,
            @Nullable Instant arrivedAt,
            @Nullable Integer counted) {}

    @Override
    public Outgoing describe(StockTransferEvent event) {
        var transfer = event.transfer();
        var details = transfer.details();
        var message =
                new StockTransferMessage(
                        transfer.id().value(),
                        details.itemId().value(),
                        details.variantId().value(),
                        details.label(),
                        details.unitValue(),
                        details.quantity(),
                        details.from().value(),
                        details.fromName(),
                        details.to().value(),
                        details.toName(),
                        transfer.state().name(),
                        details.by(),
                        details.reason(),
                        transfer.startedAt(),
                        transfer.arrivedAt(),
                        transfer.counted());
        var by = event instanceof StockTransferEvent.Counted counted ? counted.by() : details.by();
        return new Outgoing(type(event), message, by, event.at(), details.reason());
    }

    private static String type(StockTransferEvent event) {
        return switch (event) {
            case StockTransferEvent.Requested e -> "materials.stock-transfer-requested.v1";
            case StockTransferEvent.Left e -> "materials.stock-transfer-left.v1";
            case StockTransferEvent.Counted e -> "materials.stock-transfer-counted.v1";
            case StockTransferEvent.Arrived e -> "materials.stock-transfer-arrived.v1";
            case StockTransferEvent.Refused e -> "materials.stock-transfer-refused.v1";
        };
    }
}
