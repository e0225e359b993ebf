package dev.embassy.recognition.contributions;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.chassis.problem.Refusal;
import dev.embassy.recognition.people.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * Something a person did for the programme, with its reach. It is proposed by a meetup report or
 * typed in, handed in by its person, and counts once staff or {@link #PEERS_NEEDED} peers validated
 * it.
 */
public final class Contribution extends Aggregate<ContributionId> {

    /** How many peers have the weight of one member of staff. */
    public static final int PEERS_NEEDED = 3;

    private final Person person;
    private ContributionKind kind;
    private String title;
    private @Nullable String description;
    private @Nullable String link;
    private Reach reach;
    private @Nullable Reach toldReach;
    private Instant happenedAt;
    private String month;
    private ContributionState state;
    private @Nullable Origin origin;
    private boolean corrected;
    private boolean employee;
    private List<Vouch> vouches = new ArrayList<>();
    private @Nullable Decision decision;
    private @Nullable Appeal appeal;
    private @Nullable HighImpact highImpact;
    private @Nullable Instant submittedAt;
    private final Instant createdAt;
    private Instant updatedAt;

    /**
     * The meetup report a contribution was proposed from.
     *
     * @param sequence the newest event of the meetup that this contribution follows
     */
    public record Origin(String meetupId, String meetupTitle, long sequence) {
        static Origin of(Proposal proposal) {
            return new Origin(proposal.meetupId(), proposal.meetupTitle(), proposal.sequence());
        }
    }

    /** One peer's yes. */
    public record Vouch(Person by, Instant at) {}

    /** The last decision; the reason is there when it was a no. */
    public record Decision(Person by, Instant at, @Nullable String reason) {}

    /** Why the person thinks the decision was wrong. */
    public record Appeal(String reason, Instant at) {}

    /** Why this one weighs more than its numbers. */
    public record HighImpact(String reason, Person by) {}

    @PersistenceCreator
    Contribution(
            ContributionId id,
            Person person,
            ContributionKind kind,
            String title,
            Reach reach,
            Instant happenedAt,
            ContributionState state,
            Instant createdAt) {
        super(id);
        this.person = person;
        this.kind = kind;
        this.title = title;
        this.reach = reach;
        this.happenedAt = happenedAt;
        this.month = monthOf(happenedAt).toString();
        this.state = state;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    @Override
    public String caption() {
        return title;
    }

    /** The month a contribution counts in: that of its day in UTC. */
    public static YearMonth monthOf(Instant happenedAt) {
        return YearMonth.from(happenedAt.atZone(ZoneOffset.UTC));
    }

    /** A contribution that a meetup report speaks of. */
    public static Contribution propose(Proposal proposal, Instant at) {
        var proposed =
                new Contribution(
                        proposal.contributionId(),
                        proposal.person(),
                        proposal.kind(),
                        proposal.title(),
                        proposal.reach(),
                        proposal.happenedAt(),
                        ContributionState.PROPOSED,
                        at);
        proposed.origin = Origin.of(proposal);
        return proposed;
    }

    /** The event of a contribution that was just {@linkplain #propose proposed}. */
    public ContributionEvent proposed(Person by) {
        return new ContributionEvent.Proposed(snapshot(), by, createdAt);
    }

    /** A contribution that its person types in. */
    public static Contribution draft(
            ContributionId id, Actor by, ContributionDetails details, Instant at) {
        if (!by.hasAny(Roles.AMBASSADOR, Roles.ORGANISER, Roles.STAFF)) {
            throw new NotAllowed(
                    "Contributions are recorded by ambassadors, organisers and staff. Apply to the"
                            + " programme to record yours.");
        }
        refuseUnlessSayable(details, at);
        var draft =
                new Contribution(
                        id,
                        by.person(),
                        details.kind(),
                        details.title(),
                        reachOf(details, at),
                        details.happenedAt(),
                        ContributionState.DRAFT,
                        at);
        draft.description = details.description();
        draft.link = details.link();
        return draft;
    }

    /** The event of a contribution that was just {@linkplain #draft drafted}. */
    public ContributionEvent drafted() {
        return new ContributionEvent.Drafted(snapshot(), person, createdAt);
    }

    /**
     * Takes over what a corrected report says, as long as its person has neither confirmed nor
     * corrected it. Nothing happens if the report is older than what is known, or says the same.
     */
    public Optional<ContributionEvent> follow(Proposal proposal, Person by, Instant at) {
        if (isNotNewsFrom(proposal.meetupId(), proposal.sequence())) {
            return Optional.empty();
        }
        boolean back = state == ContributionState.RETRACTED;
        if (!back && (state != ContributionState.PROPOSED || corrected || says(proposal))) {
            return Optional.empty();
        }
        state = ContributionState.PROPOSED;
        title = proposal.title();
        reach = proposal.reach();
        happenedOn(proposal.happenedAt());
        corrected = false;
        origin = Origin.of(proposal);
        updatedAt = at;
        return Optional.of(
                back
                        ? new ContributionEvent.Proposed(snapshot(), by, at)
                        : new ContributionEvent.ProposalRenewed(snapshot(), by, at));
    }

    /**
     * Takes the proposal back because the report, as of this event of the meetup, no longer names
     * it. What its person has confirmed stays, unless the report says that they did not do it; what
     * somebody has decided stays in any case.
     *
     * @param denied whether the report says so
     */
    public Optional<ContributionEvent> retract(
            String meetupId, long sequence, boolean denied, Person by, Instant at) {
        boolean open =
                state == ContributionState.PROPOSED
                        || (denied && state == ContributionState.SUBMITTED);
        if (!open || origin == null || isNotNewsFrom(meetupId, sequence)) {
            return Optional.empty();
        }
        state = ContributionState.RETRACTED;
        origin = new Origin(meetupId, origin.meetupTitle(), sequence);
        vouches = new ArrayList<>();
        submittedAt = null;
        updatedAt = at;
        return Optional.of(new ContributionEvent.Retracted(snapshot(), by, at));
    }

    /** Its person corrects what it says. */
    public ContributionEvent revise(Actor by, ContributionDetails details, Instant at) {
        refuseUnlessPossible(Step.REVISE, by);
        refuseUnlessSayable(details, at);
        if (state == ContributionState.PROPOSED) {
            if (details.kind() != kind || !details.happenedAt().equals(happenedAt)) {
                throw new ProposalIsTiedToItsMeetup();
            }
            corrected = true;
        }
        kind = details.kind();
        title = details.title();
        description = details.description();
        link = details.link();
        if (details.reach() != reach.value() || details.source() != reach.source()) {
            reach = reachOf(details, at);
        }
        happenedOn(details.happenedAt());
        updatedAt = at;
        return new ContributionEvent.Revised(snapshot(), by.person(), at);
    }

    /** Its person says that the proposal is right. */
    public ContributionEvent confirm(Actor by, Instant at) {
        refuseUnlessPossible(Step.CONFIRM, by);
        return handIn(by, at);
    }

    /** Its person hands the draft in. */
    public ContributionEvent submit(Actor by, Instant at) {
        refuseUnlessPossible(Step.SUBMIT, by);
        return handIn(by, at);
    }

    /** Staff decides at once, a peer adds their voice; the last peer needed makes it count. */
    public List<ContributionEvent> validate(Actor by, Judgement judgement, Instant at) {
        refuseUnlessPossible(Step.VALIDATE, by);
        if (by.has(Roles.STAFF)) {
            return List.of(count(by, judgement, at));
        }
        if (judgement.isMoreThanYes()) {
            throw new NotAllowed("Only staff may mark high impact or replace a figure.");
        }
        vouches.add(new Vouch(by.person(), at));
        updatedAt = at;
        var vouched = new ContributionEvent.Vouched(snapshot(), vouches.size(), by.person(), at);
        return vouches.size() < PEERS_NEEDED
                ? List.of(vouched)
                : List.of(vouched, count(by, Judgement.YES, at));
    }

    /** Staff says that it does not count. */
    public ContributionEvent decline(Actor by, String reason, Instant at) {
        refuseUnlessPossible(Step.DECLINE, by);
        state = ContributionState.DECLINED;
        decision = new Decision(by.person(), at, reason);
        updatedAt = at;
        return new ContributionEvent.Declined(snapshot(), reason, by.person(), at);
    }

    /**
     * Staff takes a mistaken validation back: it waits to be validated again, with the figure its
     * person told and none of the voices that were heard.
     */
    public ContributionEvent reopen(Actor by, String reason, Instant at) {
        refuseUnlessPossible(Step.REOPEN, by);
        state = ContributionState.SUBMITTED;
        decision = null;
        highImpact = null;
        vouches = new ArrayList<>();
        if (toldReach != null) {
            reach = toldReach;
            toldReach = null;
        }
        updatedAt = at;
        return new ContributionEvent.Reopened(snapshot(), reason, by.person(), at);
    }

    /** Its person asks for a second look by somebody else. */
    public ContributionEvent appeal(Actor by, String reason, Instant at) {
        refuseUnlessPossible(Step.APPEAL, by);
        state = ContributionState.APPEALED;
        appeal = new Appeal(reason, at);
        submittedAt = at;
        updatedAt = at;
        return new ContributionEvent.Appealed(snapshot(), reason, by.person(), at);
    }

    /** Its person takes it back. */
    public ContributionEvent withdraw(Actor by, Instant at) {
        refuseUnlessPossible(Step.WITHDRAW, by);
        state = ContributionState.WITHDRAWN;
        updatedAt = at;
        return new ContributionEvent.Withdrawn(snapshot(), by.person(), at);
    }

    /** The steps this actor may take now. */
    public Set<Step> possible(Actor by) {
        var possible = EnumSet.noneOf(Step.class);
        for (var step : Step.values()) {
            if (obstacle(step, by).isEmpty()) {
                possible.add(step);
            }
        }
        return possible;
    }

    /**
     * Whether this actor may know of it: its person and staff always (a draft is its person's
     * alone), ambassadors as soon as it waits for peers or counts.
     */
    public boolean mayBeSeenBy(Actor actor) {
        if (actor.is(person)) {
            return true;
        }
        if (actor.has(Roles.STAFF)) {
            return state != ContributionState.DRAFT;
        }
        return actor.has(Roles.AMBASSADOR)
                && (state == ContributionState.SUBMITTED || state == ContributionState.VALIDATED);
    }

    private ContributionEvent handIn(Actor by, Instant at) {
        state = ContributionState.SUBMITTED;
        employee = by.has(Roles.STAFF);
        submittedAt = at;
        updatedAt = at;
        return new ContributionEvent.Submitted(snapshot(), by.person(), at);
    }

    private ContributionEvent count(Actor by, Judgement judgement, Instant at) {
        state = ContributionState.VALIDATED;
        decision = new Decision(by.person(), at, null);
        var why = judgement.highImpactReason();
        if (why != null) {
            highImpact = new HighImpact(why, by.person());
        }
        var measured = judgement.measuredReach();
        if (measured != null) {
            toldReach = reach;
            reach = Reach.of(measured, ReachSource.MEASURED, dayOf(at));
        }
        updatedAt = at;
        return new ContributionEvent.Validated(snapshot(), why, by.person(), at);
    }

    private void refuseUnlessPossible(Step step, Actor by) {
        obstacle(step, by)
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private Optional<Refusal> obstacle(Step step, Actor by) {
        var notTheirs =
                switch (step) {
                    case REVISE, CONFIRM, SUBMIT, APPEAL, WITHDRAW -> notByOthers(by);
                    case VALIDATE -> notByThisJudge(by, Roles.STAFF, Roles.AMBASSADOR);
                    case DECLINE, REOPEN -> notByThisJudge(by, Roles.STAFF);
                };
        if (notTheirs.isPresent()) {
            return notTheirs;
        }
        if (step == Step.APPEAL && state == ContributionState.DECLINED && appeal != null) {
            return Optional.of(new AppealAlreadyDecided());
        }
        if (!state.allows(step)) {
            return Optional.of(new ContributionHasMovedOn(state, step));
        }
        if (step == Step.VALIDATE && !by.has(Roles.STAFF)) {
            return notByThisPeer(by);
        }
        if (state == ContributionState.APPEALED
                && step != Step.WITHDRAW
                && decision != null
                && by.is(decision.by())) {
            return Optional.of(new SameJudgeAgain());
        }
        return Optional.empty();
    }

    private Optional<Refusal> notByOthers(Actor by) {
        return by.is(person)
                ? Optional.empty()
                : Optional.of(
                        new NotAllowed("Only the person whose contribution it is may do this."));
    }

    private Optional<Refusal> notByThisJudge(Actor by, String... roles) {
        if (!by.hasAny(roles)) {
            return Optional.of(
                    new NotAllowed("This needs a member of staff or a fellow ambassador."));
        }
        return by.is(person) ? Optional.of(new OwnContribution()) : Optional.empty();
    }

    private Optional<Refusal> notByThisPeer(Actor by) {
        if (state == ContributionState.APPEALED) {
            return Optional.of(new NotAllowed("An appeal is decided by staff."));
        }
        return vouches.stream().anyMatch(vouch -> by.is(vouch.by()))
                ? Optional.of(new AlreadyVouched())
                : Optional.empty();
    }

    private static void refuseUnlessSayable(ContributionDetails details, Instant at) {
        if (details.source() != ReachSource.SELF_REPORTED
                && details.source() != ReachSource.ESTIMATED) {
            throw new ReachSourceNotYours();
        }
        if (details.happenedAt().isAfter(at)) {
            throw new HappensInTheFuture();
        }
    }

    private static Reach reachOf(ContributionDetails details, Instant at) {
        return Reach.of(details.reach(), details.source(), dayOf(at));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void happenedOn(Instant instant) {
        happenedAt = instant;
        month = monthOf(instant).toString();
    }

    private boolean isNotNewsFrom(String meetupId, long sequence) {
        return origin == null
                || !origin.meetupId().equals(meetupId)
                || sequence <= origin.sequence();
    }

    private boolean says(Proposal proposal) {
        return title.equals(proposal.title())
                && reach.equals(proposal.reach())
                && happenedAt.equals(proposal.happenedAt());
    }

    private ContributionSnapshot snapshot() {
        return new ContributionSnapshot(
                id(),
                person,
                kind,
                title,
                reach,
                state,
                origin == null ? null : origin.meetupId(),
                happenedAt,
                state == ContributionState.DECLINED && decision != null ? decision.reason() : null);
    }

    public Person person() {
        return person;
    }

    public ContributionKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public @Nullable String description() {
        return description;
    }

    public @Nullable String link() {
        return link;
    }

    public Reach reach() {
        return reach;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** The month it counts in. */
    public YearMonth month() {
        return YearMonth.parse(month);
    }

    public ContributionState state() {
        return state;
    }

    public @Nullable Origin origin() {
        return origin;
    }

    /** Whether its person was on the programme's staff when they handed it in. */
    public boolean employee() {
        return employee;
    }

    public List<Vouch> vouches() {
        return List.copyOf(vouches);
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable Appeal appeal() {
        return appeal;
    }

    public @Nullable HighImpact highImpact() {
        return highImpact;
    }

    /** When it was last handed in, or its appeal was. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
