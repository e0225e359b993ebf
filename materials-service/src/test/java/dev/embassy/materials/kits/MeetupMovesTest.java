package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The kit's record says when its meetup moves, and whether there is still time. */
class MeetupMovesTest {

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final KitRequests requests = world.get(KitRequests.class);

    @AfterEach
    void close() {
        world.close();
    }

    private KitRequest submitted() {
        return stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
    }

    private static MeetupId meetupOf(KitRequest request) {
        return new MeetupId(request.meetup().id());
    }

    private TimelineEntry last(KitRequest request) {
        return requests.timeline(request.id()).getLast();
    }

    @Test
    void takesTheLastDayToOrderAlong() {
        var request = submitted();
        assertThat(request.orderBy()).isEqualTo(LocalDate.parse("2026-12-26"));

        stage.moved(meetupOf(request), 14);

        var moved = requests.get(request.id());
        assertThat(moved.orderBy()).isEqualTo(LocalDate.parse("2027-01-09"));
        assertThat(moved.meetup().startsAt())
                .isEqualTo(request.meetup().startsAt().plus(Duration.ofDays(14)));
        assertThat(last(request).action()).isEqualTo("materials.kit-meetup-moved");
        assertThat(last(request).note())
                .contains("Order by 2027-01-09 instead of 2026-12-26", "still in time");
        assertThat(last(request).by()).isEqualTo(ADA.person());
    }

    @Test
    void saysThatItIsTooLate() {
        var request = submitted();
        stage.moved(meetupOf(request), -58);
        assertThat(last(request).note()).contains("too late for a parcel");
        assertThat(world.get(JudgeKit.class).of(requests.get(request.id())).isTooLate()).isTrue();
    }

    @Test
    void saysNothingWhenItIsToldTheSameAgain() {
        var request = submitted();
        stage.moved(meetupOf(request), 14);
        var version = requests.get(request.id()).version();
        stage.moved(meetupOf(request), 0);
        assertThat(requests.get(request.id()).version()).isEqualTo(version);
    }

    @Test
    void leavesWhatIsOverAlone() {
        var request = submitted();
        world.get(DecideKitRequest.class).decline(request.id(), "No.", Expected.ANY, SAM);
        stage.moved(meetupOf(request), 14);
        assertThat(last(request).action()).isEqualTo("materials.kit-declined");
    }

    @Test
    void hearsOfItOnTheTopicOnceTwiceAndLate() {
        var request = submitted();
        var first = heard(request, 1, "2027-02-01T17:00:00Z");
        var second = heard(request, 2, "2027-02-08T17:00:00Z");
        for (var event : new IncomingEvent[] {first, first, second, first, second}) {
            world.feeds("ambassador.meetups").forEach(feed -> feed.on(event));
        }
        assertThat(requests.get(request.id()).meetup().startsAt())
                .isEqualTo("2027-02-08T17:00:00Z");
        assertThat(requests.timeline(request.id()))
                .extracting(TimelineEntry::action)
                .containsExactly(
                        "materials.kit-drafted",
                        "materials.kit-requested",
                        "materials.kit-meetup-moved",
                        "materials.kit-meetup-moved");
    }

    private IncomingEvent heard(KitRequest request, long sequence, String startsAt) {
        var json =
                """
                {"id":"%s","title":"Graph Night","format":"IN_PERSON","state":"ANNOUNCED",
                 "startsAt":"%s","endsAt":"%s","timeZone":"Europe/Berlin","country":"DE",
                 "expectedAttendance":40,"organisers":[{"id":"%s","name":"Ada Mensah"}]}\
                """
                        .formatted(request.meetup().id(), startsAt, startsAt, ADA.id());
        return new IncomingEvent(
                "changed-" + sequence,
                "ambassador.meetup-changed.v1",
                request.meetup().id(),
                sequence + 1,
                world.clock().instant(),
                ADA.person(),
                json);
    }

    @Test
    void callsTheShipmentOffWhenTheMeetupIsCancelled() {
        var stickers = stage.stickers(50);
        var request = stage.submitted(stage.kitOf(stickers, 20), ADA);
        world.get(DecideKitRequest.class).approve(request.id(), null, Expected.ANY, SAM);
        cancelled(request);
        world.settle(2);
        cancelled(request);

        var after = requests.get(request.id());
        assertThat(after.state()).isEqualTo(KitRequestState.CANCELLED);
        assertThat(after.reason()).isEqualTo("The meetup was cancelled.");
        var shipment = Objects.requireNonNull(after.shipmentId());
        assertThat(world.get(Shipments.class).get(shipment).state())
                .isEqualTo(ShipmentState.CANCELLED);
        var level =
                StockLevelId.of(
                        stickers.id(), stickers.variants().getFirst().id(), DepotId.WAREHOUSE);
        assertThat(world.get(StockLevels.class).find(level).orElseThrow().reserved()).isZero();
    }

    @Test
    void leavesAParcelThatHasLeftOnItsWay() {
        var request = submitted();
        world.get(DecideKitRequest.class).approve(request.id(), null, Expected.ANY, SAM);
        world.settle();
        var shipment = Objects.requireNonNull(requests.get(request.id()).shipmentId());
        stage.addressGiven(shipment, ADA);
        stage.shippedBy(shipment, FINN);
        world.settle();
        cancelled(request);
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.SHIPPED);
        world.get(MoveShipment.class).deliver(shipment, Expected.ANY, FINN);
        world.settle();
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.DELIVERED);
    }

    private void cancelled(KitRequest request) {
        world.get(KitFollows.class)
                .meetupCancelled(meetupOf(request), ADA.person(), world.clock().instant());
    }
}
