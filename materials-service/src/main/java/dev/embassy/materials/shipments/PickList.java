package dev.embassy.materials.shipments;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What to take from the shelves for a batch: all of an item in one go, then by parcel.
 *
 * @param waiting how many parcels wait altogether
 */
public record PickList(List<ShipmentLine> items, List<Shipment> shipments, long waiting) {

    public static PickList of(List<Shipment> shipments) {
        return of(new ReadShipments.Batch(shipments, shipments.size()));
    }

    public static PickList of(ReadShipments.Batch batch) {
        var shipments = batch.shipments();
        var sums = new LinkedHashMap<List<Object>, ShipmentLine>();
        for (var shipment : shipments) {
            for (var line : shipment.lines()) {
                sums.merge(
                        List.of(line.itemId(), line.variantId()),
                        line,
                        (one, other) ->
                                new ShipmentLine(
                                        one.itemId(),
                                        one.variantId(),
                                        one.label(),
                                        one.quantity() + other.quantity()));
            }
        }
        return new PickList(
                sums.values().stream().sorted(Comparator.comparing(ShipmentLine::label)).toList(),
                List.copyOf(shipments),
                batch.waiting());
    }
}
