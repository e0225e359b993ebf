package dev.embassy.materials.links;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.chassis.test.Callers;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose link is whose: each step by everybody, the allowed beside the forbidden. */
class LinkAccessTest {

    private static final Actor RAVI = Callers.somebody("Ravi Menon", "advocate");
    private static final Actor SOL = Callers.somebody("Sol Reyes", "sales");

    private final World world = new World();
    private final Stage stage = new Stage(world);

    /** Noor organises; Béla owns the link. */
    private final MeetupId meetup = stage.aMeetupOf(40, NOOR);

    private final TrackedLink link = make(null, BELA);

    LinkAccessTest() {
        var of = meetup;
        world.get(EditLink.class).change(link.id(), wanted(of), Expected.ANY, SAM);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static LinkWish.Wanted wanted(@Nullable MeetupId of) {
        return new LinkWish.Wanted("Slides", "https://www.example.org/a", null, "Graphs", of, null);
    }

    private TrackedLink make(@Nullable MeetupId of, Actor by) {
        return world.get(MakeLink.class).make(wanted(of), null, by);
    }

    private static final Map<String, BiConsumer<LinkAccessTest, Actor>> STEPS =
            Map.of(
                    "see",
                    (it, by) -> it.world.get(ReadLinks.class).get(it.link.id(), by),
                    "see its clicks",
                    (it, by) ->
                            it.world.get(ReadLinks.class).report(it.link.id(), LocalDate.EPOCH, by),
                    "see its history",
                    (it, by) -> it.world.get(ReadLinks.class).timeline(it.link.id(), by),
                    "change",
                    (it, by) ->
                            it.world
                                    .get(EditLink.class)
                                    .change(it.link.id(), wanted(it.meetup), Expected.ANY, by),
                    "disable and enable",
                    (it, by) -> {
                        var edit = it.world.get(EditLink.class);
                        edit.disable(it.link.id(), null, Expected.ANY, by);
                        edit.enable(it.link.id(), Expected.ANY, by);
                    });

    private void step(String step, Actor by) {
        Objects.requireNonNull(STEPS.get(step), step).accept(this, by);
    }

    static Stream<Arguments> allowed() {
        return STEPS.keySet().stream()
                .flatMap(
                        step -> Stream.of(BELA, NOOR, SAM, TESS).map(by -> Arguments.of(step, by)));
    }

    static Stream<Arguments> notThere() {
        return STEPS.keySet().stream()
                .flatMap(step -> Stream.of(ADA, RAVI).map(by -> Arguments.of(step, by)));
    }

    static Stream<Arguments> notAllowed() {
        return STEPS.keySet().stream()
                .flatMap(step -> Stream.of(FINN, SOL, OMAR).map(by -> Arguments.of(step, by)));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void isItsOwnersItsOrganisersAndStaffs(String step, Actor by) {
        step(step, by);
    }

    @ParameterizedTest
    @MethodSource("notThere")
    void isNotThereForOthersOfTheProgramme(String step, Actor by) {
        assertThatThrownBy(() -> step(step, by)).isInstanceOf(LinkNotFound.class);
    }

    @ParameterizedTest
    @MethodSource("notAllowed")
    void isNoBusinessOfThoseWhoMakeNone(String step, Actor by) {
        assertThatThrownBy(() -> step(step, by)).isInstanceOf(NotAllowed.class);
    }

    static Stream<Actor> makers() {
        return Stream.of(ADA, BELA, NOOR, RAVI, SAM);
    }

    @ParameterizedTest
    @MethodSource("makers")
    void isMadeByEverybodyOfTheProgramme(Actor by) {
        assertThat(make(null, by).owner()).isEqualTo(by.person());
    }

    static Stream<Actor> others() {
        return Stream.of(FINN, SOL, OMAR);
    }

    @ParameterizedTest
    @MethodSource("others")
    void isMadeByNobodyElse(Actor by) {
        assertThatThrownBy(() -> make(null, by)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> labels(by)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.get(ReadDestinations.class).hosts(by))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void belongsToAMeetupOfWhoeverMakesIt() {
        assertThat(make(meetup, NOOR).description().meetup()).isEqualTo(meetup);
        assertThat(make(meetup, SAM).description().meetup()).isEqualTo(meetup);
        var speaker = new Actor("person-speaker", "Yuki Yuuki", null, Set.of("ambassador"));
        assertThat(make(meetup, speaker).description().meetup()).isEqualTo(meetup);
        assertThatThrownBy(() -> make(meetup, ADA)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void getsAWordFromStaffOnly() {
        var make = world.get(MakeLink.class);
        assertThat(make.make(wanted(null), "Graphs-Berlin", SAM).code().value())
                .isEqualTo("graphs-berlin");
        assertThatThrownBy(() -> make.make(wanted(null), "graphs-accra", ADA))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> make.make(wanted(null), "graphs-berlin", TESS))
                .isInstanceOf(WordTaken.class);
    }

    private List<String> labels(Actor by) {
        return world
                .get(ReadLinks.class)
                .list(
                        new ReadLinks.Wanted(null, null, null, null, false),
                        PageRequest.first(50),
                        by)
                .items()
                .stream()
                .map(seen -> seen.link().owner().name())
                .toList();
    }

    @Test
    void isListedForThoseWhoMaySeeIt() {
        make(null, ADA);
        assertThat(labels(SAM)).hasSize(2);
        assertThat(labels(ADA)).containsExactly("Ada Mensah");
        assertThat(labels(BELA)).containsExactly("Béla Kovács");
        assertThat(labels(NOOR)).containsExactly("Béla Kovács");
        assertThat(labels(RAVI)).isEmpty();
    }

    @Test
    void showsTheClicksOfAMeetupToItsOrganisersAndStaff() {
        var read = world.get(ReadLinks.class);
        assertThat(read.ofMeetup(meetup, NOOR).clicks()).isEqualTo(Clicks.NONE);
        assertThat(read.ofMeetup(meetup, SAM).clicks()).isEqualTo(Clicks.NONE);
        assertThatThrownBy(() -> read.ofMeetup(meetup, BELA)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void leadsWhereStaffAllowIt() {
        var change = world.get(ChangeDestinations.class);
        assertThatThrownBy(() -> change.change(List.of("evil.example"), Expected.ANY, ADA))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> to("https://docs.example.com/"))
                .hasMessageContaining("not-allowed");
        change.change(List.of("docs.example.com"), Expected.ANY, SAM);
        assertThat(to("https://docs.example.com/").description().destination().url())
                .isEqualTo("https://docs.example.com/");
        assertThat(world.outbox().actions()).contains("materials.link-destinations-changed");
    }

    @Test
    void leadsToPagesOfThisSiteButNotToItsMachinery() {
        assertThat(to("https://embassy.example.com/calendar").description().destination().url())
                .isEqualTo("https://embassy.example.com/calendar");
        for (var path :
                List.of("/l/abc", "/L/abc", "/api/me", "/login?a", "/%6c/abc", "/logout", "/l")) {
            assertThatThrownBy(() -> to("https://embassy.example.com" + path))
                    .as(path)
                    .isInstanceOf(DestinationRefused.class);
        }
    }

    @Test
    void leadsToAPageOrToAMaterialButNotToBothOrNone() {
        assertThatThrownBy(() -> to(null)).hasMessageContaining("destination-missing");
        assertThatThrownBy(() -> to("  ")).hasMessageContaining("destination-missing");
        var nowhere =
                new LinkWish.Wanted("Slides", null, new MaterialId("unknown"), null, null, null);
        assertThatThrownBy(() -> world.get(MakeLink.class).make(nowhere, null, ADA))
                .hasMessageContaining("destination-not-published");
    }

    private TrackedLink to(@Nullable String url) {
        return world.get(MakeLink.class)
                .make(new LinkWish.Wanted("Slides", url, null, null, null, null), null, ADA);
    }
}
