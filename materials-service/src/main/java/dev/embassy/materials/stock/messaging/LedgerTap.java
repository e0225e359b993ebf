package dev.embassy.materials.stock.messaging;

import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.VariantId;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the ledger from the stock's own events, each once, however often it comes. */
@Component
class LedgerTap implements OutboxTap {

    private static final Map<String, LedgerEntry.Kind> KINDS =
            Map.of(
                    "materials.stock-received", LedgerEntry.Kind.RECEIVED,
                    "materials.stock-adjusted", LedgerEntry.Kind.ADJUSTED,
                    "materials.stock-reserved", LedgerEntry.Kind.RESERVED,
                    "materials.stock-released", LedgerEntry.Kind.RELEASED,
                    "materials.stock-shipped", LedgerEntry.Kind.SHIPPED,
                    "materials.stock-returned", LedgerEntry.Kind.RETURNED,
                    "materials.stock-transferred", LedgerEntry.Kind.TRANSFERRED);

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final StockLedger ledger;

    LedgerTap(StockLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void record(OutboxEvent event) {
        var kind = KINDS.get(event.action());
        if (kind == null) {
            return;
        }
        var level = JSON.readValue(event.data(), StockMessage.class);
        var change = level.change();
        if (change == null) {
            throw new IllegalStateException("A move says what changed: " + event.id());
        }
        if (change.onHand() == 0 && change.reserved() == 0) {
            return; // a reservation that never was is given back: nothing moved
        }
        ledger.append(
                new LedgerEntry(
                        LedgerEntry.idOf(event.at(), event.sequence(), event.subject()),
                        new StockLevelId(level.id()),
                        new StockItemId(level.itemId()),
                        new VariantId(level.variantId()),
                        new DepotId(level.depotId()),
                        level.label(),
                        kind,
                        change.onHand(),
                        change.reserved(),
                        level.onHand(),
                        level.reserved(),
                        change.reason(),
                        event.by(),
                        event.at(),
                        event.sequence()));
    }
}
