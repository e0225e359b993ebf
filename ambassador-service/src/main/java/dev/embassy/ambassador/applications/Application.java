package dev.embassy.ambassador.applications;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.search.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody asks to join the programme. */
public final class Application extends Aggregate<ApplicationId> {

    private final Person applicant;
    private final Instant createdAt;
    private ApplicationState state;
    private ApplicationContent content;
    private List<Score> scores;
    private @Nullable Decision decision;
    private @Nullable Instant submittedAt;
    private Instant updatedAt;

    /**
     * The applicant while the application is open, else its own id: unique, so that nobody has two
     * open ones.
     */
    private String openFor;

    private List<String> words;

    private Application(
            ApplicationId id,
            Person applicant,
            Instant createdAt,
            ApplicationState state,
            ApplicationContent content,
            List<Score> scores,
            @Nullable Decision decision,
            @Nullable Instant submittedAt,
            Instant updatedAt,
            String openFor,
            List<String> words) {
        super(id);
        this.applicant = applicant;
        this.createdAt = createdAt;
        this.state = state;
        this.content = content;
        this.scores = scores;
        this.decision = decision;
        this.submittedAt = submittedAt;
        this.updatedAt = updatedAt;
        this.openFor = openFor;
        this.words = words;
    }

    @Override
    public String caption() {
        return applicant.name();
    }

    /** An empty draft. */
    public static Application start(ApplicationId id, Actor by, Instant at) {
        return new Application(
                id,
                by.person(),
                at,
                ApplicationState.DRAFT,
                ApplicationContent.empty(),
                List.of(),
                null,
                null,
                at,
                by.id(),
                SearchWords.of(by.name()));
    }

    /** Keeps what was typed so far. */
    public void draft(ApplicationContent content, Instant at) {
        if (state != ApplicationState.DRAFT) {
            throw new ApplicationAlreadySubmitted(id());
        }
        this.content = content;
        words =
                SearchWords.of(
                        Stream.of(
                                        Stream.of(applicant.name(), content.city()),
                                        content.topics().stream(),
                                        content.skills().stream().map(skill -> skill.name()))
                                .flatMap(texts -> texts));
        updatedAt = at;
    }

    /** Hands the application in; refuses what is incomplete. */
    public ApplicationEvent.Submitted submit(Actor by, String codeOfConductVersion, Instant at) {
        if (state != ApplicationState.DRAFT) {
            throw new ApplicationAlreadySubmitted(id());
        }
        content.requireComplete(codeOfConductVersion);
        become(ApplicationState.SUBMITTED, at);
        submittedAt = at;
        return new ApplicationEvent.Submitted(id(), applicant, by.person(), at);
    }

    /** Ends a draft and forgets what was typed; nobody was told of it, so nothing happened. */
    public void throwAway(Instant at) {
        draft(ApplicationContent.empty(), at);
        become(ApplicationState.WITHDRAWN, at);
    }

    public ApplicationEvent.Withdrawn withdraw(Actor by, Instant at) {
        become(ApplicationState.WITHDRAWN, at);
        return new ApplicationEvent.Withdrawn(id(), applicant, by.person(), at);
    }

    /** Adds a reviewer's opinion; the first one starts the screening. */
    public List<ApplicationEvent> score(
            Actor by,
            Map<String, Integer> points,
            @Nullable String comment,
            ReviewCriteria criteria,
            Instant at) {
        refuseOwn(by);
        if (state != ApplicationState.SUBMITTED
                && state != ApplicationState.SCREENING
                && state != ApplicationState.WAITLISTED) {
            throw new ApplicationNotUnderReview(id(), state);
        }
        if (scoreBy(by).isPresent()) {
            throw new AlreadyScored(id());
        }
        criteria.requireEach(points);
        var events = new ArrayList<ApplicationEvent>();
        if (state == ApplicationState.SUBMITTED) {
            become(ApplicationState.SCREENING, at);
            events.add(new ApplicationEvent.ScreeningStarted(id(), applicant, by.person(), at));
        }
        scores =
                Stream.concat(
                                scores.stream(),
                                Stream.of(new Score(by.person(), points, comment, at)))
                        .toList();
        updatedAt = at;
        events.add(new ApplicationEvent.Scored(id(), applicant, state, by.person(), at));
        return events;
    }

    public ApplicationEvent.Accepted accept(Actor by, String reason, int scoresNeeded, Instant at) {
        decide(by, ApplicationState.ACCEPTED, scoresNeeded, reason, null, at);
        return new ApplicationEvent.Accepted(id(), applicant, reason, by.person(), at);
    }

    public ApplicationEvent.Waitlisted waitlist(
            Actor by, String reason, int scoresNeeded, Instant at) {
        decide(by, ApplicationState.WAITLISTED, scoresNeeded, reason, null, at);
        return new ApplicationEvent.Waitlisted(id(), applicant, reason, by.person(), at);
    }

    public ApplicationEvent.Declined decline(
            Actor by, String reason, int scoresNeeded, Instant reapplyFrom, Instant at) {
        decide(by, ApplicationState.DECLINED, scoresNeeded, reason, reapplyFrom, at);
        return new ApplicationEvent.Declined(id(), applicant, reason, reapplyFrom, by.person(), at);
    }

    private void decide(
            Actor by,
            ApplicationState outcome,
            int scoresNeeded,
            String reason,
            @Nullable Instant reapplyFrom,
            Instant at) {
        refuseOwn(by);
        if (!state.isOpen() || state == ApplicationState.DRAFT || state == outcome) {
            throw new ApplicationAlreadyDecided(id(), state);
        }
        if (!ReviewPolicy.enoughScores(scores.size(), scoresNeeded)) {
            throw new TooFewScores(id(), scores.size(), scoresNeeded);
        }
        if (state == ApplicationState.SUBMITTED) {
            state = ApplicationState.SCREENING;
        }
        become(outcome, at);
        decision = new Decision(outcome, by.person(), reason, at, reapplyFrom);
    }

    private void become(ApplicationState next, Instant at) {
        if (!state.mayBecome(next)) {
            throw new ApplicationAlreadyDecided(id(), state);
        }
        state = next;
        updatedAt = at;
        if (!state.isOpen()) {
            openFor = id().value();
        }
    }

    private void refuseOwn(Actor by) {
        if (by.is(applicant)) {
            throw new OwnApplicationMayNotBeReviewed(id());
        }
    }

    public Optional<Score> scoreBy(Actor actor) {
        return scores.stream().filter(score -> actor.is(score.reviewer())).findFirst();
    }

    public Person applicant() {
        return applicant;
    }

    public ApplicationState state() {
        return state;
    }

    public ApplicationContent content() {
        return content;
    }

    public List<Score> scores() {
        return scores;
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** What is unique among all applications, so that a person has one open application at most. */
    public String openFor() {
        return openFor;
    }

    public List<String> words() {
        return words;
    }
}
