package dev.embassy.materials.kits;

import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.stock.Reservations;
import dev.embassy.materials.terms.Money;
import java.util.List;
import org.springframework.stereotype.Component;

/** What matters for a decision: rules, stock, history and value. */
@Component
public class DecisionAid {

    private final JudgeKit judgeKit;
    private final Reservations reservations;
    private final KitRequests requests;
    private final Meetups meetups;

    DecisionAid(
            JudgeKit judgeKit, Reservations reservations, KitRequests requests, Meetups meetups) {
        this.judgeKit = judgeKit;
        this.reservations = reservations;
        this.requests = requests;
        this.meetups = meetups;
    }

    public Aid of(KitRequest request) {
        var availability =
                request.lines().stream()
                        .map(line ->
                                new Availability(
                                        line,
                                        reservations.available(line.itemId(), line.variantId())))
                        .toList();
        return new Aid(
                judgeKit.of(request),
                availability,
                history(request.requester().person().id(), request.id()),
                request.value());
    }

    private History history(String personId, KitRequestId except) {
        var earlier =
                requests.ofRequester(personId).stream()
                        .filter(request -> !request.id().equals(except))
                        .filter(request -> request.state() != KitRequestState.DRAFT)
                        .toList();
        var organised = meetups.organisedBy(personId).stream().filter(Meetup::isPublic).toList();
        return new History(
                earlier.size(),
                (int) earlier.stream().filter(DecisionAid::wasApproved).count(),
                (int)
                        organised.stream()
                                .filter(meetup -> meetup.state() == Meetup.State.REPORTED)
                                .count(),
                organised.size());
    }

    private static boolean wasApproved(KitRequest request) {
        return request.shipmentId() != null
                || (request.isImported() && request.state() != KitRequestState.DECLINED);
    }

    /** All of it, for one request. */
    public record Aid(
            Eligibility eligibility,
            List<Availability> availability,
            History history,
            Money value) {}

    /**
     * @param available how many could be reserved now
     */
    public record Availability(KitLine line, int available) {}

    /** What the requester did before. */
    public record History(int requests, int approved, int meetupsReported, int meetupsOrganised) {}
}
