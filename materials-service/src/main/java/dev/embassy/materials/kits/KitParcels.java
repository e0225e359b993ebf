package dev.embassy.materials.kits;

import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** The parcel that was the last to leave after the one it follows was lost or came back. */
    Optional<Shipment> sentInstead(KitRequest request) {
        Shipment last = null;
        var next = find(request.parcel());
        while (next != null && next.state().hasFailed()) {
            next = find(next.followedBy());
            if (next != null && next.state().hasLeft()) {
                last = next;
            }
        }
        return Optional.ofNullable(last);
    }

    /** Whether one of its parcels has arrived. */
    boolean hasArrived(KitRequest request) {
        var parcel = find(request.shipmentId());
        while (parcel != null && parcel.state() != ShipmentState.DELIVERED) {
            parcel = find(parcel.followedBy());
        }
        return parcel != null;
    }

    /** Whether a kit that was in this state is on its way, or there, without knowing of it yet. */
    boolean isOnItsWayAfterAll(KitRequest request, KitRequestState before) {
        return KitCommand.TURN_UP.allowedIn(before)
                && (sentInstead(request).isPresent() || hasArrived(request));
    }

    private @Nullable Shipment find(@Nullable ShipmentId id) {
        return id == null ? null : shipments.find(id).orElse(null);
    }

    private List<StockLine> linesOfParcels(KitRequest request) {
        var lines = new ArrayList<StockLine>();
        var parcel = find(request.shipmentId());
        while (parcel != null) {
            if (parcel.state().isSent()) {
                lines.addAll(parcel.stockLines());
            }
            parcel = find(parcel.followedBy());
        }
        return lines;
    }
}
