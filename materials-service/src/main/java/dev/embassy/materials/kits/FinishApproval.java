package dev.embassy.materials.kits;

import dev.embassy.materials.stock.Reservations;
import dev.embassy.materials.stock.Shortage;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings an approval that has begun to its end. Stock lies in several documents, so the intent is
 * in the request, reserving is idempotent by the attempt's key, and the way back is itself recorded
 * before the first line is released: whoever repeats these steps, and however often, ends in the
 * same.
 */
@Component
class FinishApproval {

    private static final String SHORT = "Not enough in stock";

    private final KitRequests requests;
    private final Reservations reservations;
    private final Clock clock;

    FinishApproval(KitRequests requests, Reservations reservations, Clock clock) {
        this.requests = requests;
        this.reservations = reservations;
        this.clock = clock;
    }

    KitRequest finish(KitRequestId id) {
        var request = requests.get(id);
        var approval = request.approval();
        if (approval == null) {
            return request;
        }
        List<Shortage> shortages = List.of();
        if (!approval.undoing()) {
            shortages =
                    reservations.reserve(request.reservationKey(), approval.lines(), approval.by());
            if (shortages.isEmpty()) {
                requests.store(request, List.of(request.completeApproval(clock.instant())));
                return request;
            }
            request.abandonApproval();
            requests.store(request, List.of());
        }
        reservations.release(request.reservationKey(), approval.lines(), approval.by());
        var left = request.forgetApproval(SHORT + what(shortages), clock.instant());
        requests.store(request, left);
        if (!shortages.isEmpty()) {
            throw new StockShort(shortages);
        }
        return request;
    }

    private static String what(List<Shortage> shortages) {
        return shortages.isEmpty()
                ? ""
                : ": "
                        + shortages.stream()
                                .map(line ->
                                        "%s, %d wanted, %d left"
                                                .formatted(
                                                        line.label(),
                                                        line.wanted(),
                                                        line.available()))
                                .collect(Collectors.joining("; "));
    }
}
