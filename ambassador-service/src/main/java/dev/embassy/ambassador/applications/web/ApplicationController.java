package dev.embassy.ambassador.applications.web;

import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.applications.ApplicationId;
import dev.embassy.ambassador.applications.ApplicationQuery;
import dev.embassy.ambassador.applications.ApplicationSettings;
import dev.embassy.ambassador.applications.ApplicationState;
import dev.embassy.ambassador.applications.DecideApplication;
import dev.embassy.ambassador.applications.ReadApplications;
import dev.embassy.ambassador.applications.ScoreApplication;
import dev.embassy.ambassador.applications.web.ApplicationRequests.ApplicationDecision;
import dev.embassy.ambassador.applications.web.ApplicationRequests.ApplicationScore;
import dev.embassy.ambassador.applications.web.ApplicationViews.ApplicationSummary;
import dev.embassy.ambassador.applications.web.ApplicationViews.ApplicationTimeline;
import dev.embassy.ambassador.applications.web.ApplicationViews.ApplicationTimelineEntry;
import dev.embassy.ambassador.applications.web.ApplicationViews.ApplicationView;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.chassis.web.Etags;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reviewers' side. */
@RestController
@RequestMapping("/api/applications")
class ApplicationController {

    private final ReadApplications readApplications;
    private final ScoreApplication scoreApplication;
    private final DecideApplication decideApplication;
    private final ApplicationSettings settings;

    ApplicationController(
            ReadApplications readApplications,
            ScoreApplication scoreApplication,
            DecideApplication decideApplication,
            ApplicationSettings settings) {
        this.readApplications = readApplications;
        this.scoreApplication = scoreApplication;
        this.decideApplication = decideApplication;
        this.settings = settings;
    }

    @GetMapping
    Page<ApplicationSummary> listApplications(
            @RequestParam(required = false) @Nullable Set<ApplicationState> state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "submittedAt") String sort,
            PageRequest page,
            Actor actor) {
        var descending = sort.startsWith("-");
        var query =
                new ApplicationQuery(
                        state == null ? Set.of() : state,
                        q,
                        order(descending ? sort.substring(1) : sort),
                        descending);
        return readApplications
                .queue(query, page, actor)
                .map(application -> ApplicationSummary.of(application, settings, actor));
    }

    @GetMapping("/{id}")
    ResponseEntity<ApplicationView> getApplication(@PathVariable ApplicationId id, Actor actor) {
        return view(readApplications.read(id, actor), actor);
    }

    @GetMapping("/{id}/timeline")
    ApplicationTimeline getApplicationTimeline(@PathVariable ApplicationId id, Actor actor) {
        return new ApplicationTimeline(
                readApplications.timeline(id, actor).stream()
                        .map(ApplicationTimelineEntry::of)
                        .toList());
    }

    @PostMapping("/{id}/scores")
    ResponseEntity<ApplicationView> scoreApplication(
            @PathVariable ApplicationId id,
            @Valid @RequestBody ApplicationScore score,
            Expected expected,
            Actor actor) {
        return view(
                scoreApplication.score(id, score.points(), score.comment(), expected, actor),
                actor);
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<ApplicationView> acceptApplication(
            @PathVariable ApplicationId id,
            @Valid @RequestBody ApplicationDecision decision,
            Expected expected,
            Actor actor) {
        return view(decideApplication.accept(id, decision.reason(), expected, actor), actor);
    }

    @PostMapping("/{id}/waitlist")
    ResponseEntity<ApplicationView> waitlistApplication(
            @PathVariable ApplicationId id,
            @Valid @RequestBody ApplicationDecision decision,
            Expected expected,
            Actor actor) {
        return view(decideApplication.waitlist(id, decision.reason(), expected, actor), actor);
    }

    @PostMapping("/{id}/decline")
    ResponseEntity<ApplicationView> declineApplication(
            @PathVariable ApplicationId id,
            @Valid @RequestBody ApplicationDecision decision,
            Expected expected,
            Actor actor) {
        return view(decideApplication.decline(id, decision.reason(), expected, actor), actor);
    }

    private ResponseEntity<ApplicationView> view(Application application, Actor actor) {
        return Etags.ok(application, ApplicationView.of(application, settings, actor));
    }

    private static ApplicationQuery.Order order(String field) {
        return switch (field) {
            case "submittedAt" -> ApplicationQuery.Order.SUBMITTED;
            case "updatedAt" -> ApplicationQuery.Order.UPDATED;
            case "name" -> ApplicationQuery.Order.NAME;
            default ->
                    throw new InvalidParameter(
                            "sort",
                            "Sort by submittedAt, updatedAt or name, with a leading - for descending.");
        };
    }
}
