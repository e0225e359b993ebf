package dev.embassy.ambassador;

import static dev.embassy.ambassador.TestPeople.ADA;
import static dev.embassy.ambassador.TestPeople.BELA;
import static dev.embassy.ambassador.TestPeople.FINN;
import static dev.embassy.ambassador.TestPeople.NOOR;
import static dev.embassy.ambassador.TestPeople.OMAR;
import static dev.embassy.ambassador.TestPeople.SAM;
import static dev.embassy.ambassador.TestPeople.TESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.embassy.ambassador.applications.ApplicationEvent;
import dev.embassy.ambassador.applications.ApplicationId;
import dev.embassy.ambassador.applications.ApplicationState;
import dev.embassy.ambassador.applications.messaging.ApplicationWire;
import dev.embassy.ambassador.meetups.MeetupEvent;
import dev.embassy.ambassador.meetups.MeetupFacts;
import dev.embassy.ambassador.meetups.MeetupFixtures;
import dev.embassy.ambassador.meetups.MeetupId;
import dev.embassy.ambassador.meetups.MeetupState;
import dev.embassy.ambassador.meetups.Speaker;
import dev.embassy.ambassador.meetups.TalkReport;
import dev.embassy.ambassador.meetups.messaging.MeetupWire;
import dev.embassy.ambassador.members.MemberEvent;
import dev.embassy.ambassador.members.MemberFacts;
import dev.embassy.ambassador.members.MemberState;
import dev.embassy.ambassador.members.messaging.MemberWire;
import dev.embassy.ambassador.people.PersonEvent;
import dev.embassy.ambassador.people.messaging.PersonWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.chassis.test.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this service publishes is what its samples show. {@code -Dsamples.update=true} writes them
 * anew.
 */
class PublishedSamplesTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/embassy/samples");
    private static final Path ASYNC_API =
            Path.of("src/main/resources/META-INF/embassy/asyncapi.yaml");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();
    private static final Instant AT = Instant.parse("2026-05-04T09:00:00Z");
    private static final MeetupId MEETUP = new MeetupId("0196a0b4-7c00-7000-8000-000000000002");

    @ParameterizedTest
    @MethodSource("published")
    void publishesWhatTheSampleShows(Outgoing outgoing) throws IOException {
        var json = JSON.writeValueAsString(outgoing.data());
        var file = FOLDER.resolve(outgoing.type() + ".json");
        if (Boolean.getBoolean("samples.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, json + "\n");
        }
        assertThat(Samples.shape(json)).isEqualTo(Samples.shape(Files.readString(file)));
    }

    @Test
    void showsASampleOfNothingElse() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            published().map(outgoing -> outgoing.type() + ".json").toList());
        }
    }

    @Test
    void describesEveryMessage() throws IOException {
        var page = Files.readString(ASYNC_API);
        assertThat(published().map(Outgoing::type))
                .allSatisfy(type -> assertThat(page).contains("name: " + type));
    }

    static Stream<Outgoing> published() {
        return Stream.of(people(), applications(), members(), meetups())
                .flatMap(messages -> messages);
    }

    private static Stream<Outgoing> people() {
        return Stream.of(
                        (PersonEvent)
                                new PersonEvent.Changed(
                                        ADA.person(), ADA.email(), "Africa/Accra", "en-GH", AT))
                .map(PersonWire.real()::describe);
    }

    private static Stream<Outgoing> applications() {
        var id = new ApplicationId("0196a0b4-7c00-7000-8000-000000000001");
        var omar = OMAR.person();
        return Stream.<ApplicationEvent>of(
                        new ApplicationEvent.Submitted(id, omar, omar, AT),
                        new ApplicationEvent.Withdrawn(id, omar, omar, AT),
                        new ApplicationEvent.ScreeningStarted(id, omar, SAM.person(), AT),
                        new ApplicationEvent.Scored(
                                id, omar, ApplicationState.SCREENING, SAM.person(), AT),
                        new ApplicationEvent.Accepted(
                                id, omar, "You do this already.", TESS.person(), AT),
                        new ApplicationEvent.Waitlisted(
                                id, omar, "The programme is full until autumn.", TESS.person(), AT),
                        new ApplicationEvent.Declined(
                                id,
                                omar,
                                "Tell us more about what you did.",
                                AT.plus(Duration.ofDays(180)),
                                TESS.person(),
                                AT))
                .map(ApplicationWire.real()::describe);
    }

    private static Stream<Outgoing> members() {
        return Stream.<MemberEvent>of(
                        new MemberEvent.Joined(member(MemberState.ONBOARDING), SAM.person(), AT),
                        new MemberEvent.ProfileChanged(
                                member(MemberState.ACTIVE), ADA.person(), AT),
                        new MemberEvent.PutOnHold(
                                member(MemberState.ON_HOLD),
                                "On parental leave until May.",
                                SAM.person(),
                                AT),
                        new MemberEvent.Resumed(member(MemberState.ACTIVE), SAM.person(), AT),
                        new MemberEvent.Left(
                                member(MemberState.ALUMNI), "Moved on", SAM.person(), AT))
                .map(MemberWire.real()::describe);
    }

    private static MemberFacts member(MemberState state) {
        return new MemberFacts(
                ADA.person(),
                state,
                "Accra",
                "GH",
                true,
                AT,
                Instant.parse("2027-05-04T09:00:00Z"));
    }

    private static Stream<Outgoing> meetups() {
        var by = ADA.person();
        return Stream.<MeetupEvent>of(
                        new MeetupEvent.Planned(meetup(MeetupState.DRAFT), by, AT),
                        new MeetupEvent.Changed(
                                meetup(MeetupState.ANNOUNCED),
                                List.of(BELA.person()),
                                List.of(NOOR.person()),
                                by,
                                AT),
                        new MeetupEvent.Announced(meetup(MeetupState.ANNOUNCED), by, AT),
                        new MeetupEvent.Cancelled(
                                meetup(MeetupState.CANCELLED), "The library is flooded.", by, AT),
                        new MeetupEvent.Held(meetup(MeetupState.HELD), by, AT),
                        new MeetupEvent.ReportReminded(meetup(MeetupState.HELD), 1, by, AT),
                        new MeetupEvent.Reported(meetup(MeetupState.REPORTED), by, AT),
                        new MeetupEvent.ReportCorrected(
                                corrected(), "I had counted two chairs.", by, AT))
                .map(MeetupWire.real()::describe);
    }

    private static MeetupFacts corrected() {
        var planned =
                MeetupFixtures.aMeetup()
                        .alsoWith(NOOR, "Keyboard first")
                        .alsoWith(FINN, "Captions for all");
        var meetup = planned.reported(38);
        var talks =
                List.of(
                        new TalkReport("Screen readers, live", BELA.person(), 32, null),
                        new TalkReport(
                                "Keyboard first",
                                TalkReport.guest("Imani Abara"),
                                30,
                                NOOR.person()));
        var missed = List.of(new Speaker(FINN.person(), "Captions for all"));
        meetup.correct(
                planned.report(36, talks, missed),
                null,
                ADA,
                MeetupFixtures.ENDS.plus(Duration.ofHours(21)));
        return new MeetupFacts(
                MEETUP, meetup.state(), meetup.plan(), meetup.report().orElseThrow());
    }

    private static MeetupFacts meetup(MeetupState state) {
        return new MeetupFacts(
                MEETUP,
                state,
                MeetupFixtures.aMeetup().plan(),
                state == MeetupState.REPORTED ? MeetupFixtures.aMeetup().report(38) : null);
    }
}
