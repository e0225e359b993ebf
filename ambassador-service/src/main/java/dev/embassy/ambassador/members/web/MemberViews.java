package dev.embassy.ambassador.members.web;

import dev.embassy.ambassador.members.Member;
import dev.embassy.ambassador.members.MemberProfile;
import dev.embassy.ambassador.members.MemberState;
import dev.embassy.ambassador.members.OnboardingStep;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.ambassador.people.Skill;
import dev.embassy.ambassador.people.SkillLevel;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members as they are shown. */
final class MemberViews {

    private MemberViews() {}

    record MemberSkillView(String name, SkillLevel level) {

        static MemberSkillView of(Skill skill) {
            return new MemberSkillView(skill.name(), skill.level());
        }
    }

    record MemberProfileView(
            String city,
            @Nullable String country,
            List<MemberSkillView> skills,
            List<String> languages,
            List<String> topics,
            List<String> links,
            String bio) {

        static MemberProfileView of(MemberProfile profile) {
            return new MemberProfileView(
                    profile.city(),
                    profile.country(),
                    profile.skills().stream().map(MemberSkillView::of).toList(),
                    profile.languages(),
                    profile.topics(),
                    profile.links(),
                    profile.bio());
        }
    }

    /** A member in the public directory: never more than what they agreed to show. */
    record PublicMemberView(
            String id,
            String name,
            String city,
            @Nullable String country,
            List<MemberSkillView> skills,
            List<String> languages,
            List<String> topics,
            List<String> links,
            String bio,
            Instant memberSince) {

        static PublicMemberView of(Member member) {
            var profile = member.profile();
            return new PublicMemberView(
                    member.id().value(),
                    member.name(),
                    profile.city(),
                    profile.country(),
                    profile.skills().stream().map(MemberSkillView::of).toList(),
                    profile.languages(),
                    profile.topics(),
                    profile.links(),
                    profile.bio(),
                    member.joinedAt());
        }
    }

    record OnboardingStepView(OnboardingStep step, boolean done) {}

    /** A membership, for staff and for the member. */
    record MemberView(
            String id,
            long version,
            Instant createdAt,
            Instant updatedAt,
            String name,
            MemberState state,
            MemberProfileView profile,
            boolean listed,
            boolean inDirectory,
            String applicationId,
            Instant joinedAt,
            Instant termEndsAt,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            boolean roleSettled,
            @Nullable String roleProblem,
            List<OnboardingStepView> onboarding,
            List<String> actions) {

        static MemberView of(Member member, Actor actor) {
            var staff = actor.has(Roles.STAFF);
            return new MemberView(
                    member.id().value(),
                    member.version(),
                    member.joinedAt(),
                    member.updatedAt(),
                    member.name(),
                    member.state(),
                    MemberProfileView.of(member.profile()),
                    member.listed(),
                    member.inDirectory(),
                    member.applicationId().value(),
                    member.joinedAt(),
                    member.termEndsAt(),
                    member.endedAt().orElse(null),
                    member.endReason().orElse(null),
                    member.role().confirmed(),
                    staff ? member.role().problem() : null,
                    member.onboarding().entrySet().stream()
                            .map(step -> new OnboardingStepView(step.getKey(), step.getValue()))
                            .toList(),
                    actionsOn(member, actor));
        }
    }

    record MemberPersonView(String id, String name) {

        static MemberPersonView of(Person person) {
            return new MemberPersonView(person.id(), person.name());
        }
    }

    record MemberTimelineEntry(
            Instant at, String action, MemberPersonView by, @Nullable String note) {

        static MemberTimelineEntry of(TimelineEntry entry) {
            return new MemberTimelineEntry(
                    entry.at(), entry.action(), MemberPersonView.of(entry.by()), entry.note());
        }
    }

    record MemberTimeline(List<MemberTimelineEntry> items) {}

    private static List<String> actionsOn(Member member, Actor actor) {
        var actions = new ArrayList<String>();
        if (member.state().isCurrent()) {
            if (actor.is(member.person())) {
                actions.add("edit");
            }
            if (actor.has(Roles.STAFF)) {
                actions.add(member.state() == MemberState.ON_HOLD ? "resume" : "hold");
                actions.add("end");
            }
        }
        return List.copyOf(actions);
    }
}
