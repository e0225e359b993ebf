package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.OutdatedVersion;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EditKitPolicyTest {

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final EditKitPolicy edit = world.get(EditKitPolicy.class);
    private final PreviewKitPolicy preview = world.get(PreviewKitPolicy.class);

    @AfterEach
    void close() {
        world.close();
    }

    /** The first numbers with another least attendance, value limit and handling time. */
    private static KitSettings numbers(int leastInPerson, long limitAbove, int handlingDays) {
        return new KitSettings(
                25_000,
                limitAbove,
                leastInPerson,
                100,
                14,
                1,
                3,
                handlingDays,
                14,
                Map.of("DE", 2),
                20,
                50,
                100);
    }

    @Test
    void startsWithWhatIsConfigured() {
        assertThat(edit.read(SAM).settings()).isEqualTo(SETTINGS);
        assertThat(edit.read(SAM).version()).isZero();
        assertThatThrownBy(() -> edit.read(ADA)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void countsFromTheNextJudgementOnAndRemembersWhy() {
        var template = stage.kitOf(stage.stickers(50), 20);
        var meetup = stage.aMeetupOf(9, ADA);
        var judge = world.get(JudgeKit.class);
        assertThat(judge.ahead(meetup, template.id(), 1, null, ADA).eligible()).isFalse();

        edit.change(numbers(8, 50_000, 3), "Villages count.", new Expected(0L), SAM);

        assertThat(judge.ahead(meetup, template.id(), 1, null, ADA).eligible()).isTrue();
        var revision = edit.read(SAM).revisions().getFirst();
        assertThat(revision.before()).isEqualTo(SETTINGS);
        assertThat(revision.after().leastInPerson()).isEqualTo(8);
        assertThat(revision.reason()).isEqualTo("Villages count.");
        assertThat(revision.by()).isEqualTo(SAM.person());
        assertThat(world.outbox().actions()).contains("materials.kit-policy-changed");
    }

    @Test
    void refusesWhatIsNoChangeOutdatedOrNotForTheAsker() {
        var eight = numbers(8, 50_000, 3);
        assertThatThrownBy(() -> edit.change(SETTINGS, "Why?", Expected.ANY, SAM))
                .isInstanceOf(KitPolicyUnchanged.class);
        assertThatThrownBy(() -> edit.change(eight, "Please", Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
        edit.change(eight, "Villages count.", new Expected(0L), SAM);
        assertThatThrownBy(() -> edit.change(SETTINGS, "Back.", new Expected(0L), SAM))
                .isInstanceOf(OutdatedVersion.class);
    }

    @Test
    void refusesSizesThatDoNotAscend() {
        var upsideDown =
                new KitSettings(
                        25_000, 50_000, 10, 100, 14, 1, 3, 3, 14, Map.of("DE", 2), 50, 20, 100);
        assertThatThrownBy(() -> edit.change(upsideDown, "Why?", Expected.ANY, SAM))
                .isInstanceOf(KitNotAsDescribed.class);
    }

    @Test
    void letsOneOfTwoFirstChangesWin() {
        var policies = world.get(KitPolicies.class);
        var one = policies.current();
        var other = policies.current();
        var now = world.clock().instant();
        policies.store(one, List.of(one.change(numbers(8, 50_000, 3), "A", SAM.person(), now)));
        var late = other.change(numbers(9, 50_000, 3), "B", SAM.person(), now);
        assertThatThrownBy(() -> policies.store(other, List.of(late)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void saysHowPastRequestsWouldHaveFared() {
        var stickers = stage.stickers(500);
        var cheap = stage.submitted(stage.kitOf(stickers, 10), ADA);
        var dear = stage.submitted(stage.kitOf(stickers, 60), ADA);

        var outcome = preview.of(numbers(10, 20_000, 3), PageRequest.first(50), SAM);
        assertThat(outcome.judged()).isEqualTo(2);
        assertThat(outcome.passNow()).isEqualTo(2);
        assertThat(outcome.passThen()).isEqualTo(1);
        assertThat(outcome.changes()).hasSize(1);
        var change = outcome.changes().getFirst();
        assertThat(change.id()).isEqualTo(dear.id()).isNotEqualTo(cheap.id());
        assertThat(change.rules())
                .extracting(Eligibility.Rule::rule)
                .containsExactly("value-limit");
        assertThat(change.passesNow()).isTrue();
        assertThat(change.passesThen()).isFalse();
        assertThat(change.refused()).isFalse();
    }

    private static KitSettings trusting(int trustedAfterReports, int peopleSmall) {
        return new KitSettings(
                25_000,
                50_000,
                10,
                100,
                14,
                1,
                trustedAfterReports,
                3,
                14,
                Map.of("DE", 2),
                peopleSmall,
                50,
                100);
    }

    @Test
    void saysWhomStaffWouldHaveHadToDecideAbout() {
        stage.pastMeetups(3, Meetup.State.REPORTED, ADA);
        var trusted = stage.submitted(stage.kitOf(stage.stickers(500), 10), ADA);
        var stricter = preview.of(trusting(4, 20), PageRequest.first(50), SAM);
        assertThat(stricter.reportsKept()).isEqualTo(1);
        assertThat(stricter.automaticNow()).isEqualTo(1);
        assertThat(stricter.automaticThen()).isZero();
        assertThat(stricter.passThen()).isEqualTo(1);
        assertThat(stricter.changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo(trusted.id());
                    assertThat(change.automaticNow()).isTrue();
                    assertThat(change.automaticThen()).isFalse();
                    assertThat(change.rules()).isEmpty();
                });
        assertThat(preview.of(trusting(2, 20), PageRequest.first(50), SAM).changes()).isEmpty();
        assertThat(preview.of(trusting(0, 20), PageRequest.first(50), SAM).automaticThen())
                .isZero();
    }

    @Test
    void saysWhereAnotherSizeWouldHaveBeenEnough() {
        var stickers = stage.stickers(500);
        stage.kitOf(KitSize.S, stickers, 5);
        stage.submitted(stage.kitOf(stickers, 10), ADA);
        var largerSmall = preview.of(trusting(3, 45), PageRequest.first(50), SAM);
        assertThat(largerSmall.changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.passesThen()).isTrue();
                    assertThat(change.rules())
                            .extracting(Eligibility.Rule::rule)
                            .containsExactly("kit-size");
                    assertThat(change.rules().getFirst().leftToStaff()).isTrue();
                });
    }

    @Test
    void tellsHowManyThereAreWithTheFirstPage() {
        var template = stage.kitOf(stage.stickers(500), 10);
        stage.submitted(template, ADA);
        stage.submitted(template, ADA);
        var first = preview.of(SETTINGS, PageRequest.first(1), SAM);
        assertThat(first.total()).isEqualTo(2);
        assertThat(preview.of(SETTINGS, new PageRequest(1, first.next()), SAM).total()).isNull();
    }

    @Test
    void showsDraftsThatWouldHavePassedAndPagesThroughAll() {
        var template = stage.kitOf(stage.stickers(500), 10);
        var small = stage.aMeetupOf(9, ADA);
        var draft =
                world.get(RequestKit.class)
                        .create(small, new KitOrder(template.id(), 1, List.of(), null), false, ADA);
        stage.submitted(template, ADA);
        var generous = numbers(5, 50_000, 3);

        var first = preview.of(generous, PageRequest.first(1), SAM);
        assertThat(first.looked()).isEqualTo(1);
        assertThat(first.next()).isNotNull();
        var second = preview.of(generous, new PageRequest(1, first.next()), SAM);
        assertThat(second.next()).isNull();
        var changes = new ArrayList<>(first.changes());
        changes.addAll(second.changes());
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().id()).isEqualTo(draft.id());
        assertThat(changes.getFirst().refused()).isTrue();
        assertThat(changes.getFirst().passesThen()).isTrue();
        assertThatThrownBy(() -> preview.of(generous, PageRequest.first(1), ADA))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void judgesByTheFactsOfThatDay() {
        var request = stage.submitted(stage.kitOf(stage.stickers(500), 10), ADA);
        world.clock().pass(Duration.ofDays(100));
        var same = preview.of(numbers(10, 50_000, 3), PageRequest.first(50), SAM);
        assertThat(same.passNow()).isEqualTo(1);
        var slower = preview.of(numbers(10, 50_000, 80), PageRequest.first(50), SAM);
        assertThat(slower.changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo(request.id());
                    assertThat(change.rules().getFirst().rule()).isEqualTo(Eligibility.TIME);
                });
    }

    @Test
    void letsAMeetupHaveTwoKitsWhereThatIsThePolicy() {
        var two =
                new KitSettings(
                        25_000, 50_000, 10, 100, 14, 2, 3, 3, 14, Map.of("DE", 2), 20, 50, 100);
        edit.change(two, "Festivals.", Expected.ANY, SAM);
        var template = stage.kitOf(stage.stickers(500), 10);
        var meetup = stage.aMeetupOf(40, ADA);
        var order = new KitOrder(template.id(), 1, List.of(), null);
        var requestKit = world.get(RequestKit.class);
        assertThat(requestKit.create(meetup, order, true, ADA).place()).isEqualTo(1);
        assertThat(requestKit.create(meetup, order, true, ADA).place()).isEqualTo(2);
        assertThatThrownBy(() -> requestKit.create(meetup, order, true, ADA))
                .isInstanceOf(KitNotEligible.class);
    }
}
