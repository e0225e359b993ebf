package dev.embassy.ambassador.applications.web;

import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.applications.ApplicationContent;
import dev.embassy.ambassador.applications.ApplicationSettings;
import dev.embassy.ambassador.applications.ApplicationState;
import dev.embassy.ambassador.applications.Decision;
import dev.embassy.ambassador.applications.ReviewPolicy;
import dev.embassy.ambassador.applications.Score;
import dev.embassy.ambassador.people.Skill;
import dev.embassy.ambassador.people.SkillLevel;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.TimelineEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applications as they are shown. */
final class ApplicationViews {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private ApplicationViews() {}

    record ApplicantView(String id, String name) {

        static ApplicantView of(Person person) {
            return new ApplicantView(person.id(), person.name());
        }
    }

    record ApplicationSkillView(String name, SkillLevel level) {

        static ApplicationSkillView of(Skill skill) {
            return new ApplicationSkillView(skill.name(), skill.level());
        }
    }

    record ApplicationContentView(
            String motivation,
            String communityWork,
            List<String> links,
            List<ApplicationSkillView> skills,
            List<String> languages,
            String city,
            @Nullable String country,
            List<String> topics,
            boolean listed,
            @Nullable String codeOfConductVersion,
            @Nullable Instant codeOfConductAgreedAt) {

        static ApplicationContentView of(ApplicationContent content) {
            var consent = content.codeOfConduct();
            return new ApplicationContentView(
                    content.motivation(),
                    content.communityWork(),
                    content.links(),
                    content.skills().stream().map(ApplicationSkillView::of).toList(),
                    content.languages(),
                    content.city(),
                    content.country(),
                    content.topics(),
                    content.listed(),
                    consent == null ? null : consent.version(),
                    consent == null ? null : consent.at());
        }
    }

    record ApplicationScoreView(
            ApplicantView reviewer,
            Map<String, Integer> points,
            double mean,
            @Nullable String comment,
            Instant at) {

        static ApplicationScoreView of(Score score) {
            return new ApplicationScoreView(
                    ApplicantView.of(score.reviewer()),
                    score.points(),
                    score.mean(),
                    score.comment(),
                    score.at());
        }
    }

    record ApplicationDecisionView(
            ApplicationState outcome,
            @Nullable ApplicantView by,
            String reason,
            Instant at,
            @Nullable Instant reapplyFrom) {

        static ApplicationDecisionView of(Decision decision, boolean named) {
            return new ApplicationDecisionView(
                    decision.outcome(),
                    named ? ApplicantView.of(decision.by()) : null,
                    decision.reason(),
                    decision.at(),
                    decision.reapplyFrom());
        }
    }

    /** A line of the reviewers' queue. */
    record ApplicationSummary(
            String id,
            long version,
            ApplicationState state,
            ApplicantView applicant,
            String city,
            @Nullable String country,
            List<String> languages,
            List<String> topics,
            @Nullable Instant submittedAt,
            Instant updatedAt,
            int scoreCount,
            int scoresNeeded,
            boolean scoredByMe,
            @Nullable Double meanScore) {

        static ApplicationSummary of(
                Application application, ApplicationSettings settings, Actor actor) {
            return new ApplicationSummary(
                    application.id().value(),
                    application.version(),
                    application.state(),
                    ApplicantView.of(application.applicant()),
                    application.content().city(),
                    application.content().country(),
                    application.content().languages(),
                    application.content().topics(),
                    application.submittedAt().orElse(null),
                    application.updatedAt(),
                    application.scores().size(),
                    settings.scoresNeeded(),
                    application.scoreBy(actor).isPresent(),
                    ReviewPolicy.seesOthersScores(actor, application)
                                    && !application.scores().isEmpty()
                            ? application.scores().stream()
                                    .mapToDouble(Score::mean)
                                    .average()
                                    .orElse(0)
                            : null);
        }
    }

    /**
     * One application, for a reviewer or for its applicant.
     *
     * @param scores null as long as the reader has not scored themselves
     */
    record ApplicationView(
            String id,
            long version,
            Instant createdAt,
            Instant updatedAt,
            ApplicationState state,
            ApplicantView applicant,
            @Nullable Instant submittedAt,
            ApplicationContentView content,
            List<String> criteria,
            int scoreCount,
            int scoresNeeded,
            @Nullable ApplicationScoreView myScore,
            @Nullable List<ApplicationScoreView> scores,
            @Nullable ApplicationDecisionView decision,
            @Nullable String message,
            List<String> actions) {

        static ApplicationView of(
                Application application, ApplicationSettings settings, Actor actor) {
            var own = actor.is(application.applicant());
            return new ApplicationView(
                    application.id().value(),
                    application.version(),
                    application.createdAt(),
                    application.updatedAt(),
                    application.state(),
                    ApplicantView.of(application.applicant()),
                    application.submittedAt().orElse(null),
                    ApplicationContentView.of(application.content()),
                    settings.criteria(),
                    own ? 0 : application.scores().size(),
                    settings.scoresNeeded(),
                    application.scoreBy(actor).map(ApplicationScoreView::of).orElse(null),
                    ReviewPolicy.seesOthersScores(actor, application)
                            ? application.scores().stream().map(ApplicationScoreView::of).toList()
                            : null,
                    application
                            .decision()
                            .map(decision -> ApplicationDecisionView.of(decision, !own))
                            .orElse(null),
                    own ? messageTo(application) : null,
                    actionsOn(application, settings, actor));
        }
    }

    /**
     * Where the signed-in person stands with applying.
     *
     * @param application the open or else the newest one; null if there never was one
     * @param maySave whether a draft can be started or changed now
     * @param reapplyFrom from when on a declined applicant may start another one
     */
    record MyApplicationView(
            @Nullable ApplicationView application,
            boolean maySave,
            @Nullable Instant reapplyFrom,
            String codeOfConductVersion) {}

    record ApplicationTimelineEntry(
            Instant at, String action, ApplicantView by, @Nullable String note) {

        static ApplicationTimelineEntry of(TimelineEntry entry) {
            return new ApplicationTimelineEntry(
                    entry.at(), entry.action(), ApplicantView.of(entry.by()), entry.note());
        }
    }

    record ApplicationTimeline(List<ApplicationTimelineEntry> items) {}

    private static List<String> actionsOn(
            Application application, ApplicationSettings settings, Actor actor) {
        var actions = new ArrayList<String>();
        var state = application.state();
        if (actor.is(application.applicant())) {
            if (state == ApplicationState.DRAFT) {
                actions.add("save");
                actions.add("submit");
            }
            if (state.isOpen()) {
                actions.add("withdraw");
            }
        } else if (ReviewPolicy.reviews(actor)
                && state.isOpen()
                && state != ApplicationState.DRAFT) {
            if (application.scoreBy(actor).isEmpty()) {
                actions.add("score");
            }
            if (ReviewPolicy.enoughScores(application.scores().size(), settings.scoresNeeded())) {
                actions.add("accept");
                if (state != ApplicationState.WAITLISTED) {
                    actions.add("waitlist");
                }
                actions.add("decline");
            }
        }
        return List.copyOf(actions);
    }

    private static @Nullable String messageTo(Application application) {
        return switch (application.state()) {
            case DRAFT -> null;
            case SUBMITTED ->
                    "Thank you for applying. Your application has arrived. We read it with care and write to you as soon as it is decided.";
            case SCREENING ->
                    "Your application is being read. We write to you as soon as it is decided.";
            case WAITLISTED ->
                    "We would like to have you, and there is no place right now. You are on the waiting list and need"
                            + " not do anything.";
            case ACCEPTED -> "Welcome to the programme! We are glad to have you.";
            case WITHDRAWN ->
                    "You withdrew this application. You may start another one whenever you like.";
            case DECLINED -> declined(application);
        };
    }

    private static String declined(Application application) {
        var again =
                application
                        .decision()
                        .map(Decision::reapplyFrom)
                        .map(from ->
                                " You are welcome to apply again from "
                                        + DAY.format(from.atZone(ZoneOffset.UTC))
                                        + ".")
                        .orElse("");
        return "Thank you for the time and care you put into your application. We cannot offer you a place now. This"
                + " says nothing about the worth of what you do for your community."
                + again;
    }
}
