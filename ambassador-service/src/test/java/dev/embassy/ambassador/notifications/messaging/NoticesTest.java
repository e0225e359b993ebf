package dev.embassy.ambassador.notifications.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.ambassador.notifications.Audience;
import dev.embassy.ambassador.notifications.InMemoryNotifications;
import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.NotifyFixture;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.chassis.test.Samples;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The producers' own samples, through the feeds, into people's bells. */
class NoticesTest {

    private static final String ADA_WHO_IS_THANKED = "0b8f3c52-6f0e-4a5c-9d0a-3f6f7c1e2a01";

    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final NotifyFixture notify = new NotifyFixture(notifications);

    private final ApplicationNotices applications = new ApplicationNotices(notify.real());
    private final MemberNotices members = new MemberNotices(notify.real());
    private final MeetupNotices meetups = new MeetupNotices(notify.real());
    private final KitRequestNotices kitRequests = new KitRequestNotices(notify.real());
    private final ShipmentNotices shipments = new ShipmentNotices(notify.real());
    private final StockNotices stock = new StockNotices(notify.real());
    private final StockTransferNotices transfers = new StockTransferNotices(notify.real());
    private final MaterialNotices materials = new MaterialNotices(notify.real());
    private final ContributionNotices contributions = new ContributionNotices(notify.real());
    private final RewardNotices rewards = new RewardNotices(notify.real());
    private final MessageNotices messages = new MessageNotices(notify.real());
    private final QuestionNotices questions = new QuestionNotices(notify.real());

    /**
     * Every published sample can be read by the feed of its topic, and tells the same told twice.
     */
    @TestFactory
    Stream<DynamicTest> understandsEverySampleOfEveryProducer() {
        return Stream.of(
                        samples("ambassador-service", applications, members, meetups),
                        samples(
                                "materials-service",
                                kitRequests,
                                shipments,
                                transfers,
                                materials,
                                messages,
                                questions),
                        samples("recognition-service", contributions, rewards))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> samples(String module, Feed... feeds) {
        return Stream.of(feeds)
                .flatMap(feed ->
                        Samples.types(module, feed.topic()).stream()
                                .map(type -> readsTwice(module, type, feed)));
    }

    private DynamicTest readsTwice(String module, String type, Feed feed) {
        return DynamicTest.dynamicTest(
                type,
                () -> {
                    var event = Samples.incoming(module, type, "subject-1", 1);
                    feed.on(event);
                    var once = notifications.notices();
                    feed.on(event);
                    assertThat(notifications.notices()).isEqualTo(once);
                });
    }

    @Test
    void leavesNothingToReadOfWhatSomebodyHasDone() {
        kitRequests.on(numbered(1, "materials-service", "materials.kit-requested.v1"));
        assertThat(unread("staff")).isEqualTo(1);
        kitRequests.on(numbered(2, "materials-service", "materials.kit-info-asked.v1"));
        assertThat(unread("staff")).isZero();
        kitRequests.on(numbered(3, "materials-service", "materials.kit-info-given.v1"));
        assertThat(unread("staff")).isEqualTo(1);
        kitRequests.on(numbered(4, "materials-service", "materials.kit-approved.v1"));
        assertThat(unread("staff")).isZero();

        shipments.on(numbered(1, "materials-service", "materials.shipment-address-given.v1"));
        assertThat(unread("fulfilment")).isEqualTo(1);
        shipments.on(numbered(2, "materials-service", "materials.shipment-picking.v1"));
        assertThat(unread("fulfilment")).isZero();
    }

    private long unread(String role) {
        return notifications.unread(List.of(Audience.role(role)), "somebody", 10);
    }

    private static IncomingEvent numbered(long sequence, String module, String type) {
        return Samples.incoming(module, type, "subject-1", sequence);
    }

    @Test
    void asksTheOwnerOfAnExpiredMessageToLookAtIt() {
        messages.on(sample("materials-service", "materials.message-expired.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.person("person-ravi-menon"));
                    assertThat(notice.link()).isEqualTo("/messages/subject-1");
                    assertThat(notice.byMail()).isTrue();
                });
    }

    @Test
    void tellsTheTeamWhenAnOwnerDoesNotLook() {
        var chased = sample("materials-service", "materials.message-chased.v1");
        messages.on(chased);
        assertThat(notifications.notices()).hasSize(1);
        messages.on(
                new IncomingEvent(
                        "third",
                        chased.type(),
                        chased.subject(),
                        9,
                        chased.at(),
                        chased.by(),
                        chased.json().replaceFirst("\"chases\" : \\d+", "\"chases\" : 3")));
        assertThat(notifications.notices())
                .extracting(Notice::to)
                .containsExactlyInAnyOrder(
                        Audience.person("person-ravi-menon"),
                        Audience.person("person-ravi-menon"),
                        Audience.role("staff"));
    }

    @Test
    void tellsWhoeverHeardAQuestionOfItsAnswer() {
        questions.on(sample("materials-service", "materials.message-question-heard.v1"));
        assertThat(notifications.notices()).isEmpty();
        questions.on(sample("materials-service", "materials.message-question-answered.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.person("person-ada-mensah"));
                    assertThat(notice.link()).startsWith("/messages/0199f3a0");
                    assertThat(notice.body()).contains("A first graph in ten minutes");
                });
    }

    @Test
    void asksTheRecipientForAnAddressThroughTheirOwnLink() {
        shipments.on(sample("materials-service", "materials.shipment-address-asked.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.link()).startsWith("/address/");
                    assertThat(notice.body()).startsWith("Set aside for you: Kit for Graph Night.");
                    assertThat(notice.byMail()).isTrue();
                    assertThat(notice.kind().mandatory()).isTrue();
                });
    }

    @Test
    void remindsTheRecipientOfTheAddressThroughAFreshLinkInsteadOfTheFirst() {
        shipments.on(numbered(1, "materials-service", "materials.shipment-address-asked.v1"));
        shipments.on(numbered(2, "materials-service", "materials.shipment-address-reminded.v1"));
        assertThat(notifications.notices())
                .filteredOn(Notice::title, "Your parcel still waits for your address")
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.link()).startsWith("/address/");
                    assertThat(notice.body())
                            .startsWith("Still set aside for you: Kit for Graph Night.");
                    assertThat(notice.kind().mandatory()).isTrue();
                });
        var ada = Audience.person("person-ada-mensah");
        assertThat(notifications.unread(List.of(ada), ada.value(), 10)).isEqualTo(1);
    }

    /** The requester hears of the kit from the kit request. */
    @Test
    void tellsStaffOfAParcelThatNobodyGaveAnAddressForAndOfNoOtherThatIsCancelled() {
        var type = "materials.shipment-cancelled.v1";
        shipments.on(Samples.incoming("materials-service", type, "subject-1", 1));
        assertThat(notifications.notices()).isEmpty();

        var sample = sample("materials-service", type);
        var given = Samples.of("materials-service", type);
        shipments.on(
                new IncomingEvent(
                        sample.id() + "-2",
                        type,
                        "subject-2",
                        1,
                        sample.at(),
                        sample.by(),
                        given.replaceFirst("\\{", "{\"addressNeverGiven\": true, ")));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.role("staff"));
                    assertThat(notice.title()).isEqualTo("Ada Mensah gave no address for a parcel");
                    assertThat(notice.body())
                            .contains("The meetup is over", "Kit for Graph Night", "free again");
                    assertThat(notice.link()).isEqualTo("/shipments/subject-2");
                });
    }

    @Test
    void tellsThoseWhoOrderThatSomethingRunsLow() {
        stock.on(sample("materials-service", "materials.stock-low.v1"));
        stock.on(sample("materials-service", "materials.stock-reserved.v1"));
        assertThat(notifications.notices())
                .hasSize(2)
                .allSatisfy(notice -> {
                    assertThat(notice.title()).isEqualTo("T-shirt · M runs low: 9 left");
                    assertThat(notice.body()).contains("New ones take 21 days.");
                    assertThat(notice.link()).startsWith("/stock/items/");
                })
                .extracting(Notice::to)
                .containsExactlyInAnyOrder(Audience.role("staff"), Audience.role("fulfilment"));
    }

    @Test
    void tellsTheRequesterAndTheStaffOfAKitRequest() {
        kitRequests.on(sample("materials-service", "materials.kit-requested.v1"));
        assertThat(notifications.notices())
                .extracting(Notice::to, Notice::link, Notice::byMail)
                .containsExactlyInAnyOrder(
                        tuple(
                                Audience.person("person-ada-mensah"),
                                "/kit-requests/subject-1",
                                true),
                        tuple(Audience.role("staff"), "/queue/kit-requests/subject-1", false));
    }

    @Test
    void passesTheReasonOfADecisionOn() {
        kitRequests.on(sample("materials-service", "materials.kit-declined.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.body()).contains("“The venue cannot receive parcels.”"));
    }

    @Test
    void saysWhetherTheKitOfAMeetupThatMovedIsStillInTime() {
        kitRequests.on(sample("materials-service", "materials.kit-meetup-moved.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.person("person-ada-mensah"));
                    assertThat(notice.title())
                            .isEqualTo("“Graph Night” moved: its kit is still in time");
                });
    }

    @Test
    void passesTheQuestionOn() {
        kitRequests.on(sample("materials-service", "materials.kit-info-asked.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.body()).contains("“Which sizes?”"));
    }

    @Test
    void tellsWhoeverTakesWhatIsPassedOn() {
        kitRequests.on(sample("materials-service", "materials.kit-passed-on.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.person("person-noor-haddad"));
                    assertThat(notice.title())
                            .isEqualTo("Ada Mensah passes something on to you for “Next Night”");
                    assertThat(notice.body())
                            .startsWith("Left over from “Graph Night”: 2 × T-shirt · L.");
                    assertThat(notice.link()).isEqualTo("/depots/mine");
                });
    }

    @Test
    void tellsTheRequesterThatFewerPiecesCameBack() {
        var counted = sample("materials-service", "materials.kit-return-confirmed.v1");
        kitRequests.on(counted);
        kitRequests.on(counted);
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.person("person-ada-mensah"));
                    assertThat(notice.title())
                            .isEqualTo("Not all that you sent back from “Graph Night” arrived");
                    assertThat(notice.body())
                            .startsWith("Counted in the warehouse: 3 of 5 × T-shirt · M.");
                    assertThat(notice.link()).startsWith("/kit-requests/");
                    assertThat(notice.byMail()).isTrue();
                });
    }

    @Test
    void hearsOfWhatBecameOfAKitWithoutTroublingAnybody() {
        kitRequests.on(sample("materials-service", "materials.kit-followed-up.v1"));
        kitRequests.on(returnConfirmed("5"));
        kitRequests.on(returnConfirmed("null"));
        assertThat(notifications.notices()).isEmpty();
    }

    /** Counted in full, or told of before anybody could count. */
    private static IncomingEvent returnConfirmed(String cameBack) {
        return instead(
                sample("materials-service", "materials.kit-return-confirmed.v1"),
                "\"cameBack\" : 3",
                "\"cameBack\" : " + cameBack);
    }

    /** The same, saying something else in one place. */
    private static IncomingEvent instead(IncomingEvent sample, String said, String other) {
        assertThat(sample.json()).contains(said);
        return new IncomingEvent(
                sample.id(),
                sample.type(),
                sample.subject(),
                sample.sequence(),
                sample.at(),
                sample.by(),
                sample.json().replace(said, other));
    }

    @Test
    void tellsWhoeverSentItThatFewerPiecesWereCounted() {
        var counted = sample("materials-service", "materials.stock-transfer-counted.v1");
        transfers.on(counted);
        transfers.on(counted);
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.person("person-finn-gallagher"));
                    assertThat(notice.title())
                            .isEqualTo("18 of the 20 × T-shirt · M that you sent arrived");
                    assertThat(notice.body())
                            .startsWith("So many were counted in Ada Mensah. Missing: 2.");
                    assertThat(notice.link()).isEqualTo("/depots/mine");
                    assertThat(notice.byMail()).isTrue();
                });
    }

    @Test
    void hasNothingToTellOfATransferThatIsComplete() {
        var counted = sample("materials-service", "materials.stock-transfer-counted.v1");
        transfers.on(instead(counted, "\"counted\" : 18", "\"counted\" : 20"));
        for (var step : List.of("requested", "left", "arrived", "refused")) {
            transfers.on(sample("materials-service", "materials.stock-transfer-" + step + ".v1"));
        }
        assertThat(notifications.notices()).isEmpty();
    }

    @Test
    void tellsStaffWhatAutomaticApprovalLeftToThem() {
        kitRequests.on(sample("materials-service", "materials.kit-left-to-staff.v1"));
        assertThat(notifications.notices())
                .extracting(Notice::to)
                .containsExactlyInAnyOrder(
                        Audience.person("person-ada-mensah"), Audience.role("staff"));
    }

    @Test
    void leadsTheRecipientOfARewardToTheReward() {
        shipments.on(sample("materials-service", "materials.shipment-shipped.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.link()).startsWith("/rewards/");
                    assertThat(notice.body())
                            .contains("DHL", "00340434161094042557", "T-shirt · M has left");
                });
    }

    @Test
    void tellsTheRecipientOfAnArrivalUnlessThatIsWhoSaidSo() {
        var type = "materials.shipment-delivered.v1";
        shipments.on(
                new IncomingEvent(
                        "delivered-1",
                        type,
                        "subject-1",
                        1,
                        Instant.parse("2026-11-02T10:00:00Z"),
                        new Person("person-ada-mensah", "Ada Mensah"),
                        Samples.of("materials-service", type)));
        assertThat(notifications.notices()).isEmpty();
        shipments.on(Samples.incoming("materials-service", type, "subject-2", 1));
        assertThat(titlesTo("person-ada-mensah")).containsExactly("Your parcel has arrived");
    }

    @Test
    void neverTellsOfAnAttemptThatWasNeverPromised() {
        var out = sample("materials-service", "materials.shipment-out-of-stock.v1");
        shipments.on(
                new IncomingEvent(
                        out.id(),
                        "materials.shipment-cancelled.v1",
                        out.subject(),
                        2,
                        out.at(),
                        out.by(),
                        Samples.of("materials-service", out.type())));
        assertThat(notifications.notices()).isEmpty();
    }

    @Test
    void tellsOfAMissingRewardOnceNotTwice() {
        shipments.on(sample("materials-service", "materials.shipment-out-of-stock.v1"));
        assertThat(notifications.notices()).isEmpty();
        rewards.on(sample("recognition-service", "recognition.reward-out-of-stock.v1"));
        assertThat(notifications.notices()).hasSize(2);
    }

    @Test
    void asksStaffWhatFollowsALostParcelAndTellsTheRecipientWhatDoes() {
        shipments.on(sample("materials-service", "materials.shipment-lost.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.role("staff"));
                    assertThat(notice.link()).startsWith("/shipments/");
                    assertThat(notice.body()).contains("Told by the carrier.");
                });
        shipments.on(sample("materials-service", "materials.shipment-resent.v1"));
        shipments.on(sample("materials-service", "materials.shipment-split.v1"));
        assertThat(notifications.notices())
                .hasSize(3)
                .last()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.person("person-ada-mensah"));
                    assertThat(notice.body())
                            .contains("10 × T-shirt · M", "will follow", "Two shirts are stained.");
                });
    }

    @Test
    void tellsTheRequesterOnceOfAParcelThatIsLost() {
        shipments.on(sample("materials-service", "materials.shipment-lost.v1"));
        kitRequests.on(sample("materials-service", "materials.kit-lost.v1"));
        assertThat(titlesTo("person-ada-mensah"))
                .containsExactly("The kit for “Graph Night” is lost");
    }

    @Test
    void tellsTheRequesterOnceOfWhatWasSentAgainAndComesBackToo() {
        shipments.on(sample("materials-service", "materials.shipment-returned.v1"));
        kitRequests.on(sample("materials-service", "materials.kit-returned.v1"));
        assertThat(titlesTo("person-ada-mensah")).containsExactly("Your parcel came back");
    }

    @Test
    void neverTellsTheReceiverOfADeclinedNomination() {
        rewards.on(sample("recognition-service", "recognition.reward-declined.v1"));
        assertThat(notifications.notices())
                .extracting(Notice::to)
                .containsExactly(Audience.person("0b8f3c52-6f0e-4a5c-9d0a-3f6f7c1e2a02"));
    }

    @Test
    void tellsTheReceiverOfARewardTakenBackButNotWhy() {
        rewards.on(sample("recognition-service", "recognition.reward-cancelled.v1"));
        assertThat(notifications.notices())
                .filteredOn(notice -> notice.to().equals(Audience.person(ADA_WHO_IS_THANKED)))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.title()).contains("will not come after all");
                    assertThat(notice.body())
                            .contains("T-shirt · M")
                            .doesNotContain("Left the programme");
                });
        assertThat(notifications.notices())
                .filteredOn(notice -> !notice.to().equals(Audience.person(ADA_WHO_IS_THANKED)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.body()).contains("Left the programme"));
    }

    @Test
    void tellsWhoseValidationWasTakenBackAndWhy() {
        contributions.on(sample("recognition-service", "recognition.contribution-reopened.v1"));
        assertThat(notifications.notices())
                .hasSize(2)
                .first()
                .satisfies(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.person(ADA_WHO_IS_THANKED));
                    assertThat(notice.body())
                            .contains("does not count until", "Counted the wrong evening");
                });
        assertThat(notifications.notices())
                .last()
                .satisfies(notice -> assertThat(notice.to()).isEqualTo(Audience.role("staff")));
    }

    @Test
    void remindsOnlyTheOrganisers() {
        meetups.on(sample("ambassador-service", "ambassador.meetup-report-reminded.v1"));
        assertThat(notifications.notices())
                .extracting(Notice::to)
                .containsExactly(Audience.person("person-ada-mensah"));
    }

    @Test
    void tellsWhoeverJoinsOrLeavesAnAnnouncedPlanAndTheOthersThatItChanged() {
        meetups.on(sample("ambassador-service", "ambassador.meetup-changed.v1"));
        assertThat(titlesTo("person-béla-kovács"))
                .containsExactly("You are part of “An evening about accessibility”");
        assertThat(titlesTo("person-noor-haddad"))
                .containsExactly("You are no longer part of “An evening about accessibility”");
        assertThat(titlesTo("person-ada-mensah"))
                .containsExactly("“An evening about accessibility” has changed");
        assertThat(notifications.notices()).hasSize(3);
    }

    @Test
    void tellsWhoeverJoinsOrLeavesADraftAndNobodyElse() {
        meetups.on(changed(json -> json.replace("ANNOUNCED", "DRAFT")));
        assertThat(notifications.notices())
                .extracting(Notice::to)
                .containsExactlyInAnyOrder(
                        Audience.person("person-béla-kovács"),
                        Audience.person("person-noor-haddad"));
    }

    @Test
    void tellsAllOfAPublicPlanThatItChangedWhereAnOldMessageDoesNotSayWhoJoined() {
        meetups.on(changed(json -> json.substring(0, json.indexOf(",\n  \"added\"")) + "\n}\n"));
        assertThat(notifications.notices())
                .extracting(Notice::title)
                .containsExactly(
                        "“An evening about accessibility” has changed",
                        "“An evening about accessibility” has changed");
    }

    private static IncomingEvent changed(UnaryOperator<String> json) {
        var event = sample("ambassador-service", "ambassador.meetup-changed.v1");
        return new IncomingEvent(
                event.id(),
                event.type(),
                event.subject(),
                event.sequence(),
                event.at(),
                event.by(),
                json.apply(event.json()));
    }

    @Test
    void tellsThoseWhoTookPartThatTheReportWasCorrected() {
        meetups.on(sample("ambassador-service", "ambassador.meetup-report-corrected.v1"));
        assertThat(notifications.notices())
                .filteredOn(notice -> notice.title().endsWith("was corrected"))
                .hasSize(2)
                .allSatisfy(notice -> {
                    assertThat(notice.title())
                            .isEqualTo(
                                    "The report of “An evening about accessibility” was corrected");
                    assertThat(notice.body())
                            .contains("36 people came.", "“I had counted two chairs.”");
                });
    }

    @Test
    void tellsWhoeverDidNotSpeakWhatTheReportSays() {
        meetups.on(sample("ambassador-service", "ambassador.meetup-report-corrected.v1"));
        assertThat(notifications.notices())
                .filteredOn(notice -> notice.title().endsWith("is there"))
                .allSatisfy(notice -> assertThat(notice.body()).startsWith("It says that you did"))
                .extracting(Notice::to)
                .containsExactlyInAnyOrder(
                        Audience.person("person-noor-haddad"),
                        Audience.person("person-finn-gallagher"));
        assertThat(notifications.notices())
                .as("a guest has no bell")
                .noneMatch(notice -> notice.to().equals(Audience.person("")));
    }

    @Test
    void saysWhetherAMeetupIsCalledOffOrDidNotTakePlace() {
        meetups.on(cancelled("2026-05-13T09:00:00Z"));
        meetups.on(cancelled("2026-05-15T09:00:00Z"));
        assertThat(titlesTo("person-ada-mensah"))
                .containsExactlyInAnyOrder(
                        "“An evening about accessibility” is cancelled",
                        "“An evening about accessibility” did not take place");
        assertThat(notifications.notices())
                .hasSize(4)
                .allSatisfy(
                        notice -> assertThat(notice.body()).contains("The library is flooded."));
    }

    private static IncomingEvent cancelled(String at) {
        var type = "ambassador.meetup-cancelled.v1";
        return new IncomingEvent(
                "cancelled-" + at,
                type,
                "subject-1",
                1,
                Instant.parse(at),
                new Person("person-ada-mensah", "Ada Mensah"),
                Samples.of("ambassador-service", type));
    }

    @Test
    void tellsMembersWhyTheirMembershipIsOnHoldOrEndsAndWhenItGoesOn() {
        for (var what : List.of("put-on-hold", "resumed", "left")) {
            members.on(sample("ambassador-service", "ambassador.member-%s.v1".formatted(what)));
        }
        assertThat(notifications.notices())
                .hasSize(3)
                .allSatisfy(notice -> {
                    assertThat(notice.to()).isEqualTo(Audience.person("person-ada-mensah"));
                    assertThat(notice.byMail()).isTrue();
                    assertThat(notice.kind().mandatory()).isTrue();
                });
        assertThat(bodyOf("Your membership is on hold")).endsWith("“On parental leave until May.”");
        assertThat(bodyOf("Your membership goes on")).contains("4 May 2027");
        assertThat(bodyOf("Your membership has ended")).endsWith("“Moved on”");
    }

    @Test
    void endsAMembershipWithoutAReasonAsOldMessagesDo() {
        var type = "ambassador.member-left.v1";
        members.on(
                new IncomingEvent(
                        "old",
                        type,
                        "subject-1",
                        1,
                        Instant.parse("2026-05-04T09:00:00Z"),
                        new Person("person-sam", "Sam"),
                        Samples.of("ambassador-service", type)
                                .replaceAll(",\\s*\"reason\" : \"Moved on\"", "")));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.body()).endsWith("may apply again."));
    }

    @Test
    void saysWhenADeclinedApplicantMayApplyAgain() {
        applications.on(sample("ambassador-service", "ambassador.application-declined.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.body()).contains("31 October 2026"));
    }

    @Test
    void tellsTheSameInWhateverOrderEventsArrive() {
        var events =
                Stream.of(
                                "ambassador.meetup-announced.v1",
                                "ambassador.meetup-cancelled.v1",
                                "ambassador.meetup-held.v1",
                                "ambassador.meetup-reported.v1")
                        .map(type -> sample("ambassador-service", type))
                        .toList();
        events.forEach(meetups::on);
        var other = new InMemoryNotifications();
        var reversed = new MeetupNotices(new NotifyFixture(other).real());
        events.reversed().forEach(reversed::on);
        assertThat(other.notices()).isEqualTo(notifications.notices());
    }

    private List<String> titlesTo(String personId) {
        return notifications.notices().stream()
                .filter(notice -> notice.to().equals(Audience.person(personId)))
                .map(Notice::title)
                .toList();
    }

    private String bodyOf(String title) {
        return notifications.notices().stream()
                .filter(notice -> notice.title().equals(title))
                .map(Notice::body)
                .collect(Collectors.joining());
    }

    private static IncomingEvent sample(String module, String type) {
        return Samples.incoming(module, type, "subject-1", 1);
    }
}
