package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.world.Crash;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose last three meetups are reported need not wait for staff. */
@Execution(ExecutionMode.CONCURRENT)
class TrustedOrganiserTest {

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final KitRequests requests = world.get(KitRequests.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void approvesAtOnceAndSaysWhichMeetupsAreTheReason() {
        var past = stage.pastMeetups(3, Meetup.State.REPORTED, ADA);
        var request = stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA);
        world.settle(2);

        var approved = requests.get(request.id());
        assertThat(approved.state()).isEqualTo(KitRequestState.APPROVED);
        assertThat(approved.decidedBy()).isEqualTo(KitRequest.POLICY.person());
        assertThat(Objects.requireNonNull(approved.trust()).meetups())
                .extracting(Trust.ReportedMeetup::id)
                .containsExactlyElementsOf(past.stream().map(Meetup::id).toList());
        assertThat(approved.reason()).contains("last 3 meetups are reported", "Graph Night");
        assertThat(requests.timeline(request.id()).getLast().note()).isEqualTo(approved.reason());
        assertThat(world.get(Shipments.class).find(Objects.requireNonNull(approved.shipmentId())))
                .isPresent();
    }

    @Test
    void leavesItToStaffAfterTwoReports() {
        stage.pastMeetups(2, Meetup.State.REPORTED, ADA);
        assertThat(stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA).state())
                .isEqualTo(KitRequestState.SUBMITTED);
    }

    @Test
    void countsTheLastOnesOnly() {
        stage.pastMeetups(4, Meetup.State.REPORTED, ADA);
        var held = Stage.meetup(40, ADA, world.clock().instant().minus(Duration.ofDays(1)));
        world.get(Meetups.class).apply(Stage.in(Meetup.State.HELD, held), 1);
        assertThat(stage.submitted(stage.kitOf(stage.stickers(50), 20), ADA).state())
                .isEqualTo(KitRequestState.SUBMITTED);
    }

    @Test
    void trustsNobodyWhenTheSettingIsNought() {
        var now = world.clock().instant();
        var reported = stage.pastMeetups(3, Meetup.State.REPORTED, ADA);
        assertThat(Trust.of(reported, 0, now)).isEmpty();
        assertThat(Trust.of(reported, 1, now)).isPresent();
        assertThat(Trust.of(List.of(), 1, now)).isEmpty();
    }

    @Test
    void stillRefusesWhatThePolicyRefuses() {
        stage.pastMeetups(3, Meetup.State.REPORTED, ADA);
        var template = stage.kitOf(stage.stickers(500), 300);
        assertThatThrownBy(() -> stage.submitted(template, ADA)).isInstanceOf(KitNotEligible.class);
    }

    @Test
    void leavesAKitLargerThanThePeopleNeedToStaff() {
        stage.pastMeetups(3, Meetup.State.REPORTED, ADA);
        var stickers = stage.stickers(500);
        var small = stage.kitOf(KitSize.S, stickers, 10);
        var large = stage.kitOf(KitSize.L, stickers, 20);
        var request = world.get(RequestKit.class);
        var meetup = stage.aMeetupOf(12, ADA);
        var more = request.create(meetup, new KitOrder(large.id(), 1, List.of(), null), true, ADA);
        assertThat(more.state()).isEqualTo(KitRequestState.SUBMITTED);
        assertThat(more.approval()).isNull();

        assertThat(
                        world.get(DecideKitRequest.class)
                                .approve(more.id(), "Two nights.", Expected.ANY, SAM)
                                .state())
                .isEqualTo(KitRequestState.APPROVED);
        var enough = new KitOrder(small.id(), 1, List.of(), null);
        assertThat(request.create(stage.aMeetupOf(12, ADA), enough, true, ADA).state())
                .isEqualTo(KitRequestState.APPROVED);
    }

    @Test
    void leavesItToStaffWhenStockIsShortAndSaysSo() {
        stage.pastMeetups(3, Meetup.State.REPORTED, ADA);
        var request = stage.submitted(stage.kitOf(stage.stickers(12), 20), ADA);
        assertThat(request.state()).isEqualTo(KitRequestState.SUBMITTED);
        assertThat(request.approval()).isNull();
        assertThat(requests.timeline(request.id()).getLast().action())
                .isEqualTo("materials.kit-left-to-staff");
        assertThat(requests.timeline(request.id()).getLast().note())
                .contains("Stickers, 20 wanted, 12 left");
        assertThat(request.actionsFor(SAM, world.clock().instant())).contains("approve-partially");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isFinishedBySweepWhenItWasKilledBetweenAnyTwoSteps(boolean beforeWriting) {
        stage.pastMeetups(3, Meetup.State.REPORTED, ADA);
        for (int store = 2; ; store++) {
            var template = stage.kitOf(stage.stickers(50), 20);
            var draft = stage.drafted(template);
            world.settle();
            world.outbox().crashAt(store, beforeWriting);
            try {
                world.get(RequestKit.class).submit(draft.id(), Expected.ANY, ADA);
            } catch (Crash killed) {
                world.outbox().neverCrash();
                world.clock().pass(Duration.ofMinutes(1));
                world.get(KitSweep.class).finishApprovals();
                assertThat(requests.get(draft.id()).state())
                        .as("killed at store %d", store)
                        .isEqualTo(KitRequestState.APPROVED);
                continue;
            }
            world.outbox().neverCrash();
            assertThat(store).as("it has several steps").isGreaterThan(3);
            return;
        }
    }
}
