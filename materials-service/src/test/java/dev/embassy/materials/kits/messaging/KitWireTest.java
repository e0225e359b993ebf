package dev.embassy.materials.kits.messaging;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;

import dev.embassy.materials.kits.KitLine;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequestEvent;
import dev.embassy.materials.kits.KitRequestId;
import dev.embassy.materials.kits.KitRequestState;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.KitTemplateEvent;
import dev.embassy.materials.kits.KitTemplateId;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.PublishedSamples;
import dev.embassy.materials.world.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KitWireTest {

    private static KitRequest.Snapshot request(
            KitRequestState state, int approved, @Nullable String reason) {
        var id = new KitRequestId("0199f3a0-0000-7000-8000-000000000001");
        boolean sent = state.takesTheMeetup() && !state.isUndecided();
        return new KitRequest.Snapshot(
                id,
                new KitRequest.MeetupRef(
                        "0199f3a0-0000-7000-8000-000000000005",
                        "Graph Night",
                        Instant.parse("2027-01-21T18:00:00Z"),
                        "DE"),
                ADA.person(),
                state,
                List.of(
                        new KitLine(
                                new StockItemId("0199f3a0-0000-7000-8000-000000000003"),
                                new VariantId("m"),
                                "T-shirt · M",
                                20,
                                approved,
                                Money.eur(1200))),
                reason,
                sent
                        ? ShipmentId.of(
                                new Source(
                                        Source.Kind.KIT_REQUEST,
                                        id.value(),
                                        "Kit for Graph Night",
                                        1))
                        : null);
    }

    static Stream<KitRequestEvent> events() {
        var ada = ADA.person();
        var sam = SAM.person();
        var at = TestClock.START;
        return Stream.of(
                new KitRequestEvent.Drafted(request(KitRequestState.DRAFT, 0, null), ada, at),
                new KitRequestEvent.Requested(request(KitRequestState.SUBMITTED, 0, null), ada, at),
                new KitRequestEvent.Changed(request(KitRequestState.SUBMITTED, 0, null), ada, at),
                new KitRequestEvent.Withdrawn(
                        request(KitRequestState.CANCELLED, 0, "The venue has its own."), ada, at),
                new KitRequestEvent.InfoAsked(
                        request(KitRequestState.NEEDS_INFO, 0, null), "Which sizes?", sam, at),
                new KitRequestEvent.InfoGiven(
                        request(KitRequestState.SUBMITTED, 0, null), "Mostly medium.", ada, at),
                new KitRequestEvent.Approved(
                        request(KitRequestState.APPROVED, 20, "Enjoy."), sam, at),
                new KitRequestEvent.PartiallyApproved(
                        request(KitRequestState.PARTIALLY_APPROVED, 12, "More are on order."),
                        sam,
                        at),
                new KitRequestEvent.Declined(
                        request(KitRequestState.DECLINED, 0, "The venue cannot receive parcels."),
                        sam,
                        at),
                new KitRequestEvent.Picking(request(KitRequestState.PICKING, 20, null), sam, at),
                new KitRequestEvent.Shipped(request(KitRequestState.SHIPPED, 20, null), sam, at),
                new KitRequestEvent.HeldByCustoms(
                        request(KitRequestState.HELD_BY_CUSTOMS, 20, null), sam, at),
                new KitRequestEvent.Delivered(
                        request(KitRequestState.DELIVERED, 20, null), sam, at),
                new KitRequestEvent.Reported(request(KitRequestState.REPORTED, 20, null), ada, at),
                new KitRequestEvent.Closed(request(KitRequestState.CLOSED, 20, null), sam, at),
                new KitRequestEvent.Cancelled(
                        request(KitRequestState.CANCELLED, 0, "The meetup was cancelled."),
                        sam,
                        at),
                new KitRequestEvent.Lost(request(KitRequestState.LOST, 20, null), sam, at),
                new KitRequestEvent.Returned(request(KitRequestState.RETURNED, 20, null), sam, at));
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSamplesSay(KitRequestEvent event) throws Exception {
        PublishedSamples.check(new KitRequestWire().describe(event));
    }

    static Stream<KitTemplateEvent> templateEvents() {
        var id = new KitTemplateId("0199f3a0-0000-7000-8000-000000000006");
        var contents =
                new KitTemplate.Contents(
                        "Medium kit",
                        KitSize.M,
                        "For up to 50 people",
                        List.of(new MaterialId("0199f3a0-0000-7000-8000-000000000004")),
                        List.of(
                                new KitTemplate.Line(
                                        new StockItemId("0199f3a0-0000-7000-8000-000000000003"),
                                        20)),
                        true);
        return Stream.of(
                new KitTemplateEvent.Added(id, contents, SAM.person(), TestClock.START),
                new KitTemplateEvent.Changed(id, contents, SAM.person(), TestClock.START));
    }

    @ParameterizedTest
    @MethodSource("templateEvents")
    void publishesTemplatesAsTheirSamplesSay(KitTemplateEvent event) throws Exception {
        PublishedSamples.check(new KitTemplateWire().describe(event));
    }
}
