package dev.embassy.materials;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.chassis.test.Samples;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.members.Member;
import dev.embassy.materials.members.Members;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.TestClock;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The producers' own samples, sent once, twice and out of order. */
class FeedsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static String member(String sample, String pointer) {
        return JSON.readTree(sample).at(pointer).asString();
    }

    private void hear(String topic, IncomingEvent event) {
        world.feeds(topic).forEach(feed -> feed.on(event));
    }

    private static IncomingEvent told(String module, String type, long sequence) {
        var id = member(Samples.of(module, type), "/id");
        return Samples.incoming(module, type, id, sequence);
    }

    private void meetup(String what, long sequence) {
        hear(
                "ambassador.meetups",
                told("ambassador-service", "ambassador.meetup-" + what + ".v1", sequence));
    }

    @Test
    void keepsTheNewestStateOfAMeetup() {
        meetup("planned", 1);
        meetup("announced", 2);
        meetup("announced", 2);
        var id =
                new MeetupId(
                        member(
                                Samples.of("ambassador-service", "ambassador.meetup-planned.v1"),
                                "/id"));
        var announced = world.get(Meetups.class).get(id);
        assertThat(announced.state()).isEqualTo(Meetup.State.ANNOUNCED);
        assertThat(announced.expectedAttendance()).isEqualTo(40);
        assertThat(announced.country()).isEqualTo("GH");
        assertThat(announced.attendance()).isNull();
        assertThat(announced.organisers()).isNotEmpty();
        assertThat(announced.hasSpeaker(announced.speakers().getFirst().id())).isTrue();

        meetup("reported", 5);
        meetup("held", 4);
        meetup("report-reminded", 3);
        meetup("reported", 5);
        assertThat(world.get(Meetups.class).get(id).state()).isEqualTo(Meetup.State.REPORTED);
        assertThat(world.get(Meetups.class).get(id).attendance()).isEqualTo(38);
    }

    @Test
    void takesACorrectedReportOnceTwiceAndLate() {
        meetup("reported", 5);
        meetup("report-corrected", 6);
        meetup("report-corrected", 6);
        meetup("reported", 5);
        var corrected = world.get(Meetups.class).organisedBy(ADA.id()).getFirst();
        assertThat(corrected.state()).isEqualTo(Meetup.State.REPORTED);
        assertThat(corrected.attendance()).isEqualTo(36);
    }

    @Test
    void waitsForNoReportOfAMeetupThatWasCancelledAfterItsTime() {
        meetup("held", 3);
        var held = world.get(Meetups.class).organisedBy(ADA.id()).getFirst();
        var later = held.endsAt().plus(Duration.ofDays(15));
        assertThat(held.isUnreportedSince(later)).isTrue();

        meetup("cancelled", 4);
        meetup("held", 3);
        meetup("cancelled", 4);

        var cancelled = world.get(Meetups.class).organisedBy(ADA.id()).getFirst();
        assertThat(cancelled.state()).isEqualTo(Meetup.State.CANCELLED);
        assertThat(cancelled.isUnreportedSince(later)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "changed", "announced", "cancelled", "held", "reported"})
    void readsEveryMeetupSample(String what) {
        meetup(what, 1);
        assertThat(world.get(Meetups.class).organisedBy(ADA.id())).hasSize(1);
    }

    @Test
    void keepsTheNewestStateOfAMember() {
        for (var step : List.of("joined:1", "changed:2", "left:4", "changed:3", "left:4")) {
            var parts = step.split(":", -1);
            hear(
                    "ambassador.members",
                    told(
                            "ambassador-service",
                            "ambassador.member-" + parts[0] + ".v1",
                            Long.parseLong(parts[1])));
            if (parts[0].equals("joined")) {
                assertThat(world.get(Members.class).isActiveMember(ADA.id())).isTrue();
            }
        }
        assertThat(world.get(Members.class).find(ADA.id())).map(Member::isActive).hasValue(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"joined", "changed", "put-on-hold", "resumed", "left"})
    void readsEveryMemberSample(String what) {
        hear(
                "ambassador.members",
                told("ambassador-service", "ambassador.member-" + what + ".v1", 1));
        assertThat(world.get(Members.class).find(ADA.id())).isPresent();
    }

    private void reward(String what, long sequence) {
        hear(
                "recognition.rewards",
                told("recognition-service", "recognition.reward-" + what + ".v1", sequence));
    }

    private void stockFor(String what) {
        var sample = Samples.of("recognition-service", "recognition.reward-" + what + ".v1");
        var variant = new VariantId(member(sample, "/swag/variantId"));
        var item =
                StockItem.added(
                        new StockItemId(member(sample, "/swag/itemId")),
                        "T-shirt",
                        List.of(new Variant(variant, "M")),
                        Money.eur(1200),
                        "Cotton T-shirt",
                        0,
                        TestClock.START);
        world.get(StockItems.class).store(item, List.of(item.addedEvent(FINN.person())));
        world.get(MoveStock.class).receive(item.id(), variant, 5, null, FINN);
    }

    private List<Shipment> shipments() {
        return world.get(Shipments.class)
                .page(new Shipments.Filter(null, null, null), PageRequest.first(50))
                .items();
    }

    @Test
    void makesAShipmentOfEachAttemptOfAReward() {
        stockFor("approved");
        reward("nominated", 1);
        assertThat(shipments()).isEmpty();
        reward("approved", 2);
        reward("approved", 2);
        assertThat(shipments()).hasSize(1);
        assertThat(shipments().getFirst().state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
        assertThat(shipments().getFirst().recipient().name()).isEqualTo("Ada Mensah");
        reward("retried", 4);
        reward("approved", 2);
        reward("retried", 4);
        assertThat(shipments()).hasSize(2);
    }

    @Test
    void sendsTheReplacement() {
        stockFor("replaced");
        reward("replaced", 4);
        reward("replaced", 4);
        assertThat(shipments()).hasSize(1);
        assertThat(shipments().getFirst().state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
    }

    @Test
    void keepsACancelledRewardHere() {
        stockFor("approved");
        reward("approved", 2);
        reward("cancelled", 3);
        reward("cancelled", 3);
        reward("approved", 2);
        assertThat(shipments()).hasSize(1);
        assertThat(shipments().getFirst().state()).isEqualTo(ShipmentState.CANCELLED);
    }
}
