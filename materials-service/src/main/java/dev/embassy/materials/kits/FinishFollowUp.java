package dev.embassy.materials.kits;

import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.HolderStock;
import dev.embassy.materials.stock.LocalDepots;
import dev.embassy.materials.stock.NotEnoughStock;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.TransferStock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the stock to where a follow-up says it is. The follow-up is the recorded intent, and each
 * move carries a key that follows from request, answer and line: whoever repeats these steps, and
 * however often, ends in the same.
 */
@Component
class FinishFollowUp {

    private final KitRequests requests;
    private final HolderStock holderStock;
    private final TransferStock transferStock;
    private final LocalDepots localDepots;
    private final Clock clock;

    FinishFollowUp(
            KitRequests requests,
            HolderStock holderStock,
            TransferStock transferStock,
            LocalDepots localDepots,
            Clock clock) {
        this.requests = requests;
        this.holderStock = holderStock;
        this.transferStock = transferStock;
        this.localDepots = localDepots;
        this.clock = clock;
    }

    KitRequest finish(KitRequestId id) {
        var request = requests.get(id);
        var told = request.followUp();
        if (told == null || !told.isOpen()) {
            return request;
        }
        var takingIn = told.takingIn();
        if (takingIn == null) {
            book(request, told);
        } else {
            takeIn(request, told, takingIn);
        }
        return request;
    }

    private void book(KitRequest request, FollowUp told) {
        var as = told.lines().stream().map(line -> booked(request, told, line)).toList();
        requests.store(request, request.followUpBooked(as, clock.instant()));
        for (var line : told.lines()) {
            if (!as.contains(line)) {
                throw new LeftOversGone(
                        LeftOversGone.words(
                                line.label(),
                                told.neededInTheDepot(line),
                                holderStock.available(
                                        request.requester().person(),
                                        line.itemId(),
                                        line.variantId())));
            }
        }
    }

    /** The line, or what it comes to when less lies in the depot than would have to leave it. */
    private FollowUp.Line booked(KitRequest request, FollowUp told, FollowUp.Line line) {
        if (told.isBooked(line)) {
            return line;
        }
        var before = told.bookedOf(line);
        boolean done =
                holderStock.book(
                        key(request, line, String.valueOf(told.revision())),
                        line.itemId(),
                        line.variantId(),
                        request.requester().person(),
                        line.arrived() - before.arrived(),
                        line.used() - before.used(),
                        request.source().label(),
                        told.by());
        if (!done) {
            return before;
        }
        var next = line.passedOn();
        return next == null || passOn(request, told, line, next) ? line : line.kept();
    }

    private boolean passOn(
            KitRequest request, FollowUp told, FollowUp.Line line, FollowUp.NextMeetup next) {
        try {
            transferStock.transfer(
                    key(request, line, "passed-on:" + told.revision()),
                    new StockLine(line.itemId(), line.variantId(), line.left()),
                    DepotId.heldBy(request.requester().person()),
                    localDepots.of(next.to(), told.by()).id(),
                    "Left over: " + request.source().label() + ", for " + next.title(),
                    told.by());
            return true;
        } catch (NotEnoughStock gone) {
            return false;
        }
    }

    private void takeIn(KitRequest request, FollowUp told, FollowUp.TakingIn takingIn) {
        var missing = new ArrayList<String>();
        for (var line : told.sentBack()) {
            try {
                transferStock.transfer(
                        key(request, line, "returned"),
                        new StockLine(line.itemId(), line.variantId(), line.left()),
                        DepotId.heldBy(request.requester().person()),
                        DepotId.WAREHOUSE,
                        "Left over: " + request.source().label(),
                        takingIn.by());
            } catch (NotEnoughStock gone) {
                missing.add(line.left() + " × " + line.label());
            }
        }
        requests.store(request, List.of(request.returnConfirmed(words(missing), clock.instant())));
    }

    private static @Nullable String words(List<String> missing) {
        return missing.isEmpty() ? null : "Not found: " + String.join("; ", missing);
    }

    private static String key(KitRequest request, FollowUp.Line line, String what) {
        return "kit-follow-up:%s:%s:%s:%s"
                .formatted(
                        request.id().value(),
                        what,
                        line.itemId().value(),
                        line.variantId().value());
    }
}
