package dev.embassy.recognition.contributions.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.recognition.contributions.Contribution;
import dev.embassy.recognition.contributions.ContributionId;
import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.contributions.ContributionState;
import dev.embassy.recognition.contributions.Figure;
import dev.embassy.recognition.contributions.Reach;
import dev.embassy.recognition.contributions.ReachSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param actions what the caller may do now: revise, confirm, submit, validate, decline, reopen,
 *     appeal, withdraw
 * @param figure what the reach counts
 * @param employee whether it is ranked apart from the volunteers
 */
record ContributionView(
        ContributionId id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        ContributionState state,
        List<String> actions,
        Person person,
        ContributionKind kind,
        Figure figure,
        String title,
        @Nullable String description,
        @Nullable String link,
        ReachView reach,
        Instant happenedAt,
        @Nullable ContributionMeetupView meetup,
        List<VouchView> vouches,
        int vouchesNeeded,
        @Nullable ContributionDecisionView decision,
        @Nullable ContributionAppealView appeal,
        @Nullable HighImpactView highImpact,
        boolean employee) {

    /** The range is as wide as the source is trusted; a measured figure has none. */
    record ReachView(long value, ReachSource source, long low, long high, LocalDate asOf) {
        static ReachView of(Reach reach) {
            return new ReachView(
                    reach.value(), reach.source(), reach.low(), reach.high(), reach.asOf());
        }
    }

    /** The meetup whose report proposed it. */
    record ContributionMeetupView(String id, String title) {}

    record VouchView(Person by, Instant at) {}

    record ContributionDecisionView(Person by, Instant at, @Nullable String reason) {}

    record ContributionAppealView(String reason, Instant at) {}

    record HighImpactView(String reason, Person by) {}

    static ContributionView of(Contribution contribution, Actor reader) {
        return new ContributionView(
                contribution.id(),
                contribution.version(),
                contribution.createdAt(),
                contribution.updatedAt(),
                contribution.state(),
                contribution.possible(reader).stream()
                        .map(step -> step.name().toLowerCase(Locale.ROOT))
                        .toList(),
                contribution.person(),
                contribution.kind(),
                contribution.kind().figure(),
                contribution.title(),
                contribution.description(),
                contribution.link(),
                ReachView.of(contribution.reach()),
                contribution.happenedAt(),
                meetup(contribution.origin()),
                contribution.vouches().stream()
                        .map(vouch -> new VouchView(vouch.by(), vouch.at()))
                        .toList(),
                Contribution.PEERS_NEEDED,
                decision(contribution.decision()),
                appeal(contribution.appeal()),
                highImpact(contribution.highImpact()),
                contribution.employee());
    }

    private static @Nullable ContributionMeetupView meetup(Contribution.@Nullable Origin origin) {
        return origin == null
                ? null
                : new ContributionMeetupView(origin.meetupId(), origin.meetupTitle());
    }

    private static @Nullable ContributionDecisionView decision(
            Contribution.@Nullable Decision decision) {
        return decision == null
                ? null
                : new ContributionDecisionView(decision.by(), decision.at(), decision.reason());
    }

    private static @Nullable ContributionAppealView appeal(Contribution.@Nullable Appeal appeal) {
        return appeal == null ? null : new ContributionAppealView(appeal.reason(), appeal.at());
    }

    private static @Nullable HighImpactView highImpact(
            Contribution.@Nullable HighImpact highImpact) {
        return highImpact == null ? null : new HighImpactView(highImpact.reason(), highImpact.by());
    }
}
