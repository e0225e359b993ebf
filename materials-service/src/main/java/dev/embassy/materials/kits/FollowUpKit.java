package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.stock.HolderStock;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What became of a kit: the requester tells it, and staff count what comes back. */
@Component
public class FollowUpKit {

    private final KitRequests requests;
    private final KitParcels kitParcels;
    private final FinishFollowUp finishFollowUp;
    private final MeetupsNearby meetupsNearby;
    private final HolderStock holderStock;
    private final Clock clock;

    FollowUpKit(
            KitRequests requests,
            KitParcels kitParcels,
            FinishFollowUp finishFollowUp,
            MeetupsNearby meetupsNearby,
            HolderStock holderStock,
            Clock clock) {
        this.requests = requests;
        this.kitParcels = kitParcels;
        this.finishFollowUp = finishFollowUp;
        this.meetupsNearby = meetupsNearby;
        this.holderStock = holderStock;
        this.clock = clock;
    }

    /**
     * Told again it is a correction, of which the stock follows the difference.
     *
     * @param answers a line that is not named arrived as it was sent and is used up
     * @throws LeftOversGone if a correction takes out of the depot what is not there
     */
    public KitRequest tell(
            KitRequestId id, List<FollowUp.Answer> answers, Expected expected, Actor by) {
        var request = settled(id, expected);
        var events =
                request.tellFollowUp(
                        kitParcels.sent(request),
                        answers,
                        meetupsNearby.named(request, answers),
                        by,
                        clock.instant());
        var told = request.followUp();
        if (events.isEmpty() || told == null) {
            return request;
        }
        for (var line : told.lines()) {
            requireThere(request, line, told.neededInTheDepot(line));
        }
        requests.store(request, events);
        return finishFollowUp.finish(id);
    }

    /**
     * What was sent back has arrived in the warehouse, or a part of it. What is missing lies
     * nowhere any more.
     *
     * @param counted a line that is not named came as it was sent back
     * @throws LeftOversGone if it is not in the requester's depot, from where it comes
     */
    public KitRequest confirmReturn(
            KitRequestId id, List<StockLine> counted, Expected expected, Actor by) {
        if (!by.hasAny(Roles.STAFF, Roles.FULFILMENT)) {
            throw new NotAllowed("Only staff and fulfilment confirm what came back.");
        }
        var request = settled(id, expected);
        request.beginReturn(counted, by, clock.instant());
        var told = request.followUp();
        var takingIn = told == null ? null : told.takingIn();
        if (told != null && takingIn != null) {
            told.sentBack().forEach(line -> requireThere(request, line, takingIn.pieces(line)));
        }
        requests.store(request, List.of());
        return finishFollowUp.finish(id);
    }

    /** What a crash left open goes first, so that the next is added to a whole. */
    private KitRequest settled(KitRequestId id, Expected expected) {
        expected.check(requests.get(id));
        return finishFollowUp.finish(id);
    }

    private void requireThere(KitRequest request, FollowUp.Line line, int wanted) {
        int available =
                holderStock.available(
                        request.requester().person(), line.itemId(), line.variantId());
        if (wanted > 0 && wanted > available) {
            throw new LeftOversGone(LeftOversGone.words(line.label(), wanted, available));
        }
    }
}
