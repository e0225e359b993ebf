package dev.embassy.materials.kits;

import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The parcels of a kit. What was approved may go in several of them, be left out of one, or go
 * again after a loss; so only they tell what was sent.
 */
@Component
public class KitParcels {

    private final Shipments shipments;

    KitParcels(Shipments shipments) {
        this.shipments = shipments;
    }

    private record Variant(StockItemId itemId, VariantId variantId) {}

    /** What has left the warehouse and was neither lost nor came back: a line for each variant. */
    public List<StockLine> sent(KitRequest request) {
        var sent = new LinkedHashMap<Variant, Integer>();
        for (var line : linesOfParcels(request)) {
            var variant = new Variant(line.itemId(), line.variantId());
            sent.merge(variant, line.quantity(), Math::addExact);
        }
        return sent.entrySet().stream()
                .map(it ->
                        new StockLine(it.getKey().itemId(), it.getKey().variantId(), it.getValue()))
                .toList();
    }

    private List<StockLine> linesOfParcels(KitRequest request) {
        var lines = new ArrayList<StockLine>();
        var next = request.shipmentId();
        while (next != null) {
            var parcel = shipments.find(next).orElse(null);
            if (parcel != null && parcel.state().isSent()) {
                lines.addAll(parcel.stockLines());
            }
            next = parcel == null ? null : parcel.followedBy();
        }
        return lines;
    }
}
