package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.ReadShipments;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever packs knows for which day a kit is, and what its requester said about the delivery. */
class NeededByTest {

    private static final String NOTE = "Ring at the bakery.\n=1+1";

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final StockItem stickers = stage.stickers(90);
    private final Shipments shipments = world.get(Shipments.class);
    private final KitRequests requests = world.get(KitRequests.class);
    private final MoveShipment move = world.get(MoveShipment.class);

    @AfterEach
    void close() {
        world.close();
    }

    /** Approved, and nothing of it known to others yet. */
    private KitRequest approved() {
        var meetup = stage.aMeetupOf(40, ADA);
        var order = new KitOrder(stage.kitOf(stickers, 20).id(), 1, List.of(), NOTE);
        var request = world.get(RequestKit.class).create(meetup, order, true, ADA);
        world.get(DecideKitRequest.class).approve(request.id(), null, Expected.ANY, SAM);
        return requests.get(request.id());
    }

    private KitRequest withAParcel() {
        var request = approved();
        world.settle();
        return request;
    }

    private static MeetupId meetupOf(KitRequest request) {
        return new MeetupId(request.meetup().id());
    }

    private static ShipmentId firstOf(KitRequest request) {
        return Objects.requireNonNull(request.shipmentId());
    }

    private Shipment parcel(KitRequest request) {
        return shipments.get(firstOf(request));
    }

    private List<String> daysMoved(ShipmentId parcel) {
        return shipments.timeline(parcel).stream()
                .filter(entry -> entry.action().equals("materials.shipment-day-moved"))
                .map(TimelineEntry::note)
                .toList();
    }

    @Test
    void standsOnTheParcelWithTheNote() {
        var parcel = parcel(withAParcel());
        assertThat(parcel.neededBy()).isEqualTo("2027-01-01");
        assertThat(parcel.neededUntil()).isEqualTo("2027-01-01T13:00:00Z");
        assertThat(parcel.deliveryNote()).isEqualTo(NOTE);
    }

    @Test
    void followsTheMeetupOnceHoweverOftenItIsTold() {
        var request = withAParcel();
        stage.moved(meetupOf(request), 7);
        stage.moved(meetupOf(request), 0);
        assertThat(parcel(request).neededBy()).isEqualTo("2027-01-08");
        assertThat(daysMoved(firstOf(request)))
                .containsExactly("Needed by 2027-01-08 instead of 2027-01-01.");
    }

    @Test
    void comesFirstOnTheListsOfWhoPacksWhereItIsNeededSooner() {
        var later = withAParcel();
        world.clock().pass(Duration.ofMinutes(1));
        var sooner = withAParcel();
        world.clock().pass(Duration.ofMinutes(1));
        var alike = withAParcel();
        for (var request : List.of(later, sooner, alike)) {
            stage.addressGiven(firstOf(request), ADA);
        }
        stage.moved(meetupOf(later), 7);
        var read = world.get(ReadShipments.class);
        var ids = List.of(firstOf(sooner), firstOf(alike), firstOf(later));
        assertThat(read.toPick(List.of(), FINN).shipments())
                .extracting(Shipment::id)
                .containsExactlyElementsOf(ids);
        assertThat(read.toSend(List.of(), FINN).shipments())
                .extracting(Shipment::id)
                .containsExactlyElementsOf(ids);
        // Chosen ones stay in the order they were chosen in.
        assertThat(read.toPick(ids.reversed(), FINN).shipments())
                .extracting(Shipment::id)
                .containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void saysNothingOfAnotherHourOfTheSameDay() {
        var request = withAParcel();
        var version = parcel(request).version();
        world.feeds("ambassador.meetups")
                .forEach(feed -> feed.on(heard(request, 2, "2027-01-01T18:00:00Z")));
        assertThat(parcel(request).neededUntil()).isEqualTo("2027-01-01T18:00:00Z");
        assertThat(parcel(request).version()).isEqualTo(version + 1);
        assertThat(daysMoved(firstOf(request))).isEmpty();
    }

    @Test
    void isTheNewDayWhereTheMeetupMovesBeforeThereIsAParcel() {
        var request = approved();
        stage.moved(meetupOf(request), 7);
        world.settle();
        assertThat(parcel(request).neededBy()).isEqualTo("2027-01-08");
        assertThat(daysMoved(firstOf(request))).isEmpty();
    }

    @Test
    void reachesWhatFollowsAlsoWhereThatIsNotMadeYet() {
        var request = withAParcel();
        stage.addressGiven(firstOf(request), ADA);
        var some = new StockLine(stickers.id(), stickers.variants().getFirst().id(), 5);
        move.split(firstOf(request), List.of(some), true, "Torn.", Expected.ANY, FINN);
        stage.moved(meetupOf(request), 7);
        world.settle();
        world.deliverAllAgain();
        var rest = shipments.get(Objects.requireNonNull(parcel(request).followedBy()));
        assertThat(rest.neededBy()).isEqualTo("2027-01-08");
        assertThat(rest.deliveryNote()).isEqualTo(NOTE);

        stage.moved(meetupOf(request), 7);
        assertThat(shipments.get(rest.id()).neededBy()).isEqualTo("2027-01-15");
    }

    @Test
    void isKnownToWhatIsSentAgainAfterTheMeetupMovedMeanwhile() {
        var request = withAParcel();
        stage.addressGiven(firstOf(request), ADA);
        stage.shippedBy(firstOf(request), FINN);
        stage.moved(meetupOf(request), 7);
        move.lose(firstOf(request), null, Expected.ANY, FINN);
        move.resend(firstOf(request), "Once more.", Expected.ANY, FINN);
        world.settle();
        var again = shipments.get(Objects.requireNonNull(parcel(request).followedBy()));
        assertThat(again.neededBy()).isEqualTo("2027-01-08");
    }

    @Test
    void leavesAParcelAloneThatHasArrivedOrIsCancelled() {
        var arrived = withAParcel();
        stage.addressGiven(firstOf(arrived), ADA);
        stage.shippedBy(firstOf(arrived), FINN);
        move.deliver(firstOf(arrived), Expected.ANY, ADA);
        var cancelled = withAParcel();
        move.cancel(firstOf(cancelled), "Not needed.", Expected.ANY, SAM);
        world.settle();
        for (var request : List.of(arrived, cancelled)) {
            stage.moved(meetupOf(request), 7);
            assertThat(parcel(request).neededBy()).isEqualTo(LocalDate.parse("2027-01-01"));
            assertThat(daysMoved(firstOf(request))).isEmpty();
        }
    }

    /** The feed tells again what it was killed at. */
    @Test
    void reachesTheParcelAfterACrashBetweenTheRequestAndIt() {
        var request = withAParcel();
        var moved = heard(request, 2, "2027-02-01T17:00:00Z");
        world.outbox().crashAt(2, true);
        assertThatThrownBy(() -> world.feeds("ambassador.meetups").forEach(each -> each.on(moved)))
                .hasRootCauseInstanceOf(Crash.class);
        world.outbox().neverCrash();
        assertThat(requests.get(request.id()).meetup().startsAt())
                .isEqualTo("2027-02-01T17:00:00Z");
        assertThat(parcel(request).neededBy()).isEqualTo("2027-01-01");

        world.feeds("ambassador.meetups").forEach(each -> each.on(moved));
        world.feeds("ambassador.meetups").forEach(each -> each.on(moved));
        assertThat(parcel(request).neededBy()).isEqualTo("2027-02-01");
        assertThat(daysMoved(firstOf(request))).hasSize(1);
    }

    private IncomingEvent heard(KitRequest request, long sequence, String at) {
        var json =
                """
                {"id":"%s","title":"Graph Night","format":"IN_PERSON","state":"ANNOUNCED",
                 "startsAt":"%s","endsAt":"%s","timeZone":"Europe/Berlin","country":"DE",
                 "expectedAttendance":40,"organisers":[{"id":"%s","name":"Ada Mensah"}]}\
                """
                        .formatted(request.meetup().id(), at, at, ADA.id());
        return new IncomingEvent(
                "changed-" + sequence,
                "ambassador.meetup-changed.v1",
                request.meetup().id(),
                sequence,
                world.clock().instant(),
                new Person(ADA.id(), "Ada Mensah"),
                json);
    }
}
