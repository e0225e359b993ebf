package dev.embassy.ambassador.notifications.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.ambassador.notifications.Audience;
import dev.embassy.ambassador.notifications.InMemoryNotifications;
import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.NotifyFixture;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.chassis.test.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The producers' own samples, through the feeds, into people's bells. */
class NoticesTest {

    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final NotifyFixture notify = new NotifyFixture(notifications);

    private final ApplicationNotices applications = new ApplicationNotices(notify.real());
    private final MemberNotices members = new MemberNotices(notify.real());
    private final MeetupNotices meetups = new MeetupNotices(notify.real());
    private final KitRequestNotices kitRequests = new KitRequestNotices(notify.real());
    private final ShipmentNotices shipments = new ShipmentNotices(notify.real());
    private final ContributionNotices contributions = new ContributionNotices(notify.real());
    private final RewardNotices rewards = new RewardNotices(notify.real());

    /**
     * Every published sample can be read by the feed of its topic, and tells the same told twice.
     */
    @TestFactory
    Stream<DynamicTest> understandsEverySampleOfEveryProducer() {
        return Stream.of(
                        samples("ambassador-service", "ambassador.application-", applications),
                        samples("ambassador-service", "ambassador.member-", members),
                        samples("ambassador-service", "ambassador.meetup-", meetups),
                        samples("materials-service", "materials.kit-", kitRequests),
                        samples("materials-service", "materials.shipment-", shipments),
                        samples("recognition-service", "recognition.contribution-", contributions),
                        samples("recognition-service", "recognition.reward-", rewards))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> samples(String module, String prefix, Feed feed) {
        // Kit templates are another topic that begins alike.
        return types(module, prefix)
                .filter(type -> !type.startsWith("materials.kit-template-"))
                .map(type ->
                        DynamicTest.dynamicTest(
                                type,
                                () -> {
                                    var event = Samples.incoming(module, type, "subject-1", 1);
                                    feed.on(event);
                                    var once = notifications.notices();
                                    feed.on(event);
                                    assertThat(notifications.notices()).isEqualTo(once);
                                }));
    }

    private static Stream<String> types(String module, String prefix) {
        var folder = Path.of("..", module, "src/main/resources/META-INF/embassy/samples");
        try (var files = Files.list(folder)) {
            var types =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith(prefix))
                            .map(name -> name.substring(0, name.length() - ".json".length()))
                            .sorted()
                            .toList();
            assertThat(types).as("samples of %s in %s", prefix, module).isNotEmpty();
            return types.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void asksTheRecipientForAnAddressThroughTheirOwnLink() {
        shipments.on(sample("materials-service", "materials.shipment-address-asked.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.link()).startsWith("/address/");
                    assertThat(notice.byMail()).isTrue();
                    assertThat(notice.kind().mandatory()).isTrue();
                });
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
    void leadsTheRecipientOfARewardToTheReward() {
        shipments.on(sample("materials-service", "materials.shipment-shipped.v1"));
        assertThat(notifications.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.link()).startsWith("/rewards/");
                    assertThat(notice.body()).contains("DHL", "00340434161094042557");
                });
    }

    @Test
    void tellsOfAMissingRewardOnceNotTwice() {
        shipments.on(sample("materials-service", "materials.shipment-out-of-stock.v1"));
        assertThat(notifications.notices()).isEmpty();
        rewards.on(sample("recognition-service", "recognition.reward-out-of-stock.v1"));
        assertThat(notifications.notices()).hasSize(2);
    }

    @Test
    void neverTellsTheReceiverOfADeclinedNomination() {
        rewards.on(sample("recognition-service", "recognition.reward-declined.v1"));
        assertThat(notifications.notices())
                .extracting(Notice::to)
                .containsExactly(Audience.person("0b8f3c52-6f0e-4a5c-9d0a-3f6f7c1e2a02"));
    }

    @Test
    void remindsOnlyTheOrganisers() {
        meetups.on(sample("ambassador-service", "ambassador.meetup-report-reminded.v1"));
        assertThat(notifications.notices())
                .extracting(Notice::to)
                .containsExactly(Audience.person("person-ada-mensah"));
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

    private static IncomingEvent sample(String module, String type) {
        return Samples.incoming(module, type, "subject-1", 1);
    }
}
