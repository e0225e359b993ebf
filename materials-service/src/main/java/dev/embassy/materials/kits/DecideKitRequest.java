package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What staff do with a request. */
@Component
public class DecideKitRequest {

    private static final String KIT_CLOSED = "The kit was closed.";

    private final KitRequests requests;
    private final FinishApproval finishApproval;
    private final CallOffKit callOffKit;
    private final KitParcels parcels;
    private final Clock clock;

    DecideKitRequest(
            KitRequests requests,
            FinishApproval finishApproval,
            CallOffKit callOffKit,
            KitParcels parcels,
            Clock clock) {
        this.requests = requests;
        this.finishApproval = finishApproval;
        this.callOffKit = callOffKit;
        this.parcels = parcels;
        this.clock = clock;
    }

    /**
     * @throws StockShort if less is left; then nothing is reserved and the request waits on
     */
    public KitRequest approve(
            KitRequestId id, @Nullable String remark, Expected expected, Actor by) {
        var request = forStaff(id, expected, by);
        request.beginApproval(remark, by, clock.instant());
        requests.store(request, List.of());
        return finishApproval.finish(id);
    }

    /**
     * @throws StockShort if less is left; then nothing is reserved and the request waits on
     */
    public KitRequest approvePartially(
            KitRequestId id, List<StockLine> lines, String reason, Expected expected, Actor by) {
        var request = forStaff(id, expected, by);
        request.beginPartialApproval(lines, reason, by, clock.instant());
        requests.store(request, List.of());
        return finishApproval.finish(id);
    }

    public KitRequest ask(KitRequestId id, String question, Expected expected, Actor by) {
        var request = forStaff(id, expected, by);
        requests.store(request, List.of(request.ask(question, by, clock.instant())));
        return request;
    }

    public KitRequest decline(KitRequestId id, String reason, Expected expected, Actor by) {
        var request = forStaff(id, expected, by);
        requests.store(request, List.of(request.decline(reason, by, clock.instant())));
        return request;
    }

    /**
     * Takes an approval back before the parcel has left: its shipment is called off and its stock
     * is free again.
     */
    public KitRequest cancel(KitRequestId id, String reason, Expected expected, Actor by) {
        var request = forStaff(id, expected, by);
        request.requireCancellable(by);
        callOffKit.callOff(request, reason, by.person());
        return requests.get(id);
    }

    /**
     * Nothing is left to do: what was to follow, or to be sent again, and has not left is called
     * off.
     *
     * @throws KitRequestNotInState if what was lost or came back is on its way again, or has
     *     arrived, and the request has not heard of it yet
     */
    public KitRequest close(KitRequestId id, @Nullable String reason, Expected expected, Actor by) {
        var request = forStaff(id, expected, by);
        var before = request.state();
        var closed = request.close(reason, by, clock.instant());
        if (parcels.isOnItsWayAfterAll(request, before)) {
            throw new KitRequestNotInState(
                    before, "Another of its parcels has left meanwhile. Reload the page.");
        }
        // Before the request: if this is interrupted, it can be closed once more.
        callOffKit.callOffTheRest(
                request, reason == null ? KIT_CLOSED : KIT_CLOSED + " " + reason, by.person());
        requests.store(request, List.of(closed));
        return request;
    }

    private KitRequest forStaff(KitRequestId id, Expected expected, Actor by) {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff decide about kit requests.");
        }
        var request = requests.get(id);
        expected.check(request);
        return request;
    }
}
