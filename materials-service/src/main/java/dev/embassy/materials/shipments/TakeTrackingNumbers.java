package dev.embassy.materials.shipments;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the tracking numbers that a fulfilment house sends back. A row that was taken before is
 * told as such, so the same sheet may come again.
 */
@Component
public class TakeTrackingNumbers {

    private final Shipments shipments;
    private final Carriers carriers;
    private final Clock clock;

    TakeTrackingNumbers(Shipments shipments, Carriers carriers, Clock clock) {
        this.shipments = shipments;
        this.carriers = carriers;
        this.clock = clock;
    }

    /**
     * @param line where the row stands, from 1
     */
    public record Row(long line, String shipment, String carrier, String trackingNumber) {}

    public enum Outcome {
        /** Will be, or was, marked as shipped. */
        SHIPPED,
        /** Was marked with this very number before; nothing is to do. */
        ALREADY_SHIPPED,
        REFUSED
    }

    /**
     * @param shipment null when there is none
     * @param column which cell is wrong; null when none is
     * @param message what is wrong with it
     */
    public record Result(
            Row row,
            Outcome outcome,
            @Nullable Shipment shipment,
            @Nullable Tracking tracking,
            @Nullable String column,
            @Nullable String message) {}

    /** What applying would do; changes nothing. */
    public List<Result> preview(List<Row> rows, Actor by) {
        requireFulfilment(by);
        var seen = new Seen(new HashSet<>(), new HashMap<>());
        return rows.stream().map(row -> judge(row, seen)).toList();
    }

    /** Does it, row by row; a refused row changes nothing and holds up no other. */
    public List<Result> apply(List<Row> rows, Actor by) {
        var results = new ArrayList<Result>();
        for (var judged : preview(rows, by)) {
            results.add(judged.outcome() == Outcome.SHIPPED ? ship(judged, by) : judged);
        }
        return results;
    }

    private Result ship(Result judged, Actor by) {
        var shipment = judged.shipment();
        var tracking = judged.tracking();
        if (shipment == null || tracking == null) {
            throw new IllegalStateException("A sound row has a shipment and a number");
        }
        try {
            shipments.store(
                    shipment, shipment.shippedElsewhere(tracking, by.person(), clock.instant()));
            return judged;
        } catch (ChangedMeanwhile another) {
            return refused(
                    judged.row(),
                    shipment,
                    "shipment",
                    "Somebody changed it a moment ago. Send the sheet again.");
        }
    }

    private record Seen(Set<ShipmentId> shipments, Map<String, ShipmentId> numbers) {}

    private Result judge(Row row, Seen seen) {
        var shipment = shipments.find(new ShipmentId(row.shipment())).orElse(null);
        if (shipment == null) {
            return refused(row, null, "shipment", "There is no such shipment.");
        }
        if (!seen.shipments().add(shipment.id())) {
            return refused(row, shipment, "shipment", "The shipment is in the sheet twice.");
        }
        var tracking = carriers.tracking(row.carrier(), row.trackingNumber());
        var other = seen.numbers().putIfAbsent(tracking.key(), shipment.id());
        if (other != null) {
            return refused(
                    row, shipment, "trackingNumber", "Another row has the same tracking number.");
        }
        var given = shipment.tracking();
        if (given != null) {
            return given.isSameAs(tracking)
                    ? new Result(row, Outcome.ALREADY_SHIPPED, shipment, given, null, null)
                    : refused(
                            row,
                            shipment,
                            "trackingNumber",
                            "It has left already, with %s %s."
                                    .formatted(given.carrier(), given.number()));
        }
        return switch (shipment.state()) {
            case READY, PICKING, PACKED ->
                    new Result(row, Outcome.SHIPPED, shipment, tracking, null, null);
            default ->
                    refused(
                            row,
                            shipment,
                            "shipment",
                            "It is %s and cannot be handed to a carrier."
                                    .formatted(shipment.state()));
        };
    }

    private static Result refused(
            Row row, @Nullable Shipment shipment, String column, String message) {
        return new Result(row, Outcome.REFUSED, shipment, null, column, message);
    }

    private static void requireFulfilment(Actor by) {
        if (!by.has(Roles.FULFILMENT)) {
            throw new NotAllowed("Only fulfilment takes tracking numbers.");
        }
    }
}
