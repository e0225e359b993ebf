package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.OutdatedVersion;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.members.Member;
import dev.embassy.materials.members.Members;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.stock.EditStockItem;
import dev.embassy.materials.stock.MoveStock;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RequestKitTest {

    private static final VariantId M = new VariantId("m");
    private static final VariantId L = new VariantId("l");

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final RequestKit requestKit = world.get(RequestKit.class);
    private final DecideKitRequest decide = world.get(DecideKitRequest.class);
    private final KitRequests requests = world.get(KitRequests.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void explainsBeforeAnythingIsSaved() {
        var template = stage.kitOf(stage.stickers(50), 20);
        var meetup = stage.aMeetupOf(9, ADA);
        var eligibility = world.get(JudgeKit.class).ahead(meetup, template.id(), 1, null, ADA);
        assertThat(eligibility.eligible()).isFalse();
        assertThat(eligibility.rules())
                .filteredOn(rule -> !rule.passed())
                .extracting(Eligibility.Rule::rule)
                .containsExactly("attendance");
        assertThatThrownBy(
                        () -> world.get(JudgeKit.class).ahead(meetup, template.id(), 1, null, BELA))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void refusesWhatThePolicyRefuses() {
        var template = stage.kitOf(stage.stickers(50), 20);
        var meetup = stage.aMeetupOf(9, ADA);
        var order = new KitOrder(template.id(), 1, List.of(), null);
        assertThatThrownBy(() -> requestKit.create(meetup, order, true, ADA))
                .isInstanceOf(KitNotEligible.class);
        assertThat(requestKit.create(meetup, order, false, ADA).state())
                .isEqualTo(KitRequestState.DRAFT);
    }

    @Test
    void refusesWhileAReportIsOverdue() {
        var old = Stage.meetup(40, ADA, TestClock.START.minus(Duration.ofDays(15)));
        world.get(Meetups.class).apply(Stage.in(Meetup.State.HELD, old), 1);
        var template = stage.kitOf(stage.stickers(50), 20);
        assertThatThrownBy(() -> stage.submitted(template, ADA)).isInstanceOf(KitNotEligible.class);

        world.get(Meetups.class).apply(Stage.in(Meetup.State.REPORTED, old), 2);
        assertThat(stage.submitted(template, ADA).state()).isEqualTo(KitRequestState.SUBMITTED);
    }

    @Test
    void takesAMemberWithoutTheRoleInTheToken() {
        var template = stage.kitOf(stage.stickers(50), 20);
        assertThatThrownBy(() -> stage.submitted(template, OMAR))
                .isInstanceOf(KitNotEligible.class);
        world.get(Members.class).apply(new Member(OMAR.id(), OMAR.name(), "ONBOARDING", "DE"), 1);
        assertThat(stage.submitted(template, OMAR).requester().member()).isTrue();
        world.get(Members.class).apply(new Member(OMAR.id(), OMAR.name(), "ALUMNI", "DE"), 2);
        assertThatThrownBy(() -> stage.submitted(template, OMAR))
                .isInstanceOf(KitNotEligible.class);
    }

    @Test
    void refusesAKitForSomebodyElsesMeetup() {
        var template = stage.kitOf(stage.stickers(50), 20);
        var meetup = stage.aMeetupOf(40, ADA);
        assertThatThrownBy(() ->
                        requestKit.create(
                                meetup,
                                new KitOrder(template.id(), 1, List.of(), null),
                                false,
                                BELA))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void wantsSizesBeforeItIsSubmitted() {
        var shirts = stage.shirts(50);
        var template = stage.kitOf(shirts, 20);
        var draft = stage.drafted(template);
        assertThatThrownBy(() -> requestKit.submit(draft.id(), Expected.ANY, ADA))
                .isInstanceOf(KitNotAsDescribed.class)
                .hasMessageContaining("T-shirt");
        var order =
                new KitOrder(template.id(), 1, List.of(new StockLine(shirts.id(), M, 21)), null);
        assertThatThrownBy(() -> requestKit.edit(draft.id(), order, Expected.ANY, ADA))
                .isInstanceOf(KitNotAsDescribed.class)
                .hasMessageContaining("the kit holds 20");
        requestKit.edit(
                draft.id(),
                new KitOrder(
                        template.id(), 1, List.of(new StockLine(shirts.id(), M, 20)), "Thanks"),
                Expected.ANY,
                ADA);
        assertThat(requestKit.submit(draft.id(), Expected.ANY, ADA).state())
                .isEqualTo(KitRequestState.SUBMITTED);
    }

    @Test
    void refusesASizeThatIsRetired() {
        var shirts = stage.shirts(0);
        world.get(MoveStock.class).receive(shirts.id(), L, 50, null, SAM);
        var template = stage.kitOf(shirts, 20);
        var chosenBefore = stage.submitted(template, ADA, new StockLine(shirts.id(), M, 20));
        var draftedBefore = stage.drafted(template, new StockLine(shirts.id(), M, 20));
        world.get(EditStockItem.class).retire(shirts.id(), M, Expected.ANY, SAM);

        assertThatThrownBy(() ->
                        stage.drafted(
                                template,
                                new StockLine(shirts.id(), M, 1),
                                new StockLine(shirts.id(), L, 19)))
                .isInstanceOf(KitNotAsDescribed.class)
                .hasMessageContaining("No longer stocked: T-shirt · M");
        assertThatThrownBy(() -> requestKit.submit(draftedBefore.id(), Expected.ANY, ADA))
                .isInstanceOf(KitNotAsDescribed.class)
                .hasMessageContaining("T-shirt · M");

        assertThat(requests.get(chosenBefore.id()).lines().getFirst().label())
                .isEqualTo("T-shirt · M");
        var other =
                new KitOrder(template.id(), 1, List.of(new StockLine(shirts.id(), L, 15)), null);
        var edited = requestKit.edit(chosenBefore.id(), other, Expected.ANY, ADA);
        assertThat(edited.lines()).extracting(KitLine::variantId).containsExactly(L);
        requestKit.edit(draftedBefore.id(), other, Expected.ANY, ADA);
        assertThat(requestKit.submit(draftedBefore.id(), Expected.ANY, ADA).state())
                .isEqualTo(KitRequestState.SUBMITTED);
    }

    @Test
    void approvesThePartThatIsStillStocked() {
        var shirts = stage.shirts(0);
        world.get(MoveStock.class).receive(shirts.id(), L, 50, null, SAM);
        var template = stage.kitOf(shirts, 20);
        var request =
                stage.submitted(
                        template,
                        ADA,
                        new StockLine(shirts.id(), M, 10),
                        new StockLine(shirts.id(), L, 10));
        world.get(EditStockItem.class).retire(shirts.id(), M, Expected.ANY, SAM);
        assertThat(
                        decide.approvePartially(
                                        request.id(),
                                        List.of(new StockLine(shirts.id(), L, 10)),
                                        "M is gone.",
                                        Expected.ANY,
                                        SAM)
                                .state())
                .isEqualTo(KitRequestState.PARTIALLY_APPROVED);
    }

    @Test
    void sendsTheOnlySizeThatIsLeftWithoutAsking() {
        var shirts = stage.shirts(0);
        world.get(EditStockItem.class).retire(shirts.id(), M, Expected.ANY, SAM);
        var template = stage.kitOf(shirts, 20);
        var request = stage.submitted(template, ADA);
        assertThat(request.lines())
                .singleElement()
                .matches(line -> line.variantId().equals(L) && line.requested() == 20);
    }

    @Test
    void leavesOutAnItemThatIsRetired() {
        var stickers = stage.stickers(0);
        var shirts = stage.shirts(50);
        var template =
                world.get(EditKitTemplates.class)
                        .add(
                                new KitTemplate.Contents(
                                        "Medium kit",
                                        KitSize.M,
                                        null,
                                        List.of(),
                                        List.of(
                                                new KitTemplate.Line(stickers.id(), 30),
                                                new KitTemplate.Line(shirts.id(), 20)),
                                        null,
                                        null,
                                        true),
                                SAM);
        var only = stickers.variants().getFirst().id();
        world.get(EditStockItem.class).retire(stickers.id(), only, Expected.ANY, SAM);
        var request = stage.submitted(template, ADA, new StockLine(shirts.id(), M, 20));
        assertThat(request.lines()).extracting(KitLine::itemId).containsExactly(shirts.id());
        assertThatThrownBy(() -> stage.submitted(stage.kitOf(stickers, 30), ADA))
                .isInstanceOf(KitNotAsDescribed.class)
                .hasMessageContaining("nothing that could be sent");
    }

    @Test
    void refusesMoreKitsThanAMeetupMayHave() {
        var template = stage.kitOf(stage.stickers(500), 10);
        var meetup = stage.aMeetupOf(40, ADA);
        var two = new KitOrder(template.id(), 2, List.of(), null);
        assertThatThrownBy(() -> requestKit.create(meetup, two, true, ADA))
                .isInstanceOf(KitNotEligible.class);
        var one = new KitOrder(template.id(), 1, List.of(), null);
        var request = requestKit.create(meetup, one, true, ADA);
        assertThatThrownBy(() -> requestKit.edit(request.id(), two, Expected.ANY, ADA))
                .isInstanceOf(KitNotEligible.class);
        assertThat(requests.get(request.id()).quantity()).isEqualTo(1);
    }

    @Test
    void judgesAChangeWithoutCountingItTwice() {
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
        var judge = world.get(JudgeKit.class);
        var meetup = new MeetupId(request.meetup().id());
        assertThat(judge.ahead(meetup, request.templateId(), 1, request.id(), ADA).eligible())
                .isTrue();
        assertThat(judge.ahead(meetup, request.templateId(), 1, null, ADA).eligible()).isFalse();
        assertThat(judge.ahead(meetup, request.templateId(), 2, request.id(), ADA).eligible())
                .isFalse();
    }

    private void letAMeetupHave(int kits) {
        world.get(EditKitPolicy.class)
                .change(
                        new KitSettings(
                                25_000,
                                50_000,
                                10,
                                100,
                                14,
                                kits,
                                3,
                                3,
                                14,
                                Map.of("DE", 2),
                                20,
                                50,
                                100),
                        "Larger meetups.",
                        Expected.ANY,
                        SAM);
    }

    @Test
    void countsTheKitsOfTheOtherRequestWhenTheQuantityOfOneIsChanged() {
        letAMeetupHave(3);
        var template = stage.kitOf(stage.stickers(500), 10);
        var meetup = stage.aMeetupOf(40, ADA);
        var one = new KitOrder(template.id(), 1, List.of(), null);
        var two = new KitOrder(template.id(), 2, List.of(), null);
        var first = requestKit.create(meetup, one, true, ADA).id();
        var second = requestKit.create(meetup, one, true, ADA).id();

        requestKit.edit(second, two, Expected.ANY, ADA);
        assertThatThrownBy(() -> requestKit.edit(first, two, Expected.ANY, ADA))
                .isInstanceOf(KitNotEligible.class);
        assertThat(requests.get(first).quantity()).isEqualTo(1);
        var judge = world.get(JudgeKit.class);
        assertThat(judge.ahead(meetup, template.id(), 2, first, ADA).eligible()).isFalse();
        assertThat(judge.ahead(meetup, template.id(), 1, first, ADA).eligible()).isTrue();

        requestKit.edit(second, one, Expected.ANY, ADA);
        requestKit.edit(first, two, Expected.ANY, ADA);
        assertThat(requests.get(first).quantity()).isEqualTo(2);
    }

    @Test
    void letsOneOfManyWhoSubmitAtOnceTakeTheMeetup() throws Exception {
        var template = stage.kitOf(stage.stickers(500), 10);
        var meetup = stage.aMeetupOf(40, ADA);
        var order = new KitOrder(template.id(), 1, List.of(), null);
        Callable<Boolean> submit =
                () -> {
                    try {
                        requestKit.create(meetup, order, true, ADA);
                        return true;
                    } catch (KitNotEligible | KitAlreadyRequested taken) {
                        return false;
                    }
                };
        int won = 0;
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var done : people.invokeAll(Collections.nCopies(16, submit))) {
                won += done.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
    }

    @Test
    void refusesAnEditOfAnOldVersion() {
        var template = stage.kitOf(stage.stickers(50), 20);
        var draft = stage.drafted(template);
        var order = new KitOrder(template.id(), 1, List.of(), "New note");
        requestKit.edit(draft.id(), order, new Expected(1L), ADA);
        assertThatThrownBy(() -> requestKit.edit(draft.id(), order, new Expected(1L), ADA))
                .isInstanceOf(OutdatedVersion.class);
    }

    @Test
    void answersWhatStaffAsked() {
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
        decide.ask(request.id(), "Is the venue confirmed?", Expected.ANY, SAM);
        assertThat(requests.get(request.id()).actionsFor(ADA, world.clock().instant()))
                .containsExactly("edit", "answer", "withdraw");
        assertThatThrownBy(() -> requestKit.answer(request.id(), null, "Yes", Expected.ANY, BELA))
                .isInstanceOf(NotYourKitRequest.class);
        requestKit.answer(request.id(), null, "Yes, since Monday.", Expected.ANY, ADA);
        var answered = requests.get(request.id());
        assertThat(answered.state()).isEqualTo(KitRequestState.SUBMITTED);
        assertThat(answered.questions().getFirst().answer()).isEqualTo("Yes, since Monday.");
    }

    @Test
    void holdsAShortDialogue() {
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
        decide.ask(request.id(), "Is the venue confirmed?", Expected.ANY, SAM);
        decide.ask(request.id(), "Who receives the parcel?", Expected.ANY, TESS);

        requestKit.answer(request.id(), 1, "The caretaker.", Expected.ANY, ADA);
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.NEEDS_INFO);
        assertThatThrownBy(() -> requestKit.answer(request.id(), 1, "Me.", Expected.ANY, ADA))
                .isInstanceOf(KitNotAsDescribed.class);
        assertThatThrownBy(() -> requestKit.answer(request.id(), 2, "Me.", Expected.ANY, ADA))
                .isInstanceOf(KitNotAsDescribed.class);
        requestKit.answer(request.id(), null, "Yes.", Expected.ANY, ADA);

        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.SUBMITTED);
        decide.ask(request.id(), "By when?", Expected.ANY, SAM);
        assertThat(requests.get(request.id()).questions())
                .extracting(KitQuestion::answer)
                .containsExactly("Yes.", "The caretaker.", null);
    }

    @Test
    void asksNoMoreThanADialogueHolds() {
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
        for (int i = 0; i < KitRequest.MOST_QUESTIONS; i++) {
            decide.ask(request.id(), "And?", Expected.ANY, SAM);
        }
        assertThatThrownBy(() -> decide.ask(request.id(), "And?", Expected.ANY, SAM))
                .isInstanceOf(KitRequestNotInState.class);
    }

    @Test
    void maySendAnotherAfterOneWasLost() {
        var template = stage.kitOf(stage.stickers(50), 20);
        var request = stage.submitted(template, ADA);
        decide.approve(request.id(), null, Expected.ANY, SAM);
        var follows = world.get(KitFollows.class);
        for (var step : List.of(KitCommand.SHIP, KitCommand.LOSE)) {
            follows.shipment(
                    request.id(),
                    ShipmentId.of(request.source()),
                    step,
                    "No trace.",
                    SAM.person(),
                    world.clock().instant());
        }
        assertThat(requests.get(request.id()).trouble()).isEqualTo("No trace.");
        var order = new KitOrder(template.id(), 1, List.of(), null);
        var again = requestKit.create(new MeetupId(request.meetup().id()), order, true, ADA);
        assertThat(again.state()).isEqualTo(KitRequestState.SUBMITTED);
        assertThat(decide.close(request.id(), null, Expected.ANY, SAM).state())
                .isEqualTo(KitRequestState.CLOSED);
    }

    @Test
    void withdrawsUntilItIsDecided() {
        var template = stage.kitOf(stage.stickers(50), 20);
        var request = stage.submitted(template, ADA);
        requestKit.withdraw(request.id(), "Venue lost", Expected.ANY, ADA);
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.CANCELLED);

        var decided = stage.submitted(template, ADA);
        decide.approve(decided.id(), null, Expected.ANY, SAM);
        assertThatThrownBy(() -> requestKit.withdraw(decided.id(), null, Expected.ANY, ADA))
                .isInstanceOf(KitAlreadyDecided.class);
    }

    @Test
    void isCancelledWithItsMeetup() {
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
        var follows = world.get(KitFollows.class);
        var meetup = new MeetupId(request.meetup().id());
        follows.meetupCancelled(meetup, ADA.person(), world.clock().instant());
        follows.meetupCancelled(meetup, ADA.person(), world.clock().instant());
        assertThat(requests.get(request.id()).state()).isEqualTo(KitRequestState.CANCELLED);
        assertThat(requests.timeline(request.id())).hasSize(3);
    }

    @Test
    void showsStaffWhatMattersForTheDecision() {
        var shirts = stage.shirts(7);
        var template = stage.kitOf(shirts, 20);
        var request = stage.submitted(template, ADA, new StockLine(shirts.id(), M, 9));
        var aid = world.get(DecisionAid.class).of(request);
        assertThat(aid.eligibility().eligible()).isTrue();
        assertThat(aid.availability()).hasSize(1);
        assertThat(aid.availability().getFirst().available()).isEqualTo(7);
        assertThat(aid.value().amount()).isEqualTo(4500);
        assertThat(aid.history()).isEqualTo(new DecisionAid.History(0, 0, 0, 1));
    }
}
