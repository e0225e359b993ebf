package dev.embassy.recognition.contributions.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.recognition.contributions.ContributionEvent;
import dev.embassy.recognition.contributions.ContributionSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How contributions look to other services. */
@Component
class ContributionMessages implements EventWire<ContributionEvent> {

    record ContributionData(
            String id,
            Person person,
            String kind,
            String title,
            ReachData reach,
            String state,
            @Nullable String meetupId,
            Instant happenedAt,
            @Nullable String reason) {}

    record ReachData(long value, String source, long low, long high, LocalDate asOf) {}

    @Override
    public Outgoing describe(ContributionEvent event) {
        return new Outgoing(
                "recognition.contribution-%s.v1".formatted(verb(event)),
                data(event.contribution(), reason(event)),
                event.by(),
                event.at(),
                note(event));
    }

    private static String verb(ContributionEvent event) {
        return switch (event) {
            case ContributionEvent.Proposed proposed -> "proposed";
            case ContributionEvent.ProposalRenewed renewed -> "proposal-renewed";
            case ContributionEvent.Retracted retracted -> "retracted";
            case ContributionEvent.Drafted drafted -> "drafted";
            case ContributionEvent.Revised revised -> "revised";
            case ContributionEvent.Submitted submitted -> "submitted";
            case ContributionEvent.Vouched vouched -> "vouched";
            case ContributionEvent.Validated validated -> "validated";
            case ContributionEvent.Declined declined -> "declined";
            case ContributionEvent.Reopened reopened -> "reopened";
            case ContributionEvent.Appealed appealed -> "appealed";
            case ContributionEvent.Withdrawn withdrawn -> "withdrawn";
        };
    }

    private static @Nullable String note(ContributionEvent event) {
        return switch (event) {
            case ContributionEvent.Validated validated -> validated.highImpactReason();
            case ContributionEvent.Declined declined -> declined.reason();
            case ContributionEvent.Reopened reopened -> reopened.reason();
            case ContributionEvent.Appealed appealed -> appealed.reason();
            default -> null;
        };
    }

    /** Why it was decided so; what its person wrote is theirs. */
    private static @Nullable String reason(ContributionEvent event) {
        return event instanceof ContributionEvent.Reopened reopened
                ? reopened.reason()
                : event.contribution().reason();
    }

    private static ContributionData data(
            ContributionSnapshot contribution, @Nullable String reason) {
        var reach = contribution.reach();
        return new ContributionData(
                contribution.id().value(),
                contribution.person(),
                contribution.kind().name(),
                contribution.title(),
                new ReachData(
                        reach.value(),
                        reach.source().name(),
                        reach.low(),
                        reach.high(),
                        reach.asOf()),
                contribution.state().name(),
                contribution.meetupId(),
                contribution.happenedAt(),
                reason);
    }
}
