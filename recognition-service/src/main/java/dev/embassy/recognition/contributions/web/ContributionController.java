package dev.embassy.recognition.contributions.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.web.Etags;
import dev.embassy.recognition.contributions.AppealContribution;
import dev.embassy.recognition.contributions.ConfirmContribution;
import dev.embassy.recognition.contributions.Contribution;
import dev.embassy.recognition.contributions.ContributionId;
import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.contributions.ContributionState;
import dev.embassy.recognition.contributions.DeclineContribution;
import dev.embassy.recognition.contributions.ReadContributions;
import dev.embassy.recognition.contributions.RecordContribution;
import dev.embassy.recognition.contributions.ReopenContribution;
import dev.embassy.recognition.contributions.ReviseContribution;
import dev.embassy.recognition.contributions.SubmitContribution;
import dev.embassy.recognition.contributions.ValidateContribution;
import dev.embassy.recognition.contributions.WithdrawContribution;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/contributions")
class ContributionController {

    private final ReadContributions readContributions;
    private final RecordContribution recordContribution;
    private final ReviseContribution reviseContribution;
    private final ConfirmContribution confirmContribution;
    private final SubmitContribution submitContribution;
    private final ValidateContribution validateContribution;
    private final DeclineContribution declineContribution;
    private final ReopenContribution reopenContribution;
    private final AppealContribution appealContribution;
    private final WithdrawContribution withdrawContribution;

    ContributionController(
            ReadContributions readContributions,
            RecordContribution recordContribution,
            ReviseContribution reviseContribution,
            ConfirmContribution confirmContribution,
            SubmitContribution submitContribution,
            ValidateContribution validateContribution,
            DeclineContribution declineContribution,
            ReopenContribution reopenContribution,
            AppealContribution appealContribution,
            WithdrawContribution withdrawContribution) {
        this.readContributions = readContributions;
        this.recordContribution = recordContribution;
        this.reviseContribution = reviseContribution;
        this.confirmContribution = confirmContribution;
        this.submitContribution = submitContribution;
        this.validateContribution = validateContribution;
        this.declineContribution = declineContribution;
        this.reopenContribution = reopenContribution;
        this.appealContribution = appealContribution;
        this.withdrawContribution = withdrawContribution;
    }

    /**
     * Without {@code mine}, staff get everybody's and others their own. With {@code mine=false},
     * ambassadors get what waits for their voice. What waits for a decision comes oldest first,
     * everything else newest first.
     */
    @GetMapping
    Page<ContributionView> listContributions(
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(defaultValue = "") Set<ContributionState> state,
            @RequestParam(required = false) @Nullable ContributionKind kind,
            PageRequest page,
            Actor actor) {
        return readContributions
                .list(mine, state, kind, page, actor)
                .map(contribution -> ContributionView.of(contribution, actor));
    }

    @GetMapping("/kinds")
    ContributionKinds listContributionKinds() {
        return ContributionKinds.all();
    }

    @GetMapping("/{id}")
    ResponseEntity<ContributionView> readContribution(
            @PathVariable ContributionId id, Actor actor) {
        return answer(readContributions.read(id, actor), actor);
    }

    @GetMapping("/{id}/timeline")
    Timeline readContributionTimeline(@PathVariable ContributionId id, Actor actor) {
        return new Timeline(readContributions.timeline(id, actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ContributionView> recordContribution(
            @RequestBody @Valid ContributionRequest request, Actor actor) {
        var recorded = recordContribution.record(request.details(), actor);
        return Etags.created(
                recorded,
                "/api/contributions/" + recorded.id().value(),
                ContributionView.of(recorded, actor));
    }

    @PutMapping("/{id}")
    ResponseEntity<ContributionView> reviseContribution(
            @PathVariable ContributionId id,
            @RequestBody @Valid ContributionRequest request,
            Expected expected,
            Actor actor) {
        return answer(reviseContribution.revise(id, expected, actor, request.details()), actor);
    }

    @PostMapping("/{id}/confirm")
    ResponseEntity<ContributionView> confirmContribution(
            @PathVariable ContributionId id, Expected expected, Actor actor) {
        return answer(confirmContribution.confirm(id, expected, actor), actor);
    }

    @PostMapping("/{id}/submit")
    ResponseEntity<ContributionView> submitContribution(
            @PathVariable ContributionId id, Expected expected, Actor actor) {
        return answer(submitContribution.submit(id, expected, actor), actor);
    }

    @PostMapping("/{id}/validate")
    ResponseEntity<ContributionView> validateContribution(
            @PathVariable ContributionId id,
            @RequestBody(required = false) @Valid @Nullable JudgementRequest request,
            Expected expected,
            Actor actor) {
        return answer(
                validateContribution.validate(
                        id, expected, actor, JudgementRequest.judgement(request)),
                actor);
    }

    @PostMapping("/{id}/decline")
    ResponseEntity<ContributionView> declineContribution(
            @PathVariable ContributionId id,
            @RequestBody @Valid ContributionReasonRequest request,
            Expected expected,
            Actor actor) {
        return answer(
                declineContribution.decline(id, expected, actor, request.reason().strip()), actor);
    }

    /** Takes a validation back: it does not count until it is validated again. */
    @PostMapping("/{id}/reopen")
    ResponseEntity<ContributionView> reopenContribution(
            @PathVariable ContributionId id,
            @RequestBody @Valid ContributionReasonRequest request,
            Expected expected,
            Actor actor) {
        return answer(
                reopenContribution.reopen(id, expected, actor, request.reason().strip()), actor);
    }

    @PostMapping("/{id}/appeal")
    ResponseEntity<ContributionView> appealContribution(
            @PathVariable ContributionId id,
            @RequestBody @Valid ContributionReasonRequest request,
            Expected expected,
            Actor actor) {
        return answer(
                appealContribution.appeal(id, expected, actor, request.reason().strip()), actor);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<ContributionView> withdrawContribution(
            @PathVariable ContributionId id, Expected expected, Actor actor) {
        return answer(withdrawContribution.withdraw(id, expected, actor), actor);
    }

    private static ResponseEntity<ContributionView> answer(Contribution contribution, Actor actor) {
        return Etags.ok(contribution, ContributionView.of(contribution, actor));
    }
}
