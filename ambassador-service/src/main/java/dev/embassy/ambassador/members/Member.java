package dev.embassy.ambassador.members;

import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.applications.ApplicationId;
import dev.embassy.ambassador.applications.Consent;
import dev.embassy.ambassador.applications.Decision;
import dev.embassy.ambassador.people.Skill;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.search.SearchWords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody's membership in the programme. */
public final class Member extends Aggregate<MemberId> {

    /** How long a term lasts. */
    public static final int TERM_MONTHS = 12;

    private String name;
    private MemberState state;
    private MemberProfile profile;
    private boolean listed;
    private ApplicationId applicationId;
    private @Nullable Consent codeOfConduct;
    private @Nullable Instant firstMeetupPlannedAt;
    private Instant joinedAt;
    private Instant termEndsAt;
    private Instant updatedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private RoleGrant role;

    /** Whether the public directory shows the member. */
    private boolean inDirectory;

    private List<String> words;
    private List<String> skillKeys;
    private List<String> topicKeys;

    private Member(
            MemberId id,
            String name,
            MemberState state,
            MemberProfile profile,
            boolean listed,
            ApplicationId applicationId,
            @Nullable Consent codeOfConduct,
            @Nullable Instant firstMeetupPlannedAt,
            Instant joinedAt,
            Instant termEndsAt,
            Instant updatedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            RoleGrant role,
            boolean inDirectory,
            List<String> words,
            List<String> skillKeys,
            List<String> topicKeys) {
        super(id);
        this.name = name;
        this.state = state;
        this.profile = profile;
        this.listed = listed;
        this.applicationId = applicationId;
        this.codeOfConduct = codeOfConduct;
        this.firstMeetupPlannedAt = firstMeetupPlannedAt;
        this.joinedAt = joinedAt;
        this.termEndsAt = termEndsAt;
        this.updatedAt = updatedAt;
        this.endedAt = endedAt;
        this.endReason = endReason;
        this.role = role;
        this.inDirectory = inDirectory;
        this.words = words;
        this.skillKeys = skillKeys;
        this.topicKeys = topicKeys;
    }

    @Override
    public String caption() {
        return name;
    }

    /** A membership for an accepted application, before {@link #join}. */
    public static Member of(Application accepted, Instant at) {
        return new Member(
                new MemberId(accepted.applicant().id()),
                accepted.applicant().name(),
                MemberState.ALUMNI,
                new MemberProfile("", null, List.of(), List.of(), List.of(), List.of(), ""),
                false,
                accepted.id(),
                null,
                null,
                at,
                at,
                at,
                null,
                null,
                RoleGrant.wanted(false, at),
                false,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Starts a term on an accepted application. Empty if that application has already had its
     * effect, however often it is told.
     */
    public Optional<MemberEvent> join(Application accepted, Instant at) {
        var decision =
                accepted.decision().orElseThrow(() -> new IllegalStateException("Not decided"));
        if (state.isCurrent() || (version() > 0 && hadItsEffect(accepted, decision))) {
            return Optional.empty();
        }
        var content = accepted.content();
        name = accepted.applicant().name();
        applicationId = accepted.id();
        state = MemberState.ONBOARDING;
        codeOfConduct = content.codeOfConduct();
        joinedAt = at;
        termEndsAt = at.atZone(ZoneOffset.UTC).plusMonths(TERM_MONTHS).toInstant();
        endedAt = null;
        endReason = null;
        role = RoleGrant.wanted(true, at);
        show(
                new MemberProfile(
                        content.city(),
                        content.country(),
                        content.skills(),
                        content.languages(),
                        content.topics(),
                        content.links(),
                        profile.bio()),
                content.listed(),
                at);
        return Optional.of(new MemberEvent.Joined(facts(), decision.by(), at));
    }

    private boolean hadItsEffect(Application accepted, Decision decision) {
        return applicationId.equals(accepted.id())
                || (endedAt != null && decision.at().isBefore(endedAt));
    }

    /** The member tells about themselves; a complete profile may complete the onboarding. */
    public List<MemberEvent> change(MemberProfile profile, boolean listed, Actor by, Instant at) {
        refuseUnlessCurrent();
        show(profile, listed, at);
        var events = new ArrayList<MemberEvent>();
        events.add(new MemberEvent.ProfileChanged(facts(), by.person(), at));
        activateIfOnboarded(by.person(), at).ifPresent(events::add);
        return events;
    }

    /** Notes the first meetup the member plans; later ones change nothing. */
    public List<MemberEvent> plannedMeetup(Person by, Instant at) {
        if (firstMeetupPlannedAt != null || !state.isCurrent()) {
            return List.of();
        }
        firstMeetupPlannedAt = at;
        updatedAt = at;
        return activateIfOnboarded(by, at).map(List::of).orElseGet(() -> List.of());
    }

    /** Whether {@link #plannedMeetup} has something to note. */
    public boolean awaitsFirstMeetup() {
        return firstMeetupPlannedAt == null && state.isCurrent();
    }

    public MemberEvent putOnHold(String reason, Actor by, Instant at) {
        if (state != MemberState.ONBOARDING && state != MemberState.ACTIVE) {
            throw new MembershipNotInThatState(id(), state);
        }
        state = MemberState.ON_HOLD;
        show(profile, listed, at);
        return new MemberEvent.PutOnHold(facts(), reason, by.person(), at);
    }

    public MemberEvent resume(Actor by, Instant at) {
        if (state != MemberState.ON_HOLD) {
            throw new MembershipNotInThatState(id(), state);
        }
        state = isOnboarded() ? MemberState.ACTIVE : MemberState.ONBOARDING;
        show(profile, listed, at);
        return new MemberEvent.Resumed(facts(), by.person(), at);
    }

    /** Ends the membership and asks for the role to be taken away. */
    public MemberEvent end(String reason, Actor by, Instant at) {
        refuseUnlessCurrent();
        state = MemberState.ALUMNI;
        endedAt = at;
        endReason = reason;
        role = RoleGrant.wanted(false, at);
        show(profile, listed, at);
        return new MemberEvent.Left(facts(), reason, by.person(), at);
    }

    /** The identity provider has done what was wanted. */
    void roleConfirmed(boolean wanted) {
        if (role.wanted() == wanted) {
            role = role.confirm();
        }
    }

    void roleFailed(String problem, Instant at) {
        role = role.failed(problem, at);
    }

    /** When each step of the onboarding was done; absent where it was not. */
    public Map<OnboardingStep, Boolean> onboarding() {
        var steps = new EnumMap<OnboardingStep, Boolean>(OnboardingStep.class);
        steps.put(OnboardingStep.AGREE_TO_CODE_OF_CONDUCT, codeOfConduct != null);
        steps.put(OnboardingStep.COMPLETE_PROFILE, profile.isComplete());
        steps.put(OnboardingStep.PLAN_FIRST_MEETUP, firstMeetupPlannedAt != null);
        return steps;
    }

    private boolean isOnboarded() {
        return onboarding().values().stream().allMatch(Boolean::booleanValue);
    }

    private Optional<MemberEvent> activateIfOnboarded(Person by, Instant at) {
        if (state != MemberState.ONBOARDING || !isOnboarded()) {
            return Optional.empty();
        }
        state = MemberState.ACTIVE;
        return Optional.of(new MemberEvent.Activated(facts(), by, at));
    }

    private void show(MemberProfile profile, boolean listed, Instant at) {
        this.profile = profile;
        this.listed = listed;
        inDirectory = listed && (state == MemberState.ONBOARDING || state == MemberState.ACTIVE);
        skillKeys = profile.skills().stream().map(Skill::name).map(Member::key).distinct().toList();
        topicKeys = profile.topics().stream().map(Member::key).distinct().toList();
        words =
                SearchWords.of(
                        Stream.of(
                                        Stream.of(name, profile.city(), profile.bio()),
                                        profile.skills().stream().map(Skill::name),
                                        profile.topics().stream())
                                .flatMap(texts -> texts));
        updatedAt = at;
    }

    private void refuseUnlessCurrent() {
        if (!state.isCurrent()) {
            throw new MembershipNotInThatState(id(), state);
        }
    }

    /** How a skill or a topic is compared: case and accents do not matter. */
    public static String key(String text) {
        return SearchWords.key(text);
    }

    public MemberFacts facts() {
        return new MemberFacts(
                person(), state, profile.city(), profile.country(), listed, joinedAt, termEndsAt);
    }

    public Person person() {
        return new Person(id().value(), name);
    }

    public String name() {
        return name;
    }

    public MemberState state() {
        return state;
    }

    public MemberProfile profile() {
        return profile;
    }

    /** Whether the member agrees to stand in the public directory. */
    public boolean listed() {
        return listed;
    }

    public boolean inDirectory() {
        return inDirectory;
    }

    public ApplicationId applicationId() {
        return applicationId;
    }

    public Optional<Consent> codeOfConduct() {
        return Optional.ofNullable(codeOfConduct);
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public Instant termEndsAt() {
        return termEndsAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    public RoleGrant role() {
        return role;
    }

    public List<String> words() {
        return words;
    }

    public List<String> skillKeys() {
        return skillKeys;
    }

    public List<String> topicKeys() {
        return topicKeys;
    }
}
