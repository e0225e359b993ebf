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
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of kit requests does. */
abstract class KitRequestsKit {

    private static final KitRequests.Order NEWEST =
            new KitRequests.Order(KitRequests.Order.By.CREATED, true);

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

    private KitRequest submitted(Meetup meetup, Actor requester) {
        var request = draft(meetup, requester, TestClock.START);
        requests()
                .store(
                        request,
                        List.of(
                                request.draftedEvent(),
                                request.submit(eligible(), requester, TestClock.START)));
        return request;
    }

    private static Eligibility eligible() {
        return new Eligibility(true, LocalDate.parse("2026-12-20"), List.of());
    }

    /** People of their own for each test: the store may hold the requests of others. */
    private static Actor somebodyNew() {
        return new Actor(UUID.randomUUID().toString(), ADA.name(), null, ADA.roles());
    }

    @Test
    void findsWhatWasStored() {
        var ada = somebodyNew();
        var stored = submitted(Stage.meetup(40, ada), ada);
        stored.ask("Which sizes?", SAM, TestClock.START);
        requests().store(stored, List.of());

        var found = requests().get(stored.id());
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("version", "sequence", "eventsWait")
                .isEqualTo(stored);
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
        var mine = new KitRequests.Filter(null, true, ada.id(), "graph");
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

        assertThat(ids(new KitRequests.Filter(null, false, ada.id(), null)))
                .containsExactly(submitted.id());
        assertThat(ids(new KitRequests.Filter(KitRequestState.DRAFT, false, ada.id(), null)))
                .isEmpty();
        assertThat(ids(new KitRequests.Filter(KitRequestState.DRAFT, true, ada.id(), null)))
                .containsExactly(draft.id());
        assertThat(ids(new KitRequests.Filter(null, true, ada.id(), "GRAPH ni"))).hasSize(2);
        assertThat(ids(new KitRequests.Filter(null, true, ada.id(), "ada mensah"))).hasSize(2);
        assertThat(ids(new KitRequests.Filter(null, true, ada.id(), ".*"))).isEmpty();
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
        request.forgetApproval();
        requests().store(request, List.of());
        assertThat(requests().approvalsBegunBefore(begun.plusSeconds(1), 10))
                .extracting(KitRequest::id)
                .doesNotContain(request.id());
    }
}
