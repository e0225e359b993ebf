package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of kit requests does. */
abstract class KitRequestsKit {

    static final KitRequests.Order NEWEST =
            new KitRequests.Order(KitRequests.Order.By.CREATED, true);

    private static final List<StockLine> SENT =
            List.of(new StockLine(new StockItemId("item"), new VariantId("m"), 20));

    abstract KitRequests requests();

    private static KitRequest draft(Meetup meetup, Actor requester, Instant at) {
        return KitRequest.drafted(
                new KitRequestId(UUID.randomUUID().toString()),
                meetup,
                new KitRequest.Requester(requester.person(), true, false),
                new KitRequest.Contents(
                        new KitTemplateId("template"),
                        "Medium kit",
                        KitSize.M,
                        1,
                        List.of(
                                new KitLine(
                                        new StockItemId("item"),
                                        new VariantId("m"),
                                        "T-shirt · M",
                                        20,
                                        0,
                                        Money.eur(1200))),
                        "For the speakers as well",
                        LocalDate.parse("2026-12-20")),
                at);
    }

    KitRequest submitted(Meetup meetup, Actor requester) {
        var request = draft(meetup, requester, TestClock.START);
        requests()
                .store(
                        request,
                        List.of(
                                request.draftedEvent(),
                                request.submit(eligible(), 1, null, requester, TestClock.START)));
        return request;
    }

    private static Eligibility eligible() {
        return new Eligibility(true, LocalDate.parse("2026-12-20"), List.of());
    }

    /** People of their own for each test: the store may hold the requests of others. */
    static Actor somebodyNew() {
        return new Actor(UUID.randomUUID().toString(), ADA.name(), null, ADA.roles());
    }

    @Test
    void findsWhatWasStored() {
        var ada = somebodyNew();
        var stored = submitted(Stage.meetup(40, ada), ada);
        stored.ask("Which sizes?", SAM, TestClock.START);
        stored.judgedOn(
                new KitFacts(
                        true,
                        false,
                        KitFacts.OfMeetup.of(Stage.meetup(40, ada)),
                        List.of(new KitFacts.Unreported("Old night", TestClock.START)),
                        0,
                        Money.eur(24_000),
                        new KitFacts.OfKit(KitSize.M, 1, null, 5),
                        TestClock.START,
                        2,
                        List.of(KitSize.S, KitSize.M),
                        3));
        requests().store(stored, List.of());

        var found = requests().get(stored.id());
        assertThat(found).usingRecursiveComparison().isEqualTo(stored);
        assertThat(found.version()).isEqualTo(2);
        assertThat(found.orderBy()).isEqualTo(LocalDate.parse("2026-12-20"));
    }

    @Test
    void refusesAStaleChange() {
        var ada = somebodyNew();
        var id = submitted(Stage.meetup(40, ada), ada).id();
        var one = requests().get(id);
        var other = requests().get(id);
        requests().store(one, List.of(one.ask("Why?", SAM, TestClock.START)));
        assertThatThrownBy(() ->
                        requests()
                                .store(other, List.of(other.decline("No.", SAM, TestClock.START))))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void countsAllThereAre() {
        long before = requests().count();
        var ada = somebodyNew();
        submitted(Stage.meetup(40, ada), ada);
        assertThat(requests().count()).isEqualTo(before + 1);
    }

    @Test
    void letsAMeetupBeTakenOnce() {
        var ada = somebodyNew();
        var meetup = Stage.meetup(40, ada);
        var first = submitted(meetup, ada);
        assertThatThrownBy(() -> submitted(meetup, BELA)).isInstanceOf(KitAlreadyRequested.class);

        requests().store(first, List.of(first.withdraw(null, ada, TestClock.START)));
        var second = submitted(meetup, ada);
        assertThat(requests().findTaking(new MeetupId(meetup.id())))
                .map(KitRequest::id)
                .hasValue(second.id());
        assertThat(requests().forMeetup(new MeetupId(meetup.id()))).hasSize(2);
    }

    @Test
    void keepsManyDraftsForOneMeetup() {
        var ada = somebodyNew();
        var meetup = Stage.meetup(40, ada);
        for (int i = 0; i < 3; i++) {
            var draft = draft(meetup, ada, TestClock.START);
            requests().store(draft, List.of(draft.draftedEvent()));
        }
        assertThat(requests().ofRequester(ada.id())).hasSize(3);
        assertThat(requests().findTaking(new MeetupId(meetup.id()))).isEmpty();
    }

    @Test
    void pagesThroughOnesOwnInOrder() {
        var ada = somebodyNew();
        for (int i = 0; i < 5; i++) {
            var draft =
                    draft(Stage.meetup(40, ada), ada, TestClock.START.plus(Duration.ofMinutes(i)));
            requests().store(draft, List.of(draft.draftedEvent()));
        }
        var mine = new KitRequests.Filter(Set.of(), true, ada.id(), "graph", null, null);
        var first = requests().page(mine, NEWEST, PageRequest.first(3));
        assertThat(first.items())
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
        assertThat(first.next()).isNotNull();
        var second = requests().page(mine, NEWEST, new PageRequest(3, first.next()));
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void filtersByStateAndTextAndLeavesDraftsOut() {
        var ada = somebodyNew();
        var submitted = submitted(Stage.meetup(40, ada), ada);
        var draft = draft(Stage.meetup(40, ada), ada, TestClock.START);
        requests().store(draft, List.of(draft.draftedEvent()));

        assertThat(ids(filter(ada, false, null))).containsExactly(submitted.id());
        assertThat(ids(filter(ada, false, null, KitRequestState.DRAFT))).isEmpty();
        assertThat(ids(filter(ada, true, null, KitRequestState.DRAFT))).containsExactly(draft.id());
        assertThat(ids(filter(ada, true, "GRAPH ni"))).hasSize(2);
        assertThat(ids(filter(ada, true, "ada mensah"))).hasSize(2);
        assertThat(ids(filter(ada, true, "mensah ada"))).hasSize(2);
        assertThat(ids(filter(ada, true, "ensah"))).isEmpty();
        assertThat(ids(filter(ada, true, ".*"))).isEmpty();
    }

    private static KitRequests.Filter filter(
            Actor requester, boolean drafts, @Nullable String text, KitRequestState... states) {
        return new KitRequests.Filter(Set.of(states), drafts, requester.id(), text, null, null);
    }

    @Test
    void filtersBySeveralStatesAndByTheLastDayToOrder() {
        var ada = somebodyNew();
        var submitted = submitted(Stage.meetup(40, ada), ada);
        var asked = submitted(Stage.meetup(40, ada), ada);
        requests().store(asked, List.of(asked.ask("Which sizes?", SAM, TestClock.START)));
        var declined = submitted(Stage.meetup(40, ada), ada);
        requests().store(declined, List.of(declined.decline("No.", SAM, TestClock.START)));

        var undecided = Set.of(KitRequestState.SUBMITTED, KitRequestState.NEEDS_INFO);
        assertThat(ids(due(ada, undecided, null, null)))
                .containsExactlyInAnyOrder(submitted.id(), asked.id());
        assertThat(ids(due(ada, undecided, "2026-12-20", "2026-12-21"))).hasSize(2);
        assertThat(ids(due(ada, undecided, "2026-12-21", null))).isEmpty();
        assertThat(ids(due(ada, undecided, null, "2026-12-20"))).isEmpty();
        assertThat(ids(due(ada, Set.of(), null, "2026-12-21"))).hasSize(3);
    }

    private static KitRequests.Filter due(
            Actor requester,
            Set<KitRequestState> states,
            @Nullable String from,
            @Nullable String before) {
        return new KitRequests.Filter(
                states,
                false,
                requester.id(),
                null,
                from == null ? null : LocalDate.parse(from),
                before == null ? null : LocalDate.parse(before));
    }

    private List<KitRequestId> ids(KitRequests.Filter filter) {
        return requests().page(filter, NEWEST, PageRequest.first(50)).items().stream()
                .map(KitRequest::id)
                .toList();
    }

    @Test
    void findsApprovalsThatWereLeftHalfDone() {
        var ada = somebodyNew();
        var request = submitted(Stage.meetup(40, ada), ada);
        var begun = Instant.parse("2020-01-01T00:00:00Z");
        request.beginApproval(null, SAM, begun);
        requests().store(request, List.of());
        assertThat(requests().approvalsBegunBefore(begun.plusSeconds(1), 10))
                .extracting(KitRequest::id)
                .contains(request.id());
        assertThat(requests().approvalsBegunBefore(begun, 10))
                .extracting(KitRequest::id)
                .doesNotContain(request.id());

        request.abandonApproval();
        request.forgetApproval("", TestClock.START);
        requests().store(request, List.of());
        assertThat(requests().approvalsBegunBefore(begun.plusSeconds(1), 10))
                .extracting(KitRequest::id)
                .doesNotContain(request.id());
    }

    @Test
    void keepsWhatBecameOfAKitAndFindsItUntilTheStockHasFollowed() {
        var ada = somebodyNew();
        var told = Instant.parse("2020-01-01T00:00:00Z");
        var request = submitted(Stage.meetup(40, ada, told), ada);
        request.beginApproval(null, SAM, TestClock.START);
        request.completeApproval(TestClock.START);
        for (var step : List.of(KitCommand.PICK, KitCommand.SHIP, KitCommand.DELIVER)) {
            request.follow(
                    ShipmentId.of(request.source()), step, null, SAM.person(), TestClock.START);
        }
        var events =
                request.tellFollowUp(
                        SENT,
                        List.of(
                                new FollowUp.Answer(
                                        new StockItemId("item"),
                                        new VariantId("m"),
                                        19,
                                        5,
                                        FollowUp.LeftOver.SENT_BACK,
                                        null)),
                        new NextMeetups(List.of(), "DE", ada.person(), told),
                        ada,
                        told);
        requests().store(request, events);

        assertThat(requests().get(request.id()).followUp()).isEqualTo(request.followUp());
        assertThat(open(told.plusSeconds(1))).contains(request.id());
        assertThat(open(told)).doesNotContain(request.id());
        assertThat(comingBack()).contains(request.id());

        request.followUpBooked(
                List.of(
                        new FollowUp.Line(
                                new StockItemId("item"),
                                new VariantId("m"),
                                "T-shirt · M",
                                20,
                                19,
                                5,
                                FollowUp.LeftOver.SENT_BACK,
                                null),
                        new FollowUp.Line(
                                new StockItemId("item"),
                                new VariantId("l"),
                                "T-shirt · L",
                                8,
                                8,
                                2,
                                FollowUp.LeftOver.PASSED_ON,
                                new FollowUp.NextMeetup("meetup", "Next Night", BELA.person()))),
                told);
        requests().store(request, List.of());
        assertThat(open(told.plusSeconds(1))).doesNotContain(request.id());

        assertThat(comingBack()).contains(request.id());

        request.beginReturn(List.of(), SAM, told);
        requests().store(request, List.of());
        assertThat(comingBack()).doesNotContain(request.id());
        assertThat(open(told.plusSeconds(1))).contains(request.id());
        assertThat(requests().get(request.id()).followUp()).isEqualTo(request.followUp());

        request.returnConfirmed("Not found: 1 × T-shirt · M", told);
        requests().store(request, List.of());
        assertThat(open(told.plusSeconds(1))).doesNotContain(request.id());
        assertThat(requests().get(request.id()).followUp()).isEqualTo(request.followUp());
    }

    @Test
    void pagesThroughWhatComesBackTheLongestAwaitedFirst() {
        var ada = somebodyNew();
        List<KitRequestId> expected = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            var told = Instant.parse("2019-01-0" + day + "T00:00:00Z");
            var request = submitted(Stage.meetup(40, ada, told), ada);
            request.beginApproval(null, SAM, TestClock.START);
            request.completeApproval(TestClock.START);
            for (var step : List.of(KitCommand.PICK, KitCommand.SHIP, KitCommand.DELIVER)) {
                request.follow(
                        ShipmentId.of(request.source()), step, null, SAM.person(), TestClock.START);
            }
            var answer =
                    new FollowUp.Answer(
                            new StockItemId("item"),
                            new VariantId("m"),
                            20,
                            5,
                            FollowUp.LeftOver.SENT_BACK,
                            null);
            var nowhere = new NextMeetups(List.of(), "DE", ada.person(), told);
            requests()
                    .store(
                            request,
                            request.tellFollowUp(SENT, List.of(answer), nowhere, ada, told));
            expected.add(request.id());
        }
        var first = requests().comingBack(PageRequest.first(2));
        assertThat(first.items())
                .extracting(KitRequest::id)
                .containsExactlyElementsOf(expected.subList(0, 2));
        var second = requests().comingBack(new PageRequest(2, first.next()));
        assertThat(second.items()).extracting(KitRequest::id).startsWith(expected.getLast());
    }

    private List<KitRequestId> comingBack() {
        return requests().comingBack(PageRequest.first(200)).items().stream()
                .map(KitRequest::id)
                .toList();
    }

    private List<KitRequestId> open(Instant before) {
        return requests().followUpsOpenBefore(before, 100).stream().map(KitRequest::id).toList();
    }
}
