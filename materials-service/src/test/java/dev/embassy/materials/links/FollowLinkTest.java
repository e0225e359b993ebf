package dev.embassy.materials.links;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.materials.library.EditMaterial;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialDescription;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialNotHandedOut;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.library.ReadHandedOut;
import dev.embassy.materials.links.FollowLink.Answer;
import dev.embassy.materials.links.FollowLink.Why;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.world.InMemoryClickJournal;
import dev.embassy.materials.world.InMemoryTrackedLinks;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class FollowLinkTest {

    private static final Visit BROWSER =
            new Visit("GET", "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Firefox/143.0", null, null);
    private static final Visit CRAWLER = new Visit("GET", "Googlebot/2.1", null, null);

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final FollowLink followLink = world.get(FollowLink.class);

    @AfterEach
    void close() {
        world.close();
    }

    private static LinkWish.Wanted to(
            String url, @Nullable MeetupId meetup, @Nullable Instant expiresAt) {
        return new LinkWish.Wanted("Slides", url, null, null, meetup, expiresAt);
    }

    private TrackedLink link(@Nullable Instant expiresAt) {
        return world.get(MakeLink.class)
                .make(to("https://www.example.org/a", null, expiresAt), null, ADA);
    }

    private Answer follow(TrackedLink link) {
        return followLink.follow(link.code().value(), BROWSER);
    }

    private Clicks counted(TrackedLink link) {
        world.get(CountClicks.class).countNow();
        return world.get(ReadLinks.class).get(link.id(), SAM).clicks();
    }

    @Test
    void leadsOnAndCountsPeopleAndRobotsApart() {
        var link = link(null);
        assertThat(follow(link)).isEqualTo(new Answer.LeadsTo("https://www.example.org/a"));
        follow(link);
        followLink.follow(link.code().value().toUpperCase(Locale.ROOT), CRAWLER);

        assertThat(counted(link)).isEqualTo(new Clicks(2, 1, world.clock().instant()));
        assertThat(counted(link)).isEqualTo(new Clicks(2, 1, world.clock().instant()));
    }

    @Test
    void knowsNoOtherCode() {
        for (var segment : List.of("", "nosuchcode", "..", "a/b", "%2e%2e", "a".repeat(500))) {
            assertThat(followLink.follow(segment, BROWSER)).isEqualTo(new Answer.Unknown());
        }
    }

    @Test
    void countsNothingForALinkThatLeadsNowhere() {
        var link = link(world.clock().instant().plusSeconds(60));
        follow(link);
        world.clock().pass(Duration.ofSeconds(60));
        assertThat(follow(link)).isEqualTo(new Answer.Ended(Why.EXPIRED));
        assertThat(counted(link).people()).isEqualTo(1);
    }

    @Test
    void endsToTheMillisecondAlthoughItRemembers() {
        var link = link(world.clock().instant().plusMillis(500));
        follow(link);
        world.clock().pass(Duration.ofMillis(499));
        assertThat(follow(link)).isInstanceOf(Answer.LeadsTo.class);
        world.clock().pass(Duration.ofMillis(1));
        assertThat(follow(link)).isEqualTo(new Answer.Ended(Why.EXPIRED));
    }

    @Test
    void followsAChangeAtOnce() {
        var link = link(null);
        follow(link);
        var edit = world.get(EditLink.class);
        edit.change(link.id(), to("https://a.example.net/b", null, null), Expected.ANY, ADA);
        assertThat(follow(link)).isEqualTo(new Answer.LeadsTo("https://a.example.net/b"));
        edit.disable(link.id(), null, Expected.ANY, ADA);
        assertThat(follow(link)).isEqualTo(new Answer.Ended(Why.DISABLED));
        edit.enable(link.id(), Expected.ANY, ADA);
        assertThat(follow(link)).isInstanceOf(Answer.LeadsTo.class);
    }

    @Test
    void leadsNoLongerToASiteThatIsTakenOffTheList() {
        var link = link(null);
        follow(link);
        var change = world.get(ChangeDestinations.class);
        change.change(List.of("other.example.org"), Expected.ANY, SAM);
        assertThat(follow(link)).isEqualTo(new Answer.Ended(Why.DESTINATION_CLOSED));
        change.change(List.of("www.example.org"), Expected.ANY, SAM);
        assertThat(follow(link)).isInstanceOf(Answer.LeadsTo.class);
    }

    private Material published(MaterialKind kind) {
        var material =
                Material.drafted(
                        new MaterialId("material-1"),
                        new MaterialDescription(
                                "Graphs", kind, "en", null, "CC0-1.0", List.of(), null),
                        SAM.person(),
                        world.clock().instant());
        material.upload(
                "a.pdf", "application/pdf", 1, "a", null, SAM.person(), world.clock().instant());
        material.publish(Duration.ofDays(14), SAM.person(), world.clock().instant());
        world.get(Materials.class).store(material, List.of());
        return material;
    }

    private TrackedLink linkTo(Material material) {
        return world.get(MakeLink.class)
                .make(
                        new LinkWish.Wanted("Slides", null, material.id(), null, null, null),
                        null,
                        ADA);
    }

    @Test
    void leadsVisitorsToAMaterialAsLongAsItIsPublished() {
        var material = published(MaterialKind.SLIDES);
        var link = linkTo(material);
        var handedOut = world.get(ReadHandedOut.class);
        var code = link.code().value();
        assertThat(follow(link))
                .isEqualTo(new Answer.LeadsTo("https://embassy.example.com/handed-out/" + code));
        assertThat(handedOut.get(code).material().id()).isEqualTo(material.id());
        assertThat(handedOut.get(code).content().number()).isEqualTo(1);

        world.get(EditMaterial.class).retire(material.id(), Expected.ANY, SAM);
        world.clock().pass(Duration.ofSeconds(1));
        assertThat(follow(link)).isEqualTo(new Answer.Ended(Why.DESTINATION_CLOSED));
        assertThatThrownBy(() -> handedOut.get(code)).isInstanceOf(MaterialNotHandedOut.class);
    }

    @Test
    void handsOutOnlyWhatALinkLeadsToRightNow() {
        var link = linkTo(published(MaterialKind.HANDOUT));
        var handedOut = world.get(ReadHandedOut.class);
        var code = link.code().value();
        var edit = world.get(EditLink.class);
        edit.disable(link.id(), null, Expected.ANY, ADA);
        assertThatThrownBy(() -> handedOut.get(code)).isInstanceOf(MaterialNotHandedOut.class);
        edit.enable(link.id(), Expected.ANY, ADA);
        assertThat(handedOut.get(code.toUpperCase(Locale.ROOT)).content().number()).isEqualTo(1);
        edit.change(link.id(), to("https://www.example.org/a", null, null), Expected.ANY, ADA);

        for (var other : List.of(code, "material-1", "nosuchcode", "..")) {
            assertThatThrownBy(() -> handedOut.get(other)).isInstanceOf(MaterialNotHandedOut.class);
        }
    }

    @Test
    void leadsToWhatIsForSpeakersInTheLibraryAndHandsItToNobody() {
        var link = linkTo(published(MaterialKind.SPEAKER_NOTES));
        var code = link.code().value();
        assertThat(follow(link))
                .isEqualTo(new Answer.LeadsTo("https://embassy.example.com/materials/material-1"));
        var handedOut = world.get(ReadHandedOut.class);
        assertThatThrownBy(() -> handedOut.get(code)).isInstanceOf(MaterialNotHandedOut.class);
    }

    @Test
    void countsForTheMeetupThatTheLinkBelongsToAtThatMoment() {
        var spring = stage.aMeetupOf(40, ADA);
        var autumn = stage.aMeetupOf(30, ADA);
        var link =
                world.get(MakeLink.class)
                        .make(to("https://www.example.org/a", spring, null), null, ADA);
        follow(link);
        follow(link);
        world.get(EditLink.class)
                .change(
                        link.id(),
                        to("https://www.example.org/a", autumn, null),
                        Expected.ANY,
                        ADA);
        follow(link);
        world.get(CountClicks.class).countNow();

        var report =
                world.get(ReadLinks.class).report(link.id(), LocalDate.parse("2026-11-01"), ADA);
        assertThat(report.byMeetup())
                .extracting(it -> it.id(), it -> it.clicks().people())
                .containsExactly(tuple(spring, 2L), tuple(autumn, 1L));
        assertThat(report.total().people()).isEqualTo(3);
        assertThat(report.daily()).hasSize(1);
    }

    @Test
    void goesOnLeadingWhileTheStoreCannotBeReached() {
        var link = link(null);
        follow(link);
        var store = (InMemoryTrackedLinks) world.get(TrackedLinks.class);
        store.unreachable(true);
        world.clock().pass(Duration.ofMinutes(10));
        assertThat(follow(link)).isInstanceOf(Answer.LeadsTo.class);
        var other = link(null);
        assertThatThrownBy(() -> follow(other))
                .isInstanceOf(DataAccessResourceFailureException.class);
        store.unreachable(false);
        assertThat(counted(link).people()).isEqualTo(2);
    }

    @Test
    void leadsOnAlthoughAClickCannotBeKept() {
        var link = link(null);
        var journal = (InMemoryClickJournal) world.get(ClickJournal.class);
        journal.full(true);
        assertThat(follow(link)).isInstanceOf(Answer.LeadsTo.class);
        journal.full(false);
        assertThat(counted(link)).isEqualTo(Clicks.NONE);
    }

    @Test
    void tellsOthersTheSumsAndThatALinkHasExpired() {
        var link = link(world.clock().instant().plusSeconds(90));
        follow(link);
        world.get(CountClicks.class).countNow();
        follow(link);
        world.get(CountClicks.class).countNow();
        world.clock().pass(Duration.ofSeconds(90));
        world.get(CountClicks.class).countNow();
        world.get(LinkSweep.class).tellExpired();
        world.get(LinkSweep.class).tellExpired();

        assertThat(world.outbox().actions())
                .containsExactly(
                        "materials.link-created",
                        "materials.link-clicks-counted",
                        "materials.link-clicks-counted",
                        "materials.link-expired");
    }
}
