package dev.embassy.ambassador.applications.web;

import dev.embassy.ambassador.applications.Application;
import dev.embassy.ambassador.applications.ApplicationSettings;
import dev.embassy.ambassador.applications.ApplicationState;
import dev.embassy.ambassador.applications.Decision;
import dev.embassy.ambassador.applications.DraftApplication;
import dev.embassy.ambassador.applications.Memberships;
import dev.embassy.ambassador.applications.ReadApplications;
import dev.embassy.ambassador.applications.ReviewPolicy;
import dev.embassy.ambassador.applications.SubmitApplication;
import dev.embassy.ambassador.applications.WithdrawApplication;
import dev.embassy.ambassador.applications.web.ApplicationRequests.ApplicationDraft;
import dev.embassy.ambassador.applications.web.ApplicationViews.ApplicationView;
import dev.embassy.ambassador.applications.web.ApplicationViews.MyApplicationView;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The applicant's side. */
@RestController
@RequestMapping("/api/applications/mine")
class MyApplicationController {

    private final ReadApplications readApplications;
    private final DraftApplication draftApplication;
    private final SubmitApplication submitApplication;
    private final WithdrawApplication withdrawApplication;
    private final Memberships memberships;
    private final ApplicationSettings settings;
    private final Clock clock;

    MyApplicationController(
            ReadApplications readApplications,
            DraftApplication draftApplication,
            SubmitApplication submitApplication,
            WithdrawApplication withdrawApplication,
            Memberships memberships,
            ApplicationSettings settings,
            Clock clock) {
        this.readApplications = readApplications;
        this.draftApplication = draftApplication;
        this.submitApplication = submitApplication;
        this.withdrawApplication = withdrawApplication;
        this.memberships = memberships;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    MyApplicationView getMyApplication(Actor actor) {
        return view(readApplications.latestOf(actor), actor);
    }

    @PutMapping
    MyApplicationView saveMyApplication(@Valid @RequestBody ApplicationDraft draft, Actor actor) {
        return view(
                Optional.of(
                        draftApplication.draft(
                                draft.content(), draft.codeOfConductVersion(), actor)),
                actor);
    }

    @PostMapping("/submit")
    MyApplicationView submitMyApplication(Actor actor) {
        return view(Optional.of(submitApplication.submit(actor)), actor);
    }

    @PostMapping("/withdraw")
    MyApplicationView withdrawMyApplication(Expected expected, Actor actor) {
        return view(Optional.of(withdrawApplication.withdraw(expected, actor)), actor);
    }

    private MyApplicationView view(Optional<Application> latest, Actor actor) {
        var now = clock.instant();
        var open = latest.filter(application -> application.state().isOpen());
        var reapplyFrom =
                latest.flatMap(Application::decision)
                        .filter(decision -> ReviewPolicy.tooSoonToReapply(decision, now))
                        .map(Decision::reapplyFrom)
                        .orElse(null);
        var maySave =
                open.isPresent()
                        ? open.get().state() == ApplicationState.DRAFT
                        : reapplyFrom == null && !memberships.isMember(actor.id());
        return new MyApplicationView(
                latest.map(application -> ApplicationView.of(application, settings, actor))
                        .orElse(null),
                maySave,
                reapplyFrom,
                settings.codeOfConductVersion());
    }
}
