package dev.embassy.recognition.contributions.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.test.ServiceTest;
import dev.embassy.recognition.PublishedSamples;
import dev.embassy.recognition.contributions.ContributionEvent;
import dev.embassy.recognition.contributions.ContributionId;
import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.contributions.ContributionSnapshot;
import dev.embassy.recognition.contributions.ContributionState;
import dev.embassy.recognition.contributions.Reach;
import dev.embassy.recognition.contributions.ReachSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ContributionMessagesTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Person ADA =
            new Person("0b8f3c52-6f0e-4a5c-9d0a-3f6f7c1e2a01", "Ada Mensah");
    private static final Person SAM =
            new Person("0b8f3c52-6f0e-4a5c-9d0a-3f6f7c1e2a02", "Sam Okafor");

    private final ContributionMessages messages = new ContributionMessages();

    @Autowired private JsonMapper json;

    static Stream<ContributionEvent> events() {
        return Stream.of(
                new ContributionEvent.Proposed(fromMeetup(ContributionState.PROPOSED), ADA, AT),
                new ContributionEvent.ProposalRenewed(
                        fromMeetup(ContributionState.PROPOSED), ADA, AT),
                new ContributionEvent.Retracted(fromMeetup(ContributionState.RETRACTED), ADA, AT),
                new ContributionEvent.Drafted(typedIn(ContributionState.DRAFT, null), ADA, AT),
                new ContributionEvent.Revised(typedIn(ContributionState.DRAFT, null), ADA, AT),
                new ContributionEvent.Submitted(fromMeetup(ContributionState.SUBMITTED), ADA, AT),
                new ContributionEvent.Vouched(fromMeetup(ContributionState.SUBMITTED), 1, SAM, AT),
                new ContributionEvent.Validated(
                        fromMeetup(ContributionState.VALIDATED), null, SAM, AT),
                new ContributionEvent.Declined(
                        typedIn(ContributionState.DECLINED, "Not about the product"),
                        "Not about the product",
                        SAM,
                        AT),
                new ContributionEvent.Reopened(
                        fromMeetup(ContributionState.SUBMITTED),
                        "Counted the wrong evening",
                        SAM,
                        AT),
                new ContributionEvent.Appealed(
                        typedIn(ContributionState.APPEALED, null), "See slide 3", ADA, AT),
                new ContributionEvent.Withdrawn(
                        typedIn(ContributionState.WITHDRAWN, null), ADA, AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void publishesWhatItsSampleShows(ContributionEvent event) {
        PublishedSamples.assertShown(json, messages.describe(event));
    }

    @Test
    void showsEveryEvent() {
        assertThat(events().<Class<?>>map(Object::getClass))
                .hasSameElementsAs(List.of(ContributionEvent.class.getPermittedSubclasses()));
    }

    @Test
    void tellsReasonsInTheTimeline() {
        assertThat(
                        messages.describe(
                                        new ContributionEvent.Declined(
                                                typedIn(ContributionState.DECLINED, "No"),
                                                "No",
                                                SAM,
                                                AT))
                                .note())
                .isEqualTo("No");
    }

    private static ContributionSnapshot fromMeetup(ContributionState state) {
        return new ContributionSnapshot(
                new ContributionId("5c8f3a0e-2f6b-8d15-9a3e-7b1d0c4e6f21"),
                ADA,
                ContributionKind.MEETUP_ORGANISED,
                "Lagos Streams Night",
                Reach.of(42, ReachSource.SELF_REPORTED, LocalDate.parse("2026-11-19")),
                state,
                "0193513a-6f00-7c3e-8a11-5d2f9b7c4e10",
                Instant.parse("2026-11-18T18:00:00Z"),
                null);
    }

    private static ContributionSnapshot typedIn(ContributionState state, @Nullable String reason) {
        return new ContributionSnapshot(
                new ContributionId("0193513b-1c00-7d4a-9b52-1e8a6c3f7d20"),
                ADA,
                ContributionKind.ARTICLE,
                "Streams without tears",
                Reach.of(900, ReachSource.ESTIMATED, LocalDate.parse("2026-11-20")),
                state,
                null,
                Instant.parse("2026-11-10T00:00:00Z"),
                reason);
    }
}
