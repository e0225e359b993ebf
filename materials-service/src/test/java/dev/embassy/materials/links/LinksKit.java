package dev.embassy.materials.links;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.id.UuidV7;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of links and of their clicks does. */
abstract class LinksKit {

    private static final Instant NOW = TestClock.START;
    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    abstract TrackedLinks links();

    abstract LinkDays days();

    abstract Destinations destinations();

    /** Of this test alone. */
    private final String campaign = "c" + UUID.randomUUID();

    private final MeetupId meetup = new MeetupId(UUID.randomUUID().toString());

    private int made;

    private TrackedLink link(
            String label, Actor owner, @Nullable MeetupId of, @Nullable Instant expiresAt) {
        var link =
                TrackedLink.made(
                        new LinkId(UuidV7.random(NOW.plusMillis(made++))),
                        LinkCode.random(),
                        new LinkDescription(
                                label,
                                Destination.to(WebAddress.parse("https://www.example.org/a")),
                                campaign,
                                of,
                                expiresAt),
                        owner.person(),
                        NOW);
        links().store(link, List.of(link.created()));
        return link;
    }

    private TrackedLinks.Filter all() {
        return new TrackedLinks.Filter(null, null, campaign, null, null, null, NOW);
    }

    private List<String> labels(TrackedLinks.Filter filter) {
        return links().page(filter, PageRequest.first(50)).items().stream()
                .map(link -> link.description().label())
                .toList();
    }

    @Test
    void findsALinkByIdentifierAndCode() {
        var link = link("Slides", ADA, meetup, NOW.plusSeconds(60));
        var found = links().get(link.id());
        assertThat(found.description()).isEqualTo(link.description());
        assertThat(found.owner()).isEqualTo(ADA.person());
        assertThat(links().findByCode(link.code())).map(TrackedLink::id).hasValue(link.id());
        assertThat(links().findByCode(LinkCode.random())).isEmpty();
    }

    @Test
    void keepsALinkToAMaterial() {
        var link =
                TrackedLink.made(
                        new LinkId(UuidV7.random(NOW)),
                        LinkCode.random(),
                        new LinkDescription(
                                "Poster",
                                Destination.to(new MaterialId("material-1")),
                                null,
                                null,
                                null),
                        ADA.person(),
                        NOW);
        links().store(link, List.of(link.created()));
        assertThat(links().get(link.id()).description()).isEqualTo(link.description());
    }

    @Test
    void givesACodeToOneLinkOnly() {
        var link = link("First", ADA, null, null);
        var second =
                TrackedLink.made(
                        new LinkId(UuidV7.random(NOW)),
                        link.code(),
                        link.description(),
                        BELA.person(),
                        NOW);
        assertThatThrownBy(() -> links().store(second, List.of(second.created())))
                .isInstanceOf(WordTaken.class);
        assertThat(links().find(second.id())).isEmpty();
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (int i = 0; i < 5; i++) {
            link("Link " + i, ADA, null, null);
        }
        var first = links().page(all(), PageRequest.first(2));
        var second = links().page(all(), new PageRequest(2, first.next()));
        var third = links().page(all(), new PageRequest(2, second.next()));
        var labels = new ArrayList<String>();
        for (var page : List.of(first, second, third)) {
            page.items().forEach(link -> labels.add(link.description().label()));
        }
        assertThat(labels).containsExactly("Link 4", "Link 3", "Link 2", "Link 1", "Link 0");
        assertThat(third.next()).isNull();
    }

    @Test
    void narrowsAListDown() {
        link("Graph slides", ADA, meetup, null);
        link("Graph poster", BELA, null, NOW.plusSeconds(60));
        var off = link("Grüße", BELA, null, null);
        off.disable(false, null, BELA.person(), NOW);
        links().store(off, List.of());

        assertThat(labels(all())).containsExactly("Grüße", "Graph poster", "Graph slides");
        assertThat(labels(filter("GRAPH pos", null, null, null, null, NOW)))
                .containsExactly("Graph poster");
        assertThat(labels(filter("raph", null, null, null, null, NOW))).isEmpty();
        assertThat(labels(filter("grü", null, null, null, null, NOW))).containsExactly("Grüße");
        assertThat(labels(filter(".*", null, null, null, null, NOW))).hasSize(3);
        assertThat(labels(filter(null, null, meetup, null, null, NOW)))
                .containsExactly("Graph slides");
        assertThat(labels(filter(null, null, null, BELA.id(), null, NOW))).hasSize(2);
        assertThat(labels(filter(null, LinkState.DISABLED, null, null, null, NOW)))
                .containsExactly("Grüße");
        assertThat(labels(filter(null, LinkState.ACTIVE, null, null, null, NOW)))
                .containsExactly("Graph poster", "Graph slides");
        var later = NOW.plusSeconds(60);
        assertThat(labels(filter(null, LinkState.ACTIVE, null, null, null, later)))
                .containsExactly("Graph slides");
        assertThat(labels(filter(null, LinkState.EXPIRED, null, null, null, later)))
                .containsExactly("Graph poster");
        var mine = new TrackedLinks.Visible(BELA.id(), List.of(meetup));
        assertThat(labels(filter(null, null, null, null, mine, NOW))).hasSize(3);
        var hers = new TrackedLinks.Visible(ADA.id(), List.of());
        assertThat(labels(filter(null, null, null, null, hers, NOW)))
                .containsExactly("Graph slides");
        var nobodys = new TrackedLinks.Visible("nobody", List.of());
        assertThat(labels(filter(null, null, null, null, nobodys, NOW))).isEmpty();
    }

    private TrackedLinks.Filter filter(
            @Nullable String text,
            @Nullable LinkState state,
            @Nullable MeetupId of,
            @Nullable String owner,
            TrackedLinks.@Nullable Visible visible,
            Instant at) {
        return new TrackedLinks.Filter(text, state, campaign, of, owner, visible, at);
    }

    @Test
    void findsThoseThatHaveExpiredUntilThatWasSaid() {
        var link = link("Soon over", ADA, null, NOW.plusSeconds(60));
        link("Never over", ADA, null, null);
        var later = NOW.plusSeconds(60);
        assertThat(untold(NOW)).doesNotContain(link.id());
        assertThat(untold(later)).contains(link.id());

        var found = links().get(link.id());
        links().store(found, List.of(found.expire(SAM.person(), later)));
        assertThat(untold(later)).doesNotContain(link.id());
        assertThat(links().timeline(link.id()))
                .extracting(entry -> entry.action())
                .containsExactly("materials.link-created", "materials.link-expired");
    }

    private List<LinkId> untold(Instant at) {
        return links().expiredUntold(at, 200).stream().map(TrackedLink::id).toList();
    }

    private void clicked(
            LinkId link, @Nullable MeetupId of, LocalDate day, int people, int robots) {
        var entries = new ArrayList<ClickJournal.Entry>();
        for (int i = 0; i < people + robots; i++) {
            entries.add(new ClickJournal.Entry(i, new Click(link, of, day, i >= people)));
        }
        var counted = LinkDay.beganBy(entries.getFirst().click(), NOW);
        counted.count("a", entries, NOW);
        days().store(counted, counted.tell(Duration.ofMinutes(1), NOW).stream().toList());
    }

    @Test
    void addsClicksUp() {
        var link = new LinkId(UUID.randomUUID().toString());
        var other = new LinkId(UUID.randomUUID().toString());
        clicked(link, null, DAY, 3, 1);
        clicked(link, meetup, DAY, 2, 0);
        clicked(link, meetup, DAY.plusDays(1), 5, 2);
        clicked(other, meetup, DAY, 1, 0);

        assertThat(days().daily(link, DAY))
                .containsExactly(
                        new LinkDays.DayClicks(DAY, new Clicks(5, 1, NOW)),
                        new LinkDays.DayClicks(DAY.plusDays(1), new Clicks(5, 2, NOW)));
        assertThat(days().daily(link, DAY.plusDays(1))).hasSize(1);
        assertThat(days().totals(List.of(link, other, new LinkId("never-clicked"))))
                .hasSize(2)
                .containsEntry(link, new Clicks(10, 3, NOW))
                .containsEntry(other, new Clicks(1, 0, NOW));
        assertThat(days().totals(List.of())).isEmpty();
        assertThat(days().byMeetup(link))
                .containsExactly(
                        new LinkDays.MeetupClicks(meetup, new Clicks(7, 2, NOW)),
                        new LinkDays.MeetupClicks(null, new Clicks(3, 1, NOW)));
        assertThat(days().of(meetup)).isEqualTo(new Clicks(8, 2, NOW));
        assertThat(days().of(new MeetupId("unknown"))).isEqualTo(Clicks.NONE);
    }

    @Test
    void remembersHowFarItHasCounted() {
        var click = new Click(new LinkId(UUID.randomUUID().toString()), meetup, DAY, false);
        var entries = List.of(new ClickJournal.Entry(0, click), new ClickJournal.Entry(5, click));
        var day = LinkDay.beganBy(click, NOW);
        day.count("0199f3a0-segment", entries, NOW);
        days().store(day, List.of());

        var found = days().find(LinkDayId.of(click)).orElseThrow();
        assertThat(found.count("0199f3a0-segment", entries, NOW)).isFalse();
        assertThat(found.clicks()).isEqualTo(new Clicks(2, 0, NOW));
        assertThat(days().untold(NOW, 1000)).extracting(LinkDay::id).contains(found.id());
    }

    @Test
    void keepsTheListOfSites() {
        var list = destinations().find().orElseGet(() -> AllowedHosts.of(List.of("a.example.org")));
        var changed = list.change(List.of("b.example.org", "*.example.net"), SAM.person(), NOW);
        destinations().store(list, List.of(changed));

        var found = destinations().find().orElseThrow();
        assertThat(found.entries()).containsExactly("*.example.net", "b.example.org");
        assertThat(found.changedBy()).isEqualTo(SAM.person());
    }
}
