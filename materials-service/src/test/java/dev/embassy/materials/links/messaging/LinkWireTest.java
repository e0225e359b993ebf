package dev.embassy.materials.links.messaging;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;

import dev.embassy.materials.links.AllowedHosts;
import dev.embassy.materials.links.AllowedHostsId;
import dev.embassy.materials.links.Destination;
import dev.embassy.materials.links.LinkCode;
import dev.embassy.materials.links.LinkDay;
import dev.embassy.materials.links.LinkDayId;
import dev.embassy.materials.links.LinkDescription;
import dev.embassy.materials.links.LinkEvent;
import dev.embassy.materials.links.LinkId;
import dev.embassy.materials.links.TrackedLink;
import dev.embassy.materials.links.WebAddress;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.world.PublishedSamples;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkWireTest {

    private static final LinkId LINK = new LinkId("0199f3a0-0000-7000-8000-000000000011");
    private static final MeetupId MEETUP = new MeetupId("0196a0b4-7c00-7000-8000-000000000002");

    static Stream<LinkEvent> events() {
        var at = TestClock.START;
        var expiry = at.plus(Duration.ofDays(30));
        var description =
                new LinkDescription(
                        "Slides of Graphs in an hour",
                        Destination.to(WebAddress.parse("https://www.example.org/graphs")),
                        "graphs-2026",
                        MEETUP,
                        expiry);
        var link =
                TrackedLink.made(
                        LINK, new LinkCode("k7w3mxz9q2rpd"), description, ADA.person(), at);
        var created = link.created();
        var changed = link.change(description, ADA.person(), at);
        var disabled = link.disable(true, "The slides are out of date", SAM.person(), at);
        var enabled = link.enable(true, SAM.person(), at);
        var expired = link.expire(SAM.person(), expiry);
        return Stream.of(created, changed, disabled, enabled, expired);
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSamplesSay(LinkEvent event) throws Exception {
        PublishedSamples.check(new LinkWire().describe(event));
    }

    @Test
    void publishesSumsAsTheSampleSays() throws Exception {
        PublishedSamples.check(
                new LinkClicksWire()
                        .describe(
                                new LinkDay.Counted(
                                        new LinkDayId(
                                                LINK.value() + "_2026-11-02_" + MEETUP.value()),
                                        LINK,
                                        MEETUP,
                                        LocalDate.parse("2026-11-02"),
                                        31,
                                        4,
                                        SAM.person(),
                                        TestClock.START)));
    }

    @Test
    void publishesTheListOfSitesAsTheSampleSays() throws Exception {
        PublishedSamples.check(
                new AllowedHostsWire()
                        .describe(
                                new AllowedHosts.Changed(
                                        AllowedHostsId.ONLY,
                                        List.of("*.example.net", "www.example.org"),
                                        List.of("www.example.org"),
                                        List.of(),
                                        SAM.person(),
                                        TestClock.START)));
    }
}
