package dev.embassy.materials.shipments;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.Reservations;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who does not say where a parcel goes is reminded twice; then it waits until nobody needs it. */
class AddressNeverGivenTest {

    private static final VariantId M = new VariantId("m");
    private static final Occasion MEETUP =
            new Occasion(LocalDate.of(2026, 12, 12), TestClock.START.plus(Duration.ofDays(40)));

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final StockItem shirts = stage.shirts(90);
    private final Shipments shipments = world.get(Shipments.class);
    private final ShipmentSweep sweep = world.get(ShipmentSweep.class);

    @AfterEach
    void close() {
        world.close();
    }

    private ShipmentId asked(String request, Delivery delivery) {
        world.get(Reservations.class)
                .reserve(request, List.of(new StockLine(shirts.id(), M, 2)), SAM.person());
        var id =
                world.get(RequestShipment.class)
                        .ofReserved(
                                new Source(Source.Kind.KIT_REQUEST, request, "Kit", 1),
                                ADA.person(),
                                List.of(new ShipmentLine(shirts.id(), M, "T-shirt · M", 2)),
                                request,
                                delivery,
                                SAM.person());
        world.settle();
        return id;
    }

    private ShipmentId askedForAMeetup() {
        return asked("k1", new Delivery(MEETUP, null));
    }

    private void days(int days) {
        world.clock().pass(Duration.ofDays(days));
        sweep.remindOfAddresses();
        sweep.endWaits();
        sweep.remindOfAddresses();
        world.settle();
    }

    private long happened(ShipmentId id, String what) {
        return shipments.timeline(id).stream()
                .filter(entry -> entry.action().equals("materials.shipment-" + what))
                .count();
    }

    private long reminders(ShipmentId id) {
        return happened(id, "address-reminded");
    }

    private long reserved() {
        return world.get(StockLevels.class)
                .find(StockLevelId.of(shirts.id(), M, DepotId.WAREHOUSE))
                .orElseThrow()
                .reserved();
    }

    @Test
    void remindsAfterThreeAndSevenDaysAndNeverAgain() {
        var id = askedForAMeetup();
        days(2);
        assertThat(reminders(id)).isZero();
        days(1);
        days(0);
        assertThat(reminders(id)).isEqualTo(1);
        days(3);
        assertThat(reminders(id)).isEqualTo(1);
        days(1);
        days(0);
        assertThat(reminders(id)).isEqualTo(2);
        days(30);
        assertThat(reminders(id)).isEqualTo(2);
        assertThat(shipments.get(id).addressReminders()).isEqualTo(2);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
    }

    /** Two mails at the same minute would help nobody, and the second would end the first link. */
    @Test
    void makesUpForAMissedReminderAndKeepsTheNextAtItsDistance() {
        var id = askedForAMeetup();
        days(10);
        days(0);
        assertThat(reminders(id)).isEqualTo(1);
        days(3);
        assertThat(reminders(id)).isEqualTo(1);
        days(1);
        assertThat(reminders(id)).isEqualTo(2);
    }

    @Test
    void takesTheAddressThroughTheLinkOfTheReminder() {
        var id = askedForAMeetup();
        var first = AddressLink.random();
        var shipment = shipments.get(id);
        shipments.store(
                shipment,
                List.of(shipment.askAddress(first, ADA.person(), world.clock().instant())));
        var later = world.clock().instant().plus(Duration.ofDays(13));
        var link = AddressLink.random();
        shipments.store(shipment, List.of(shipment.remindOfAddress(link, SAM.person(), later)));
        world.clock().pass(Duration.ofDays(20));
        var give = world.get(GiveAddress.class);
        assertThatThrownBy(() -> give.give(first, Stage::anAddress, "here"))
                .isInstanceOf(AddressLinkNotValid.class);
        give.give(link, Stage::anAddress, "here");
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.READY);
        days(30);
        assertThat(reminders(id)).isEqualTo(1);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.READY);
    }

    @Test
    void beginsToCountAnewWhenSomebodyAsksAgain() {
        var id = askedForAMeetup();
        days(3);
        world.get(AskAddressAgain.class).ask(id, FINN);
        assertThat(shipments.get(id).addressReminders()).isZero();
        days(2);
        assertThat(reminders(id)).isEqualTo(1);
        days(1);
        assertThat(reminders(id)).isEqualTo(2);
    }

    @Test
    void isRemindedOnceByTwoSweepsAtOnceAndAfterACrash() {
        var id = askedForAMeetup();
        world.clock().pass(Duration.ofDays(3));
        world.outbox().crashAt(1, true);
        assertThatThrownBy(sweep::remindOfAddresses).isInstanceOf(Crash.class);
        world.outbox().neverCrash();
        assertThat(reminders(id)).isZero();
        world.outbox().crashAt(1, false);
        assertThatThrownBy(sweep::remindOfAddresses).isInstanceOf(Crash.class);
        world.outbox().neverCrash();
        days(0);
        assertThat(reminders(id)).isEqualTo(1);

        // Another instance has read it before.
        var read = shipments.get(id);
        days(4);
        assertThatThrownBy(() ->
                        shipments.store(
                                read,
                                List.of(
                                        read.remindOfAddress(
                                                AddressLink.random(),
                                                SAM.person(),
                                                world.clock().instant()))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(reminders(id)).isEqualTo(2);
    }

    @Test
    void isCalledOffOnceTheMeetupIsOverAndItsStockIsFree() {
        var id = askedForAMeetup();
        assertThat(reserved()).isEqualTo(2);
        days(40);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
        world.clock().pass(Duration.ofSeconds(1));
        days(0);
        days(0);
        world.deliverAllAgain();
        var after = shipments.get(id);
        assertThat(after.state()).isEqualTo(ShipmentState.CANCELLED);
        assertThat(after.reason()).isEqualTo("The meetup is over, and no address was given.");
        assertThat(happened(id, "cancelled")).isEqualTo(1);
        assertThat(reserved()).isZero();
        var again = world.get(AskAddressAgain.class);
        assertThatThrownBy(() -> again.ask(id, ADA)).isInstanceOf(ShipmentNotReadyForThat.class);
    }

    /** After a long time down nobody is reminded of what is called off. */
    @Test
    void remindsNobodyOfWhatIsNotNeededAnyMore() {
        var id = askedForAMeetup();
        world.clock().pass(Duration.ofDays(50));
        sweep.remindOfAddresses();
        assertThat(reminders(id)).isZero();
        days(0);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.CANCELLED);
    }

    @Test
    void waitsOnWhereTheMeetupIsPutOff() {
        var id = askedForAMeetup();
        var later = new Occasion(MEETUP.day().plusDays(30), MEETUP.endsAt().plusSeconds(2_592_000));
        world.get(MoveShipment.class).needFor(id, later, ADA.person());
        days(45);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
        days(45);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.CANCELLED);
    }

    @Test
    void waitsForEverForWhatIsForNoCertainDay() {
        var id = asked("k2", Delivery.ANY);
        days(3);
        days(4);
        days(400);
        assertThat(reminders(id)).isEqualTo(2);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
    }

    @Test
    void leavesAParcelAloneWhoseAddressIsThere() {
        var id = askedForAMeetup();
        stage.addressGiven(id, ADA);
        days(50);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.READY);
        assertThat(reminders(id)).isZero();
        var shipment = shipments.get(id);
        assertThatThrownBy(() -> shipment.giveUp(SAM.person(), world.clock().instant()))
                .isInstanceOf(ShipmentNotReadyForThat.class);
    }

    @Test
    void tellsOnlyTheRecipientAndThoseWhoSendOfTheWait() {
        var id = askedForAMeetup();
        days(3);
        var read = world.get(ReadShipments.class);
        for (Actor reader : List.of(ADA, SAM, FINN)) {
            assertThat(read.get(id, reader).addressAskedAt()).isEqualTo(world.clock().instant());
        }
        assertThatThrownBy(() -> read.get(id, BELA)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesRemindersOnlyInTheirOrder() {
        assertThat(settings(List.of()).remindAfter()).isEmpty();
        for (var wrong :
                List.of(
                        List.of(Duration.ofDays(7), Duration.ofDays(3)),
                        List.of(Duration.ofDays(3), Duration.ofDays(3)),
                        List.of(Duration.ZERO))) {
            assertThatThrownBy(() -> settings(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ShipmentSettings settings(List<Duration> remindAfter) {
        return new ShipmentSettings(
                1,
                1,
                Duration.ofHours(1),
                List.of(),
                Set.of(),
                Duration.ofDays(60),
                remindAfter,
                List.of());
    }
}
