package dev.embassy.materials.shipments.web;

import dev.embassy.chassis.csv.CsvSheet;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.materials.shipments.PostalAddress;
import dev.embassy.materials.shipments.ReadShipments;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.Tracking;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shipments as sheets: the list for staff, what a fulfilment house gets, what it sends back. */
final class ShipmentSheets {

    private static final int MOST_ROWS = 2000;

    /** Without any address. */
    static final CsvTable<Shipment> LIST =
            CsvTable.<Shipment>of()
                    .column("shipment", it -> it.id().value())
                    .column("kind", it -> it.source().kind())
                    .column("for", it -> it.source().label())
                    .column("recipient", it -> it.recipient().name())
                    .column("state", Shipment::state)
                    .column("neededBy", it -> known(it.neededBy()))
                    .column("country", it -> known(it.addressCountry()))
                    .column("items", ShipmentSheets::items)
                    .column("carrier", it -> tracking(it, Tracking::carrier))
                    .column("trackingNumber", it -> tracking(it, Tracking::number))
                    .column("reason", it -> known(it.reason()))
                    .column("createdAt", Shipment::createdAt)
                    .column("shippedAt", it -> known(it.shippedAt()))
                    .column("deliveredAt", it -> known(it.deliveredAt()));

    record Parcel(Shipment shipment, PostalAddress address) {}

    /** The last two columns are for the house to fill in; then the sheet comes back. */
    static final CsvTable<Parcel> HOUSE =
            CsvTable.<Parcel>of()
                    .column("shipment", it -> it.shipment().id().value())
                    .column("for", it -> it.shipment().source().label())
                    .column("name", it -> it.address().name())
                    .column("line1", it -> line(it, 0))
                    .column("line2", it -> line(it, 1))
                    .column("line3", it -> line(it, 2))
                    .column("line4", it -> line(it, 3))
                    .column("district", it -> known(it.address().district()))
                    .column("postalCode", it -> known(it.address().postalCode()))
                    .column("city", it -> known(it.address().city()))
                    .column("region", it -> known(it.address().region()))
                    .column("country", it -> it.address().country())
                    .column("phone", it -> known(it.address().phone()))
                    .column("items", it -> items(it.shipment()))
                    .column("neededBy", it -> known(it.shipment().neededBy()))
                    .column("deliveryNote", it -> known(it.shipment().deliveryNote()))
                    .column("carrier", it -> "")
                    .column("trackingNumber", it -> "");

    /** What comes back: the same sheet, or only the columns that matter. */
    static final CsvSheet NUMBERS =
            new CsvSheet(
                    List.of("shipment", "carrier", "trackingNumber"),
                    HOUSE.names().stream()
                            .filter(it ->
                                    !List.of("shipment", "carrier", "trackingNumber").contains(it))
                            .toList(),
                    MOST_ROWS);

    private ShipmentSheets() {}

    /** Says in the name where not all that wait are in it. */
    static String fileName(String name, ReadShipments.Batch batch) {
        int here = batch.shipments().size();
        return batch.waiting() > here ? "%s-%d-of-%d".formatted(name, here, batch.waiting()) : name;
    }

    /** What is not known leaves the cell empty. */
    private static Object known(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static String line(Parcel parcel, int at) {
        var lines = parcel.address().lines();
        return at < lines.size() ? lines.get(at) : "";
    }

    private static String tracking(Shipment shipment, Function<Tracking, String> part) {
        var tracking = shipment.tracking();
        return tracking == null ? "" : part.apply(tracking);
    }

    private static String items(Shipment shipment) {
        return shipment.lines().stream()
                .map(line -> line.quantity() + " × " + line.label())
                .collect(Collectors.joining("; "));
    }
}
