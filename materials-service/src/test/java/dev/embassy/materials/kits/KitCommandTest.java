package dev.embassy.materials.kits;

import static dev.embassy.materials.kits.KitRequestState.APPROVED;
import static dev.embassy.materials.kits.KitRequestState.CANCELLED;
import static dev.embassy.materials.kits.KitRequestState.CLOSED;
import static dev.embassy.materials.kits.KitRequestState.DECLINED;
import static dev.embassy.materials.kits.KitRequestState.DELIVERED;
import static dev.embassy.materials.kits.KitRequestState.DRAFT;
import static dev.embassy.materials.kits.KitRequestState.HELD_BY_CUSTOMS;
import static dev.embassy.materials.kits.KitRequestState.LOST;
import static dev.embassy.materials.kits.KitRequestState.NEEDS_INFO;
import static dev.embassy.materials.kits.KitRequestState.PARTIALLY_APPROVED;
import static dev.embassy.materials.kits.KitRequestState.PICKING;
import static dev.embassy.materials.kits.KitRequestState.REPORTED;
import static dev.embassy.materials.kits.KitRequestState.RETURNED;
import static dev.embassy.materials.kits.KitRequestState.SHIPPED;
import static dev.embassy.materials.kits.KitRequestState.SUBMITTED;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.problem.Refusal;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: what the table allows happens, and nothing else does. */
class KitCommandTest {

    private static final StockItemId SHIRT = new StockItemId("shirt");
    private static final VariantId M = new VariantId("m");
    private static final Meetup MEETUP = Stage.meetup(40, ADA);
    private static final LocalDate ORDER_BY = LocalDate.parse("2026-12-20");
    private static final Instant NOW = TestClock.START;
    private static final Instant BEGUN = MEETUP.startsAt();

    /** The table once more, written down apart from the code: state by state. */
    private static final Map<KitRequestState, Set<KitCommand>> ALLOWED =
            Map.ofEntries(
                    Map.entry(
                            DRAFT,
                            Set.of(
                                    KitCommand.EDIT,
                                    KitCommand.SUBMIT,
                                    KitCommand.WITHDRAW,
                                    KitCommand.CANCEL_MEETUP,
                                    KitCommand.MOVE_MEETUP)),
                    Map.entry(
                            SUBMITTED,
                            Set.of(
                                    KitCommand.EDIT,
                                    KitCommand.WITHDRAW,
                                    KitCommand.ASK,
                                    KitCommand.APPROVE,
                                    KitCommand.APPROVE_PARTIALLY,
                                    KitCommand.DECLINE,
                                    KitCommand.CANCEL_MEETUP,
                                    KitCommand.MOVE_MEETUP)),
                    Map.entry(
                            NEEDS_INFO,
                            Set.of(
                                    KitCommand.EDIT,
                                    KitCommand.WITHDRAW,
                                    KitCommand.ANSWER,
                                    KitCommand.ASK,
                                    KitCommand.APPROVE,
                                    KitCommand.APPROVE_PARTIALLY,
                                    KitCommand.DECLINE,
                                    KitCommand.CANCEL_MEETUP,
                                    KitCommand.MOVE_MEETUP)),
                    Map.entry(APPROVED, beforeItLeaves(KitCommand.PICK)),
                    Map.entry(PARTIALLY_APPROVED, beforeItLeaves(KitCommand.PICK)),
                    Map.entry(PICKING, beforeItLeaves()),
                    Map.entry(DECLINED, Set.of()),
                    Map.entry(
                            SHIPPED,
                            Set.of(
                                    KitCommand.HOLD,
                                    KitCommand.DELIVER,
                                    KitCommand.LOSE,
                                    KitCommand.TAKE_BACK,
                                    KitCommand.MOVE_MEETUP)),
                    Map.entry(
                            HELD_BY_CUSTOMS,
                            Set.of(
                                    KitCommand.DELIVER,
                                    KitCommand.LOSE,
                                    KitCommand.TAKE_BACK,
                                    KitCommand.MOVE_MEETUP)),
                    Map.entry(
                            DELIVERED,
                            Set.of(
                                    KitCommand.REPORT,
                                    KitCommand.CLOSE,
                                    KitCommand.FOLLOW_UP,
                                    KitCommand.CONFIRM_RETURN)),
                    Map.entry(
                            REPORTED,
                            Set.of(
                                    KitCommand.CLOSE,
                                    KitCommand.FOLLOW_UP,
                                    KitCommand.CONFIRM_RETURN)),
                    Map.entry(
                            LOST,
                            Set.of(
                                    KitCommand.CLOSE,
                                    KitCommand.TAKE_BACK,
                                    KitCommand.SEND_AGAIN,
                                    KitCommand.TURN_UP)),
                    Map.entry(
                            RETURNED,
                            Set.of(KitCommand.CLOSE, KitCommand.SEND_AGAIN, KitCommand.TURN_UP)),
                    Map.entry(CLOSED, Set.of(KitCommand.CONFIRM_RETURN)),
                    Map.entry(CANCELLED, Set.of()));

    private static Set<KitCommand> beforeItLeaves(KitCommand... others) {
        return Set.copyOf(
                Stream.concat(
                                Stream.of(
                                        KitCommand.CANCEL,
                                        KitCommand.SHIP,
                                        KitCommand.CALL_OFF,
                                        KitCommand.MOVE_MEETUP),
                                Arrays.stream(others))
                        .toList());
    }

    static Stream<Arguments> everyCommandInEveryState() {
        return Arrays.stream(KitRequestState.values())
                .flatMap(state ->
                        Arrays.stream(KitCommand.values())
                                .map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyCommandInEveryState")
    void happensWhereTheTableSaysSoAndNowhereElse(KitRequestState state, KitCommand command) {
        boolean allowed = allowed(state, command);
        assertThat(command.allowedIn(state)).isEqualTo(allowed);
        var request = in(state);
        if (command == KitCommand.CONFIRM_RETURN && state != CLOSED && allowed) {
            give(KitCommand.FOLLOW_UP, request);
        }
        if (allowed) {
            give(command, request);
            assertThat(request.state()).isEqualTo(outcome(command, state));
        } else if (command.by() == KitCommand.By.SHIPMENT || command.by() == KitCommand.By.MEETUP) {
            give(command, request);
            assertThat(request.state()).as("what comes late changes nothing").isEqualTo(state);
        } else {
            assertThatThrownBy(() -> give(command, request)).isInstanceOf(Refusal.class);
            assertThat(request.state()).isEqualTo(state);
        }
    }

    private static boolean allowed(KitRequestState state, KitCommand command) {
        return ALLOWED.getOrDefault(state, Set.of()).contains(command);
    }

    /** A cancelled approval comes back through its shipment, so the command itself only checks. */
    private static KitRequestState outcome(KitCommand command, KitRequestState state) {
        return command == KitCommand.CANCEL ? state : command.from(state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void offersExactlyTheCommandsOfEachSide(KitRequestState state) {
        var request = in(state);
        assertThat(request.actionsFor(ADA, BEGUN))
                .containsExactlyElementsOf(actions(state, KitCommand.By.REQUESTER));
        assertThat(request.actionsFor(SAM, BEGUN))
                .containsExactlyElementsOf(actions(state, KitCommand.By.STAFF));
        assertThat(request.actionsFor(FINN, BEGUN)).isEmpty();
    }

    static KitRequestState[] states() {
        return KitRequestState.values();
    }

    private static List<String> actions(KitRequestState state, KitCommand.By by) {
        return Arrays.stream(KitCommand.values())
                .filter(command -> command.by() == by && allowed(state, command))
                .filter(command -> command != KitCommand.CONFIRM_RETURN || state == CLOSED)
                .map(KitCommand::action)
                .toList();
    }

    @Test
    void offersToTellWhatIsLeftOnceTheMeetupHasBegun() {
        var request = in(DELIVERED);
        assertThat(request.actionsFor(ADA, BEGUN.minusMillis(1))).isEmpty();
        assertThat(request.actionsFor(ADA, BEGUN)).containsExactly("follow-up");
        request.meetupCancelled("Cancelled.", ADA.person(), NOW);
        assertThat(request.actionsFor(ADA, NOW)).containsExactly("follow-up");
    }

    @Test
    void offersToConfirmAReturnOnlyWhereOneIsAwaited() {
        var request = in(DELIVERED);
        assertThat(request.actionsFor(SAM, BEGUN)).containsExactly("close");
        give(KitCommand.FOLLOW_UP, request);
        assertThat(request.actionsFor(SAM, BEGUN)).containsExactly("close", "confirm-return");
        give(KitCommand.CONFIRM_RETURN, request);
        assertThat(request.actionsFor(SAM, BEGUN)).containsExactly("close");
    }

    @Test
    void isClosedWithoutAReportOnceItsMeetupIsOverAndWithAReason() {
        var request = in(DELIVERED);
        assertThat(request.actionsFor(SAM, BEGUN.minusMillis(1))).isEmpty();
        assertThatThrownBy(() -> request.close("Early.", SAM, BEGUN.minusMillis(1)))
                .isInstanceOf(KitRequestNotInState.class);
        assertThatThrownBy(() -> request.close(null, SAM, BEGUN))
                .isInstanceOfSatisfying(
                        KitNotAsDescribed.class,
                        refused -> assertThat(refused.fields()).hasSize(1));
        assertThat(request.state()).isEqualTo(DELIVERED);
        assertThat(request.close("Never reported.", SAM, BEGUN))
                .isInstanceOfSatisfying(
                        KitRequestEvent.Closed.class,
                        closed -> assertThat(closed.why()).isEqualTo("Never reported."));
    }

    @Test
    void isClosedBecauseItsMeetupWasCancelled() {
        var request = in(DELIVERED);
        request.meetupCancelled("Cancelled.", ADA.person(), NOW);
        assertThat(request.actionsFor(SAM, NOW)).containsExactly("close");
        assertThat(request.close(null, SAM, NOW))
                .isInstanceOfSatisfying(
                        KitRequestEvent.Closed.class,
                        closed -> assertThat(closed.why()).isEqualTo("The meetup was cancelled."));
    }

    @Test
    void offersNothingWhileAnApprovalIsOnItsWay() {
        var request = in(SUBMITTED);
        request.beginApproval(null, SAM, NOW);
        assertThat(request.actionsFor(SAM, BEGUN)).isEmpty();
        assertThat(request.actionsFor(ADA, BEGUN)).isEmpty();
    }

    private static void give(KitCommand command, KitRequest request) {
        switch (command) {
            case EDIT -> request.edit(contents(), ADA, NOW);
            case SUBMIT -> request.submit(eligible(), 1, null, ADA, NOW);
            case WITHDRAW -> request.withdraw(null, ADA, NOW);
            case ANSWER -> request.answer(null, "Mostly medium.", ADA, NOW);
            case ASK -> request.ask("Which sizes?", SAM, NOW);
            case APPROVE -> {
                request.beginApproval(null, SAM, NOW);
                request.completeApproval(NOW);
            }
            case APPROVE_PARTIALLY -> {
                request.beginPartialApproval(
                        List.of(new StockLine(SHIRT, M, 5)), "All there is.", SAM, NOW);
                request.completeApproval(NOW);
            }
            case DECLINE -> request.decline("No.", SAM, NOW);
            case CANCEL -> request.requireCancellable(SAM);
            case CLOSE -> request.close("Never reported.", SAM, BEGUN);
            case FOLLOW_UP -> {
                request.tellFollowUp(
                        List.of(new StockLine(SHIRT, M, 20)),
                        List.of(
                                new FollowUp.Answer(
                                        SHIRT, M, 20, 5, FollowUp.LeftOver.SENT_BACK, null)),
                        new NextMeetups(List.of(), "DE", ADA.person(), BEGUN),
                        ADA,
                        BEGUN);
                var told = request.followUp();
                request.followUpBooked(told == null ? List.of() : told.lines(), BEGUN);
            }
            case CONFIRM_RETURN -> {
                request.beginReturn(List.of(), SAM, NOW);
                request.returnConfirmed(null, NOW);
            }
            case PICK, SHIP, HOLD, DELIVER, LOSE, TAKE_BACK, CALL_OFF ->
                    request.follow(
                            ShipmentId.of(request.source()),
                            command,
                            "As it is.",
                            FINN.person(),
                            NOW);
            case SEND_AGAIN -> request.sentAgain(new ShipmentId("another"), 1, FINN.person(), NOW);
            case TURN_UP -> request.turnedUp(1, FINN.person(), NOW);
            case REPORT -> request.meetupReported(ADA.person(), NOW);
            case CANCEL_MEETUP -> request.meetupCancelled("Cancelled.", ADA.person(), NOW);
            case MOVE_MEETUP -> {
                var later = Stage.meetup(40, ADA, MEETUP.startsAt().plus(Duration.ofDays(7)));
                var events = request.meetupTold(later, ORDER_BY.plusDays(7), ADA.person(), NOW);
                assertThat(events.isEmpty()).isEqualTo(!command.allowedIn(request.state()));
            }
        }
    }

    /** Brought there by commands, as people would. */
    private static KitRequest in(KitRequestState state) {
        var request =
                KitRequest.drafted(
                        new KitRequestId(UUID.randomUUID().toString()),
                        MEETUP,
                        new KitRequest.Requester(ADA.person(), true, false),
                        contents(),
                        NOW);
        for (var step : way(state)) {
            give(step, request);
        }
        assertThat(request.state()).isEqualTo(state);
        return request;
    }

    private static List<KitCommand> way(KitRequestState state) {
        return switch (state) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(KitCommand.SUBMIT);
            case NEEDS_INFO -> after(SUBMITTED, KitCommand.ASK);
            case APPROVED -> after(SUBMITTED, KitCommand.APPROVE);
            case PARTIALLY_APPROVED -> after(SUBMITTED, KitCommand.APPROVE_PARTIALLY);
            case DECLINED -> after(SUBMITTED, KitCommand.DECLINE);
            case PICKING -> after(APPROVED, KitCommand.PICK);
            case SHIPPED -> after(PICKING, KitCommand.SHIP);
            case HELD_BY_CUSTOMS -> after(SHIPPED, KitCommand.HOLD);
            case DELIVERED -> after(SHIPPED, KitCommand.DELIVER);
            case REPORTED -> after(DELIVERED, KitCommand.REPORT);
            case CLOSED ->
                    Stream.concat(
                                    after(REPORTED, KitCommand.FOLLOW_UP).stream(),
                                    Stream.of(KitCommand.CLOSE))
                            .toList();
            case LOST -> after(SHIPPED, KitCommand.LOSE);
            case RETURNED -> after(SHIPPED, KitCommand.TAKE_BACK);
            case CANCELLED -> after(APPROVED, KitCommand.CALL_OFF);
        };
    }

    private static List<KitCommand> after(KitRequestState state, KitCommand last) {
        return Stream.concat(way(state).stream(), Stream.of(last)).toList();
    }

    private static Eligibility eligible() {
        return new Eligibility(true, ORDER_BY, List.of());
    }

    private static KitRequest.Contents contents() {
        return new KitRequest.Contents(
                new KitTemplateId("template"),
                "Medium kit",
                KitSize.M,
                1,
                List.of(new KitLine(SHIRT, M, "T-shirt · M", 20, 0, Money.eur(1200))),
                null,
                ORDER_BY);
    }
}
