package dev.embassy.materials.kits.messaging;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.SAM;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.kits.FollowUp;
import dev.embassy.materials.kits.KitLine;
import dev.embassy.materials.kits.KitPolicyDocument;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequestEvent;
import dev.embassy.materials.kits.KitRequestId;
import dev.embassy.materials.kits.KitRequestState;
import dev.embassy.materials.kits.KitSettings;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.KitTemplateEvent;
import dev.embassy.materials.kits.KitTemplateId;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.PublishedSamples;
import dev.embassy.materials.world.TestClock;
import dev.embassy.materials.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KitWireTest {

    private static final ShipmentId SENT_AGAIN_IN =
            new ShipmentId("0199f3a0-0000-7000-8000-000000000008");

    private static KitRequest.Snapshot request(
            KitRequestState state, int approved, @Nullable String reason) {
        var id = new KitRequestId("0199f3a0-0000-7000-8000-000000000001");
        boolean sent = approved > 0;
        return new KitRequest.Snapshot(
                id,
                new KitRequest.MeetupRef(
                        "0199f3a0-0000-7000-8000-000000000005",
                        "Graph Night",
                        Instant.parse("2027-01-21T18:00:00Z"),
                        "Europe/Berlin",
                        "DE"),
                ADA.person(),
                state,
                new KitTemplateId("0199f3a0-0000-7000-8000-000000000006"),
                "Medium kit",
                KitSize.M,
                1,
                List.of(
                        new KitLine(
                                new StockItemId("0199f3a0-0000-7000-8000-000000000003"),
                                new VariantId("m"),
                                "T-shirt · M",
                                20,
                                approved,
                                Money.eur(1200))),
                LocalDate.parse("2027-01-15"),
                state == KitRequestState.LOST ? null : reason,
                state == KitRequestState.LOST ? reason : null,
                false,
                state == KitRequestState.RETURNED
                        ? SENT_AGAIN_IN
                        : sent
                                ? ShipmentId.of(
                                        new Source(
                                                Source.Kind.KIT_REQUEST,
                                                id.value(),
                                                "Kit for Graph Night",
                                                1))
                                : null,
                state == KitRequestState.RETURNED ? SENT_AGAIN_IN : null,
                state == KitRequestState.REPORTED ? followUp() : null);
    }

    private static FollowUp.Line passedOn() {
        return new FollowUp.Line(
                new StockItemId("0199f3a0-0000-7000-8000-000000000003"),
                new VariantId("l"),
                "T-shirt · L",
                8,
                8,
                2,
                FollowUp.LeftOver.PASSED_ON,
                new FollowUp.NextMeetup(
                        "0199f3a0-0000-7000-8000-000000000007", "Next Night", NOOR.person()));
    }

    private static FollowUp followUp() {
        var lines =
                List.of(
                        new FollowUp.Line(
                                new StockItemId("0199f3a0-0000-7000-8000-000000000003"),
                                new VariantId("m"),
                                "T-shirt · M",
                                20,
                                19,
                                5,
                                FollowUp.LeftOver.SENT_BACK,
                                null),
                        passedOn());
        var at = TestClock.START;
        return new FollowUp(
                1,
                lines,
                ADA.person(),
                at,
                lines,
                null,
                new FollowUp.TakingIn(
                        SAM.person(),
                        at,
                        List.of(
                                new StockLine(
                                        new StockItemId("0199f3a0-0000-7000-8000-000000000003"),
                                        new VariantId("m"),
                                        3)),
                        at,
                        "Did not arrive: 2 × T-shirt · M"));
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
                new KitRequestEvent.LeftToStaff(
                        request(KitRequestState.SUBMITTED, 0, null),
                        "Not enough in stock: T-shirt · M, 20 wanted, 12 left",
                        new Person("system:kit policy", "kit policy"),
                        at),
                new KitRequestEvent.MeetupMoved(
                        request(KitRequestState.SUBMITTED, 0, null),
                        Instant.parse("2027-01-14T18:00:00Z"),
                        LocalDate.parse("2027-01-08"),
                        true,
                        ada,
                        at),
                new KitRequestEvent.Picking(request(KitRequestState.PICKING, 20, null), sam, at),
                new KitRequestEvent.Shipped(request(KitRequestState.SHIPPED, 20, null), sam, at),
                new KitRequestEvent.HeldByCustoms(
                        request(KitRequestState.HELD_BY_CUSTOMS, 20, null), sam, at),
                new KitRequestEvent.Delivered(
                        request(KitRequestState.DELIVERED, 20, null), sam, at),
                new KitRequestEvent.Reported(request(KitRequestState.REPORTED, 20, null), ada, at),
                new KitRequestEvent.FollowedUp(
                        request(KitRequestState.REPORTED, 20, null), ada, at),
                new KitRequestEvent.PassedOn(
                        request(KitRequestState.REPORTED, 20, null), List.of(passedOn()), ada, at),
                new KitRequestEvent.ReturnConfirmed(
                        request(KitRequestState.REPORTED, 20, null),
                        "Did not arrive: 2 × T-shirt · M",
                        sam,
                        at),
                new KitRequestEvent.Closed(
                        request(KitRequestState.CLOSED, 20, null), null, sam, at),
                new KitRequestEvent.Cancelled(
                        request(KitRequestState.CANCELLED, 0, "The meetup was cancelled."),
                        sam,
                        at),
                new KitRequestEvent.Lost(
                        request(KitRequestState.LOST, 20, "The carrier cannot find it."), sam, at),
                new KitRequestEvent.Returned(request(KitRequestState.RETURNED, 20, null), sam, at),
                new KitRequestEvent.Imported(past(), sam, at));
    }

    /** Nobody knows any more what was in it. */
    private static KitRequest.Snapshot past() {
        var told = request(KitRequestState.REPORTED, 0, null);
        return new KitRequest.Snapshot(
                told.id(),
                told.meetup(),
                told.requester(),
                told.state(),
                told.templateId(),
                told.templateName(),
                told.size(),
                told.quantity(),
                List.of(),
                told.orderBy(),
                null,
                null,
                false,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSamplesSay(KitRequestEvent event) throws Exception {
        PublishedSamples.check(new KitRequestWire().describe(event));
    }

    @Test
    void publishesThePolicyAsItsSampleSays() throws Exception {
        var policy = KitPolicyDocument.startingWith(World.SETTINGS);
        var generous =
                new KitSettings(
                        30_000, 50_000, 8, 100, 14, 1, 3, 3, 14, Map.of("DE", 2), 20, 50, 100);
        PublishedSamples.check(
                new KitPolicyWire()
                        .describe(
                                policy.change(
                                        generous,
                                        "Small meetups count as well.",
                                        SAM.person(),
                                        TestClock.START)));
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
                        40_000L,
                        5,
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
