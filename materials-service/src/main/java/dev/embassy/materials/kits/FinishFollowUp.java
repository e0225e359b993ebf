package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.HolderStock;
import dev.embassy.materials.stock.LocalDepots;
import dev.embassy.materials.stock.NotEnoughStock;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.TransferStock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var lost = new ArrayList<String>();
        var notFound = new ArrayList<String>();
        for (var line : told.sentBack()) {
            int pieces = takingIn.pieces(line);
            if (pieces > 0 && !takeIn(request, line, pieces, takingIn.by())) {
                notFound.add(pieces + " × " + line.label());
            } else if (pieces < line.left()) {
                writeOff(request, line, line.left() - pieces, takingIn.by());
                lost.add(line.left() - pieces + " × " + line.label());
            }
        }
        var missing =
                Stream.of(words("Did not arrive: ", lost), words("Not found: ", notFound))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(". "));
        requests.store(
                request,
                List.of(
                        request.returnConfirmed(
                                missing.isEmpty() ? null : missing, clock.instant())));
    }

    private boolean takeIn(KitRequest request, FollowUp.Line line, int pieces, Person by) {
        try {
            transferStock.transfer(
                    key(request, line, "returned"),
                    new StockLine(line.itemId(), line.variantId(), pieces),
                    DepotId.heldBy(request.requester().person()),
                    DepotId.WAREHOUSE,
                    "Left over: " + request.source().label(),
                    by);
            return true;
        } catch (NotEnoughStock gone) {
            return false;
        }
    }

    private void writeOff(KitRequest request, FollowUp.Line line, int pieces, Person by) {
        holderStock.writeOff(
                key(request, line, "did-not-arrive"),
                line.itemId(),
                line.variantId(),
                request.requester().person(),
                pieces,
                "Sent back, did not arrive: " + request.source().label(),
                by);
    }

    private static String words(String what, List<String> pieces) {
        return pieces.isEmpty() ? "" : what + String.join("; ", pieces);
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
