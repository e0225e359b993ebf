package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.chassis.problem.FieldProblem;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.kits.FollowUp.LeftOver;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.CheckStock;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a delivered kit, and of the stock with it. */
@Execution(ExecutionMode.CONCURRENT)
class FollowUpKitTest {

    private static final VariantId M = new VariantId("m");
    private static final VariantId L = new VariantId("l");
    private static final DepotId ADAS = DepotId.heldBy(ADA.person());
    private static final DepotId NOORS = DepotId.heldBy(NOOR.person());

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final FollowUpKit followUpKit = world.get(FollowUpKit.class);
    private final KitRequests requests = world.get(KitRequests.class);
    private final StockItem shirts = stage.shirts(30);

    @AfterEach
    void close() {
        world.close();
    }

    /** 12 M and 8 L. */
    private KitRequestId approved() {
        var request =
                stage.submitted(
                        stage.kitOf(shirts, 20),
                        ADA,
                        new StockLine(shirts.id(), M, 12),
                        new StockLine(shirts.id(), L, 8));
        world.get(DecideKitRequest.class).approve(request.id(), null, Expected.ANY, SAM);
        world.settle();
        return request.id();
    }

    private KitRequestId shipped() {
        var id = approved();
        ship(parcelOf(id));
        return id;
    }

    private ShipmentId parcelOf(KitRequestId id) {
        return Objects.requireNonNull(requests.get(id).shipmentId());
    }

    private ShipmentId restOf(KitRequestId id) {
        return Objects.requireNonNull(world.get(Shipments.class).get(parcelOf(id)).followedBy());
    }

    private void ship(ShipmentId parcel) {
        stage.addressGiven(parcel, ADA);
        stage.shippedBy(parcel, FINN);
        world.settle();
    }

    /** 7 M are delivered, of a meetup that begins just now. */
    private KitRequestId deliveredInPart(boolean restFollows) {
        var id = approved();
        var parcel = parcelOf(id);
        stage.addressGiven(parcel, ADA);
        world.get(MoveShipment.class)
                .split(
                        parcel,
                        List.of(new StockLine(shirts.id(), M, 5), new StockLine(shirts.id(), L, 8)),
                        restFollows,
                        "Not on the shelf.",
                        Expected.ANY,
                        FINN);
        stage.shippedBy(parcel, FINN);
        world.get(MoveShipment.class).deliver(parcel, Expected.ANY, FINN);
        world.settle(2);
        stage.begun(meetupOf(id));
        return id;
    }

    /** Of a meetup that begins just now. */
    private KitRequestId delivered() {
        var id = deliveredInTime();
        stage.begun(meetupOf(id));
        return id;
    }

    private MeetupId meetupOf(KitRequestId id) {
        return new MeetupId(requests.get(id).meetup().id());
    }

    /** Sixty days before its meetup. */
    private KitRequestId deliveredInTime() {
        var id = shipped();
        world.get(MoveShipment.class).deliver(parcelOf(id), Expected.ANY, FINN);
        world.settle();
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.DELIVERED);
        return id;
    }

    private FollowUp.Answer shirts(
            VariantId size, int arrived, int left, @Nullable LeftOver leftOver) {
        return new FollowUp.Answer(shirts.id(), size, arrived, left, leftOver, null);
    }

    private FollowUp.Answer passedOn(VariantId size, int arrived, int left, Meetup to) {
        return new FollowUp.Answer(
                shirts.id(), size, arrived, left, LeftOver.PASSED_ON, new MeetupId(to.id()));
    }

    private Meetup next(Actor organiser, int inDays) {
        return next(organiser, Meetup.State.ANNOUNCED, inDays, "DE", "Berlin");
    }

    private Meetup next(
            Actor organiser, Meetup.State state, int inDays, String country, String city) {
        var startsAt = world.clock().instant().plus(Duration.ofDays(inDays));
        var meetup =
                new Meetup(
                        UUID.randomUUID().toString(),
                        "Next Night",
                        Meetup.Format.IN_PERSON,
                        state,
                        startsAt,
                        startsAt.plus(Duration.ofHours(3)),
                        "Europe/Berlin",
                        country,
                        city,
                        40,
                        List.of(organiser.person()),
                        List.of(),
                        List.of(organiser.id()));
        world.get(Meetups.class).apply(meetup, 1);
        return meetup;
    }

    private KitRequest tell(KitRequestId id, FollowUp.Answer... answers) {
        return followUpKit.tell(id, List.of(answers), Expected.ANY, ADA);
    }

    private List<FieldProblem> problemsOf(KitRequestId id, FollowUp.Answer... answers) {
        return catchThrowableOfType(FollowUpNotPossible.class, () -> tell(id, answers)).fields();
    }

    private KitRequest confirm(KitRequestId id) {
        return count(id);
    }

    private KitRequest count(KitRequestId id, StockLine... counted) {
        return followUpKit.confirmReturn(id, List.of(counted), Expected.ANY, FINN);
    }

    private StockLine pieces(VariantId size, int pieces) {
        return new StockLine(shirts.id(), size, pieces);
    }

    private int onHand(VariantId size, DepotId depot) {
        return world.get(StockLevels.class)
                .find(StockLevelId.of(shirts.id(), size, depot))
                .map(StockLevel::onHand)
                .orElse(0);
    }

    private List<LedgerEntry> ledger() {
        world.settle(2);
        return world.get(StockLedger.class)
                .page(new StockLedger.Filter(null, ADAS, null, null, null), PageRequest.first(50))
                .items();
    }

    private void requireTheBooksToAgree() {
        world.deliverAllAgain();
        var found = world.get(CheckStock.class).check(PageRequest.first(50), SAM);
        assertThat(found.differences()).isEmpty();
    }

    private NextMeetups nowhere() {
        return new NextMeetups(List.of(), "DE", ADA.person(), world.clock().instant());
    }

    private static FollowUp told(KitRequest request) {
        return Objects.requireNonNull(request.followUp());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsAsSentWhatHasLeftTheWarehouse(boolean restFollows) {
        var id = deliveredInPart(restFollows);

        var lines = told(tell(id)).lines();

        assertThat(lines).extracting(FollowUp.Line::sent).containsExactly(7, 0);
        assertThat(lines).extracting(FollowUp.Line::used).containsExactly(7, 0);
        assertThat(problemsOf(id, shirts(M, 8, 0, null), shirts(L, 1, 0, null)))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        tuple("lines[0].arrived", "more-than-sent"),
                        tuple("lines[1].arrived", "more-than-sent"));
        requireTheBooksToAgree();
    }

    @Test
    void countsTheRestOnceItHasLeftInAParcelOfItsOwn() {
        var id = deliveredInPart(true);
        tell(id);
        ship(restOf(id));

        var lines = told(tell(id, shirts(M, 12, 5, LeftOver.KEPT))).lines();

        assertThat(lines).extracting(FollowUp.Line::sent).containsExactly(12, 8);
        assertThat(lines).extracting(FollowUp.Line::arrived).containsExactly(12, 8);
        assertThat(onHand(M, ADAS)).isEqualTo(5);
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(18);
        requireTheBooksToAgree();
    }

    @Test
    void countsNoParcelThatWasLostUnlessItIsSaidToHaveArrived() {
        var id = deliveredInPart(true);
        var rest = restOf(id);
        ship(rest);
        tell(id, shirts(M, 7, 0, null), shirts(L, 8, 2, LeftOver.KEPT));
        world.get(MoveShipment.class).lose(rest, null, Expected.ANY, FINN);

        var lines = told(tell(id, shirts(L, 8, 1, LeftOver.KEPT))).lines();

        assertThat(lines).extracting(FollowUp.Line::sent).containsExactly(7, 8);
        assertThat(onHand(L, ADAS)).isEqualTo(1);
        requireTheBooksToAgree();
    }

    @Test
    void laysWhatIsKeptIntoTheRequestersDepotAndTakesWhatWasUsedUpOut() {
        var id = delivered();
        assertThat(onHand(M, ADAS)).isZero();

        var request = tell(id, shirts(M, 12, 5, LeftOver.KEPT), shirts(L, 7, 0, null));

        assertThat(told(request).isOpen()).isFalse();
        assertThat(onHand(M, ADAS)).isEqualTo(5);
        assertThat(onHand(L, ADAS)).isZero();
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(18);
        assertThat(ledger())
                .filteredOn(entry -> entry.variantId().equals(M))
                .extracting(LedgerEntry::onHandChange, LedgerEntry::reason)
                .containsExactly(
                        tuple(-7, "Used up: Kit for Graph Night"),
                        tuple(12, "Arrived: Kit for Graph Night"));
        assertThat(requests.timeline(id).getLast().action()).isEqualTo("materials.kit-followed-up");
        assertThat(requests.timeline(id).getLast().note())
                .contains("T-shirt · M: 12 of 12 arrived, 5 left and kept")
                .contains("T-shirt · L: 7 of 8 arrived, 0 left");
        requireTheBooksToAgree();
    }

    @Test
    void waitsForTheMeetupToBegin() {
        var id = deliveredInTime();
        var startsAt = requests.get(id).meetup().startsAt();
        var toBegin = Duration.between(world.clock().instant(), startsAt);
        world.clock().pass(toBegin.minusMillis(1));
        assertThatThrownBy(() -> tell(id, shirts(M, 12, 5, LeftOver.KEPT)))
                .isInstanceOf(FollowUpTooEarly.class);
        assertThat(requests.get(id).actionsFor(ADA, world.clock().instant())).isEmpty();
        assertThat(requests.get(id).followUp()).isNull();
        assertThat(onHand(M, ADAS)).isZero();

        world.clock().pass(Duration.ofMillis(1));
        assertThat(requests.get(id).actionsFor(ADA, world.clock().instant()))
                .containsExactly("follow-up");
        tell(id, shirts(M, 12, 5, LeftOver.KEPT));
        assertThat(onHand(M, ADAS)).isEqualTo(5);
    }

    @Test
    void waitsLongerForAMeetupThatIsPutOff() {
        var id = deliveredInTime();
        stage.moved(meetupOf(id), 7);
        world.clock().pass(Duration.ofDays(60));
        assertThatThrownBy(() -> tell(id)).isInstanceOf(FollowUpTooEarly.class);
    }

    @Test
    void isToldAtOnceWhereTheMeetupWasCancelled() {
        var id = deliveredInTime();
        var kitFollows = world.get(KitFollows.class);
        kitFollows.meetupCancelled(meetupOf(id), ADA.person(), world.clock().instant());
        long version = requests.get(id).version();
        kitFollows.meetupCancelled(meetupOf(id), ADA.person(), world.clock().instant());
        assertThat(requests.get(id).version()).as("told twice").isEqualTo(version);
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.DELIVERED);

        tell(id, shirts(M, 12, 12, LeftOver.KEPT), shirts(L, 8, 8, LeftOver.SENT_BACK));
        assertThat(onHand(M, ADAS)).isEqualTo(12);
    }

    @Test
    void isReportedOnceHoweverOftenTheReportIsCorrected() {
        var id = delivered();
        var reported = heard(id, "reported", 1_000_000, 30);
        var corrected = heard(id, "report-corrected", 1_000_001, 31);
        for (var event : List.of(reported, corrected, corrected, reported)) {
            world.feeds("ambassador.meetups").forEach(feed -> feed.on(event));
        }
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.REPORTED);
        assertThat(requests.timeline(id))
                .extracting(TimelineEntry::action)
                .containsOnlyOnce("materials.kit-reported");
        assertThat(world.get(Meetups.class).get(meetupOf(id)).attendance()).isEqualTo(31);
    }

    private IncomingEvent heard(KitRequestId id, String what, long sequence, int attendance) {
        var meetup = world.get(Meetups.class).get(meetupOf(id));
        return new IncomingEvent(
                what + sequence,
                "ambassador.meetup-" + what + ".v1",
                meetup.id(),
                sequence,
                world.clock().instant(),
                ADA.person(),
                """
                {"id":"%s","title":"%s","format":"IN_PERSON","state":"REPORTED",
                 "startsAt":"%s","endsAt":"%s","timeZone":"Europe/Berlin","country":"DE",
                 "expectedAttendance":40,"organisers":[{"id":"%s","name":"%s"}],
                 "report":{"attendance":%d,"questions":["Is it fast?"]}}\
                """
                        .formatted(
                                meetup.id(),
                                meetup.title(),
                                meetup.startsAt(),
                                meetup.endsAt(),
                                ADA.id(),
                                ADA.name(),
                                attendance));
    }

    @Test
    void takesWhatIsNotNamedForUsedUp() {
        var request = tell(delivered());
        assertThat(told(request).lines())
                .allMatch(line -> line.arrived() == line.sent() && line.used() == line.sent());
        assertThat(onHand(M, ADAS)).isZero();
        requireTheBooksToAgree();
    }

    @Test
    void bringsBackWhatWasSentBackOnceItIsConfirmed() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK), shirts(L, 8, 2, LeftOver.KEPT));
        assertThat(onHand(M, ADAS)).isEqualTo(5);
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(18);
        assertThat(requests.get(id).actionsFor(SAM, world.clock().instant()))
                .contains("confirm-return");

        confirm(id);

        assertThat(onHand(M, ADAS)).isZero();
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(23);
        assertThat(onHand(L, ADAS)).isEqualTo(2);
        assertThat(requests.get(id).actionsFor(SAM, world.clock().instant()))
                .doesNotContain("confirm-return");
        assertThat(requests.timeline(id).getLast().action())
                .isEqualTo("materials.kit-return-confirmed");
        assertThatThrownBy(() -> confirm(id)).isInstanceOf(LeftOversTakenIn.class);
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(23);
        requireTheBooksToAgree();
    }

    @Test
    void takesInWhatWasCountedAndWritesOffWhatDidNotArrive() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK), shirts(L, 8, 2, LeftOver.SENT_BACK));

        var request = count(id, pieces(M, 3));

        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(21);
        assertThat(onHand(L, DepotId.WAREHOUSE)).isEqualTo(24);
        assertThat(onHand(M, ADAS)).isZero();
        assertThat(onHand(L, ADAS)).isZero();
        var told = told(request);
        assertThat(told.lines()).extracting(told::cameBack).containsExactly(3, 2);
        assertThat(told.isOpen()).isFalse();
        assertThat(requests.timeline(id).getLast().note())
                .isEqualTo("Did not arrive: 2 × T-shirt · M");
        assertThat(ledger())
                .filteredOn(entry -> entry.by().equals(FINN.person()))
                .extracting(LedgerEntry::kind, LedgerEntry::onHandChange, LedgerEntry::reason)
                .contains(
                        tuple(
                                LedgerEntry.Kind.ADJUSTED,
                                -2,
                                "Sent back, did not arrive: Kit for Graph Night"));
        requireTheBooksToAgree();
    }

    @Test
    void writesAllOffWhereNothingCame() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK));
        count(id, pieces(M, 0));
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(18);
        assertThat(onHand(M, ADAS)).isZero();
        assertThat(requests.get(id).returnAwaitedSince()).isNull();
        requireTheBooksToAgree();
    }

    @Test
    void countsWhatCameThoughTheRestWasGivenAway() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK));
        world.get(MoveStock.class).adjust(shirts.id(), M, ADAS, -4, "Given out", ADA);
        assertThatThrownBy(() -> count(id, pieces(M, 2))).isInstanceOf(LeftOversGone.class);

        count(id, pieces(M, 1));
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(19);
        assertThat(onHand(M, ADAS)).isZero();
        requireTheBooksToAgree();
    }

    @Test
    void staysAsItWasCountedFirst() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK));
        var other = requests.get(id);
        other.beginReturn(List.of(pieces(M, 4)), SAM, world.clock().instant());
        count(id, pieces(M, 3));

        assertThatThrownBy(() -> requests.store(other, List.of()))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> count(id, pieces(M, 4))).isInstanceOf(LeftOversTakenIn.class);
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(21);
        assertThat(onHand(M, ADAS)).isZero();
        requireTheBooksToAgree();
    }

    @Test
    void refusesACountThatDoesNotFitLineByLine() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK), shirts(L, 8, 2, LeftOver.KEPT));
        var refused =
                catchThrowableOfType(
                        FollowUpNotPossible.class,
                        () -> count(id, pieces(M, 6), pieces(L, 1), pieces(M, 5)));
        assertThat(refused.fields())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        tuple("lines[0].pieces", "more-than-sent-back"),
                        tuple("lines[1].itemId", "not-sent-back"),
                        tuple("lines[2].itemId", "item-named-twice"));
        assertThat(told(requests.get(id)).isReturnAwaited()).isTrue();
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(18);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsOnceWhereverTheProcessDies(boolean beforeWriting) {
        for (int store = 1; ; store++) {
            var id = delivered();
            int shelfM = onHand(M, DepotId.WAREHOUSE);
            int shelfL = onHand(L, DepotId.WAREHOUSE);
            tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK), shirts(L, 8, 2, LeftOver.SENT_BACK));
            world.settle();
            world.outbox().crashAt(store, beforeWriting);
            boolean died = false;
            try {
                count(id, pieces(M, 3), pieces(L, 0));
            } catch (Crash killed) {
                died = true;
            }
            world.outbox().neverCrash();
            world.clock().pass(Duration.ofMinutes(1));
            world.get(KitSweep.class).finishFollowUps();
            if (told(requests.get(id)).isReturnAwaited()) {
                count(id, pieces(M, 3), pieces(L, 0));
            }
            assertThat(onHand(M, DepotId.WAREHOUSE))
                    .as("killed at store %d", store)
                    .isEqualTo(shelfM + 3);
            assertThat(onHand(L, DepotId.WAREHOUSE)).isEqualTo(shelfL);
            assertThat(onHand(M, ADAS)).isZero();
            assertThat(onHand(L, ADAS)).isZero();
            requireTheBooksToAgree();
            world.get(MoveStock.class).receive(shirts.id(), M, 20, null, SAM);
            world.get(MoveStock.class).receive(shirts.id(), L, 20, null, SAM);
            if (!died) {
                assertThat(store).as("it has several steps").isGreaterThan(6);
                return;
            }
        }
    }

    @Test
    void changesNothingWhenItIsToldTheSameAgain() {
        var id = delivered();
        var once = tell(id, shirts(M, 12, 5, LeftOver.KEPT));
        var again = tell(id, shirts(M, 12, 5, LeftOver.KEPT), shirts(L, 8, 0, null));
        assertThat(again.version()).isEqualTo(once.version());
        assertThat(told(again).revision()).isEqualTo(1);
        assertThat(onHand(M, ADAS)).isEqualTo(5);
    }

    @Test
    void booksOnlyTheDifferenceOfACorrection() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.KEPT));
        tell(id, shirts(M, 10, 6, LeftOver.SENT_BACK), shirts(L, 8, 1, LeftOver.KEPT));

        assertThat(onHand(M, ADAS)).isEqualTo(6);
        assertThat(onHand(L, ADAS)).isEqualTo(1);
        assertThat(ledger())
                .filteredOn(entry -> entry.variantId().equals(M))
                .extracting(LedgerEntry::onHandChange)
                .containsExactly(-2, 3, -7, 12);
        tell(id);
        assertThat(onHand(M, ADAS)).isZero();
        requireTheBooksToAgree();
    }

    @Test
    void refusesACorrectionOfWhatWasCounted() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK));
        confirm(id);
        assertThatThrownBy(() -> tell(id, shirts(M, 12, 4, LeftOver.SENT_BACK)))
                .isInstanceOf(LeftOversTakenIn.class);
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(23);
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK));
    }

    @Test
    void refusesACorrectionOfPiecesThatWereGivenAwaySince() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.KEPT));
        world.get(MoveStock.class).adjust(shirts.id(), M, ADAS, -4, "Given out", ADA);

        assertThatThrownBy(() -> tell(id, shirts(M, 12, 2, LeftOver.KEPT)))
                .isInstanceOf(LeftOversGone.class)
                .hasMessageContaining("3 × T-shirt · M")
                .hasMessageContaining("1 are there");
        assertThat(told(requests.get(id)).lines().getFirst().left()).isEqualTo(5);

        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK));
        assertThatThrownBy(() -> confirm(id)).isInstanceOf(LeftOversGone.class);
        assertThat(told(requests.get(id)).isReturnAwaited()).isTrue();
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(18);
        requireTheBooksToAgree();
    }

    @Test
    void putsALineBackThatTheDepotRefusedAtTheLastMoment() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.KEPT), shirts(L, 8, 0, null));
        var request = requests.get(id);
        requests.store(
                request,
                request.tellFollowUp(
                        world.get(KitParcels.class).sent(request),
                        List.of(shirts(M, 12, 0, null), shirts(L, 8, 3, LeftOver.KEPT)),
                        nowhere(),
                        ADA,
                        world.clock().instant()));
        world.get(MoveStock.class).adjust(shirts.id(), M, ADAS, -4, "Given out", ADA);

        world.clock().pass(Duration.ofMinutes(1));
        world.get(KitSweep.class).finishFollowUps();

        var lines = told(requests.get(id)).lines();
        assertThat(lines).extracting(FollowUp.Line::left).containsExactly(5, 3);
        assertThat(onHand(M, ADAS)).isEqualTo(1);
        assertThat(onHand(L, ADAS)).isEqualTo(3);
        requireTheBooksToAgree();
    }

    @Test
    void leavesALineOutThatIsGoneAtTheLastMomentAndSaysSo() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK), shirts(L, 8, 2, LeftOver.SENT_BACK));
        var request = requests.get(id);
        request.beginReturn(List.of(), SAM, world.clock().instant());
        requests.store(request, List.of());
        world.get(MoveStock.class).adjust(shirts.id(), M, ADAS, -4, "Given out", ADA);

        world.clock().pass(Duration.ofMinutes(1));
        world.get(KitSweep.class).finishFollowUps();

        var takingIn = Objects.requireNonNull(told(requests.get(id)).takingIn());
        assertThat(takingIn.doneAt()).isNotNull();
        assertThat(takingIn.missing()).isEqualTo("Not found: 5 × T-shirt · M");
        assertThat(onHand(L, DepotId.WAREHOUSE)).isEqualTo(24);
        assertThat(onHand(M, ADAS)).isEqualTo(1);
        requireTheBooksToAgree();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsInTheSameWhereverTheProcessDies(boolean beforeWriting) {
        for (int store = 1; ; store++) {
            var id = delivered();
            int kept = onHand(M, ADAS);
            int left = onHand(L, DepotId.WAREHOUSE);
            tell(id, shirts(M, 12, 3, LeftOver.KEPT), shirts(L, 8, 4, LeftOver.KEPT));
            world.settle();
            world.outbox().crashAt(store, beforeWriting);
            boolean died = false;
            try {
                tell(id, shirts(M, 11, 5, LeftOver.KEPT), shirts(L, 8, 2, LeftOver.SENT_BACK));
                confirm(id);
            } catch (Crash killed) {
                died = true;
            }
            world.outbox().neverCrash();
            world.clock().pass(Duration.ofMinutes(1));
            world.get(KitSweep.class).finishFollowUps();
            tell(id, shirts(M, 11, 5, LeftOver.KEPT), shirts(L, 8, 2, LeftOver.SENT_BACK));
            if (requests.get(id)
                    .actionsFor(SAM, world.clock().instant())
                    .contains("confirm-return")) {
                confirm(id);
            }
            assertThat(onHand(M, ADAS)).as("killed at store %d", store).isEqualTo(kept + 5);
            assertThat(onHand(L, ADAS)).isZero();
            assertThat(onHand(L, DepotId.WAREHOUSE)).isEqualTo(left + 2);
            requireTheBooksToAgree();
            world.get(MoveStock.class).receive(shirts.id(), M, 20, null, SAM);
            world.get(MoveStock.class).receive(shirts.id(), L, 20, null, SAM);
            if (!died) {
                assertThat(store).as("it has several steps").isGreaterThan(7);
                return;
            }
        }
    }

    @Test
    void laysWhatIsPassedOnIntoTheDepotOfTheNextOrganiserAndTellsThem() {
        var id = delivered();
        var night = next(NOOR, 9);

        tell(id, passedOn(M, 12, 5, night), shirts(L, 8, 2, LeftOver.KEPT));

        assertThat(onHand(M, ADAS)).isZero();
        assertThat(onHand(L, ADAS)).isEqualTo(2);
        assertThat(onHand(M, NOORS)).isEqualTo(5);
        var passedOn = requests.timeline(id).getLast();
        assertThat(passedOn.action()).isEqualTo("materials.kit-passed-on");
        assertThat(passedOn.note())
                .isEqualTo("5 × T-shirt · M to %s for Next Night".formatted(NOOR.name()));
        requireTheBooksToAgree();
    }

    @Test
    void leavesWhatWasPassedOnAloneWhenTheRestIsCorrected() {
        var id = delivered();
        var night = next(NOOR, 9);
        tell(id, passedOn(M, 12, 5, night));
        world.clock().pass(Duration.ofDays(20));

        tell(id, passedOn(M, 12, 5, night), shirts(L, 8, 2, LeftOver.KEPT));
        tell(id, shirts(L, 8, 1, LeftOver.KEPT));
        assertThat(onHand(M, NOORS)).isEqualTo(5);
        assertThat(onHand(L, ADAS)).isEqualTo(1);
        assertThat(world.outbox().actions()).containsOnlyOnce("materials.kit-passed-on");

        for (var other :
                List.of(
                        passedOn(M, 12, 4, night),
                        passedOn(M, 11, 5, night),
                        passedOn(M, 12, 5, next(NOOR, 3)),
                        shirts(M, 12, 5, LeftOver.KEPT),
                        shirts(M, 12, 0, null))) {
            assertThatThrownBy(() -> tell(id, other))
                    .isInstanceOf(FollowUpNotPossible.class)
                    .hasMessageContaining("5 were passed on and lie with " + NOOR.name());
        }
        requireTheBooksToAgree();
    }

    @Test
    void passesOnWhatWasKeptBeforeOnlyWhileItIsThere() {
        var id = delivered();
        var night = next(NOOR, 9);
        tell(id, shirts(M, 12, 5, LeftOver.KEPT));
        world.get(MoveStock.class).adjust(shirts.id(), M, ADAS, -1, "Given out", ADA);

        assertThatThrownBy(() -> tell(id, passedOn(M, 12, 5, night)))
                .isInstanceOf(LeftOversGone.class);
        assertThat(onHand(M, NOORS)).isZero();
        assertThat(told(requests.get(id)).lines().getFirst().leftOver()).isEqualTo(LeftOver.KEPT);
        requireTheBooksToAgree();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesOnOnceWhereverTheProcessDies(boolean beforeWriting) {
        var night = next(NOOR, 9);
        for (int store = 1; ; store++) {
            var id = delivered();
            int before = onHand(M, NOORS);
            world.outbox().crashAt(store, beforeWriting);
            boolean died = false;
            try {
                tell(id, passedOn(M, 12, 5, night), shirts(L, 8, 0, null));
            } catch (Crash killed) {
                died = true;
            }
            world.outbox().neverCrash();
            world.clock().pass(Duration.ofMinutes(1));
            world.get(KitSweep.class).finishFollowUps();
            tell(id, passedOn(M, 12, 5, night), shirts(L, 8, 0, null));
            assertThat(onHand(M, NOORS)).as("killed at store %d", store).isEqualTo(before + 5);
            assertThat(onHand(M, ADAS)).isZero();
            requireTheBooksToAgree();
            world.get(MoveStock.class).receive(shirts.id(), M, 12, null, SAM);
            world.get(MoveStock.class).receive(shirts.id(), L, 8, null, SAM);
            if (!died) {
                assertThat(store).as("it has several steps").isGreaterThan(5);
                return;
            }
        }
    }

    @Test
    void saysWhyAMeetupCannotTakeIt() {
        var id = delivered();
        var refused =
                Map.of(
                        "meetup-past", next(NOOR, -1),
                        "meetup-not-announced",
                                next(NOOR, Meetup.State.CANCELLED, 9, "DE", "Berlin"),
                        "meetup-not-nearby", next(NOOR, Meetup.State.ANNOUNCED, 9, "GH", "Accra"),
                        "meetup-own", next(ADA, 9),
                        "meetup-not-found", Stage.meetup(40, NOOR));
        refused.forEach((code, meetup) -> {
            var problem =
                    catchThrowableOfType(
                            FollowUpNotPossible.class, () -> tell(id, passedOn(M, 12, 5, meetup)));
            assertThat(problem.fields())
                    .extracting(FieldProblem::field, FieldProblem::code)
                    .containsExactly(tuple("lines[0].passedOnTo", code));
        });
        assertThatThrownBy(() -> tell(id, shirts(M, 12, 5, LeftOver.PASSED_ON)))
                .isInstanceOf(FollowUpNotPossible.class)
                .hasMessageContaining("Choose the meetup");
    }

    @Test
    void offersTheNextMeetupsNearbyTheSameCityFirst() {
        var id = delivered();
        var nearby = world.get(MeetupsNearby.class);
        var hamburg = next(NOOR, Meetup.State.ANNOUNCED, 2, "DE", "Hamburg");
        var later = next(NOOR, 30);
        var sooner = next(BELA, 5);
        next(NOOR, Meetup.State.ANNOUNCED, 1, "GH", "Accra");
        next(ADA, 3);
        next(ADA, Meetup.State.CANCELLED, 3, "DE", "Berlin");
        assertThat(nearby.of(id, ADA)).containsExactly(sooner, later, hamburg);

        for (int i = 0; i < 12; i++) {
            next(NOOR, 40 + i);
        }
        assertThat(nearby.of(id, ADA)).hasSize(10).startsWith(sooner, later);
        assertThatThrownBy(() -> nearby.of(id, SAM)).isInstanceOf(NotYourKitRequest.class);
        assertThatThrownBy(() -> nearby.of(id, NOOR)).isInstanceOf(NotYourKitRequest.class);
    }

    @Test
    void saysLineByLineWhatDoesNotFit() {
        var id = delivered();
        var refused =
                catchThrowableOfType(
                        FollowUpNotPossible.class,
                        () ->
                                tell(
                                        id,
                                        shirts(M, 13, 2, LeftOver.KEPT),
                                        shirts(L, 3, 4, LeftOver.KEPT),
                                        shirts(L, 3, 1, null),
                                        new FollowUp.Answer(
                                                new StockItemId("other"), M, 1, 0, null, null)));
        assertThat(refused.fields())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        tuple("lines[0].arrived", "more-than-sent"),
                        tuple("lines[1].left", "more-than-arrived"),
                        tuple("lines[2].itemId", "item-named-twice"),
                        tuple("lines[3].itemId", "not-sent"));
        assertThat(refused.fields().getFirst().message())
                .isEqualTo(
                        "12 were sent. If more arrived, put 12 here and tell the programme team.");
        assertThatThrownBy(() -> tell(id, shirts(M, 12, 1, null)))
                .isInstanceOf(FollowUpNotPossible.class)
                .hasMessageContaining("Say what becomes of the 1 that are left.");
        assertThat(requests.get(id).followUp()).isNull();
    }

    @Test
    void isToldByTheRequesterAloneAndConfirmedByThoseWhoKeepTheWarehouse() {
        var id = delivered();
        for (var other : List.of(SAM, NOOR, BELA, FINN)) {
            assertThatThrownBy(() -> followUpKit.tell(id, List.of(), Expected.ANY, other))
                    .isInstanceOf(NotYourKitRequest.class);
        }
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK));
        for (var other : List.of(ADA, NOOR, BELA)) {
            assertThatThrownBy(() -> followUpKit.confirmReturn(id, List.of(), Expected.ANY, other))
                    .isInstanceOf(NotAllowed.class);
        }
        confirm(id);
    }

    @Test
    void waitsUntilTheKitHasArrived() {
        var id = shipped();
        assertThatThrownBy(() -> tell(id)).isInstanceOf(KitRequestNotInState.class);
        assertThatThrownBy(() -> confirm(id)).isInstanceOf(KitRequestNotInState.class);
    }

    @Test
    void mayBeClosedBeforeWhatWasSentBackHasArrivedAndIsFinalThen() {
        var id = delivered();
        tell(id, shirts(M, 12, 5, LeftOver.SENT_BACK));
        var request = requests.get(id);
        requests.store(request, request.meetupReported(ADA.person(), world.clock().instant()));
        world.get(DecideKitRequest.class).close(id, null, Expected.ANY, SAM);

        assertThatThrownBy(() -> tell(id, shirts(M, 12, 4, LeftOver.KEPT)))
                .isInstanceOf(KitRequestNotInState.class);
        confirm(id);
        assertThat(requests.get(id).state()).isEqualTo(KitRequestState.CLOSED);
        assertThat(onHand(M, DepotId.WAREHOUSE)).isEqualTo(23);
    }

    @Test
    void refusesToConfirmWhatWasNeverToComeBack() {
        var id = delivered();
        assertThatThrownBy(() -> confirm(id)).isInstanceOf(KitRequestNotInState.class);
        tell(id, shirts(M, 12, 5, LeftOver.KEPT));
        assertThatThrownBy(() -> confirm(id)).isInstanceOf(KitRequestNotInState.class);
    }
}
