package dev.embassy.materials.shipments.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.csv.CsvProblem;
import dev.embassy.chassis.csv.CsvRow;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.materials.shipments.AddressNotThere;
import dev.embassy.materials.shipments.ReadAddress;
import dev.embassy.materials.shipments.ReadShipments;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.TakeTrackingNumbers;
import dev.embassy.materials.shipments.TakeTrackingNumbers.Outcome;
import dev.embassy.materials.shipments.TakeTrackingNumbers.Result;
import dev.embassy.materials.shipments.TakeTrackingNumbers.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where somebody else packs: the addresses go out as a sheet, tracking numbers come back as one.
 */
@RestController
@RequestMapping("/api/shipments")
class FulfilmentHouseController {

    private final ReadShipments readShipments;
    private final ReadAddress readAddress;
    private final TakeTrackingNumbers takeTrackingNumbers;

    FulfilmentHouseController(
            ReadShipments readShipments,
            ReadAddress readAddress,
            TakeTrackingNumbers takeTrackingNumbers) {
        this.readShipments = readShipments;
        this.readAddress = readAddress;
        this.takeTrackingNumbers = takeTrackingNumbers;
    }

    /**
     * @param shipped how many are, or would be, marked as shipped
     * @param already how many were before
     * @param refused how many rows are wrong
     */
    record TrackingSheetView(int shipped, int already, int refused, List<TrackingRowView> rows) {}

    /**
     * @param line where the row begins in the file, from 1
     */
    record TrackingRowView(
            long line,
            Outcome outcome,
            String shipment,
            @Nullable String label,
            @Nullable Person recipient,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            List<CsvProblem> problems) {}

    /**
     * The chosen shipments that wait for a carrier, with addresses; without any, all that do. Each
     * address is on record as read.
     */
    @GetMapping(path = "/fulfilment-house.csv", produces = CsvAnswer.MEDIA_TYPE)
    void getFulfilmentHouseSheet(
            @RequestParam(required = false) @Nullable List<String> shipment,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var chosen =
                shipment == null
                        ? List.<ShipmentId>of()
                        : shipment.stream().map(ShipmentId::new).toList();
        var parcels = new ArrayList<ShipmentSheets.Parcel>();
        var batch = readShipments.toSend(chosen, actor);
        for (var found : batch.shipments()) {
            readAddress
                    .find(found, actor, "the sheet for a fulfilment house")
                    .ifPresent(address -> parcels.add(new ShipmentSheets.Parcel(found, address)));
        }
        if (parcels.isEmpty()) {
            throw new AddressNotThere();
        }
        CsvAnswer.send(
                response,
                ShipmentSheets.fileName("fulfilment-house", batch),
                ShipmentSheets.HOUSE,
                page -> new Page<>(parcels, null));
    }

    /** What a sheet of tracking numbers would do; changes nothing. */
    @PostMapping(path = "/tracking-numbers/preview", consumes = CsvAnswer.MEDIA_TYPE)
    TrackingSheetView previewTrackingNumbers(@RequestBody byte[] sheet, Actor actor)
            throws IOException {
        return judged(sheet, rows -> takeTrackingNumbers.preview(rows, actor));
    }

    /**
     * Marks as shipped what the sheet has numbers of. Rows that are wrong change nothing; those
     * that were taken before are told as such, so the same sheet may be sent again.
     */
    @PostMapping(path = "/tracking-numbers/apply", consumes = CsvAnswer.MEDIA_TYPE)
    TrackingSheetView applyTrackingNumbers(@RequestBody byte[] sheet, Actor actor)
            throws IOException {
        return judged(sheet, rows -> takeTrackingNumbers.apply(rows, actor));
    }

    private TrackingSheetView judged(byte[] sheet, Function<List<Row>, List<Result>> use)
            throws IOException {
        var views = new ArrayList<TrackingRowView>();
        var sound = new ArrayList<Row>();
        var read = new ArrayList<CsvRow>();
        for (var row : ShipmentSheets.NUMBERS.read(new ByteArrayInputStream(sheet))) {
            var typed =
                    new Row(
                            row.line(),
                            row.required("shipment", 60),
                            row.required("carrier", 60),
                            row.required("trackingNumber", 80));
            if (row.isSound()) {
                sound.add(typed);
                read.add(row);
            } else {
                views.add(view(typed, row));
            }
        }
        var results = use.apply(sound);
        for (int i = 0; i < results.size(); i++) {
            views.add(view(results.get(i), read.get(i)));
        }
        views.sort(Comparator.comparingLong(TrackingRowView::line));
        return new TrackingSheetView(
                count(views, Outcome.SHIPPED),
                count(views, Outcome.ALREADY_SHIPPED),
                count(views, Outcome.REFUSED),
                List.copyOf(views));
    }

    private static int count(List<TrackingRowView> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static TrackingRowView view(Row typed, CsvRow row) {
        return new TrackingRowView(
                row.line(),
                Outcome.REFUSED,
                typed.shipment(),
                null,
                null,
                typed.carrier(),
                typed.trackingNumber(),
                null,
                row.problems());
    }

    private static TrackingRowView view(Result result, CsvRow row) {
        var shipment = result.shipment();
        var tracking = result.tracking();
        var column = result.column();
        var message = result.message();
        if (column != null && message != null) {
            row.refuse(column, "refused", message);
        }
        return new TrackingRowView(
                row.line(),
                result.outcome(),
                result.row().shipment(),
                shipment == null ? null : shipment.source().label(),
                shipment == null ? null : shipment.recipient(),
                tracking == null ? result.row().carrier() : tracking.carrier(),
                tracking == null ? result.row().trackingNumber() : tracking.number(),
                tracking == null ? null : tracking.url(),
                row.problems());
    }
}
