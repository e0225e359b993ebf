package dev.embassy.recognition.rewards.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Timeline;
import dev.embassy.chassis.web.Etags;
import dev.embassy.recognition.rewards.ApproveReward;
import dev.embassy.recognition.rewards.DeclineReward;
import dev.embassy.recognition.rewards.NominateForReward;
import dev.embassy.recognition.rewards.ReadRewards;
import dev.embassy.recognition.rewards.ReplaceReward;
import dev.embassy.recognition.rewards.RetryReward;
import dev.embassy.recognition.rewards.RevokeReward;
import dev.embassy.recognition.rewards.Reward;
import dev.embassy.recognition.rewards.RewardId;
import dev.embassy.recognition.rewards.RewardState;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rewards")
class RewardController {

    private final ReadRewards readRewards;
    private final NominateForReward nominateForReward;
    private final ApproveReward approveReward;
    private final DeclineReward declineReward;
    private final RetryReward retryReward;
    private final ReplaceReward replaceReward;
    private final RevokeReward revokeReward;

    RewardController(
            ReadRewards readRewards,
            NominateForReward nominateForReward,
            ApproveReward approveReward,
            DeclineReward declineReward,
            RetryReward retryReward,
            ReplaceReward replaceReward,
            RevokeReward revokeReward) {
        this.readRewards = readRewards;
        this.nominateForReward = nominateForReward;
        this.approveReward = approveReward;
        this.declineReward = declineReward;
        this.retryReward = retryReward;
        this.replaceReward = replaceReward;
        this.revokeReward = revokeReward;
    }

    /** Without {@code mine}, staff get all and others what they were given; the newest first. */
    @GetMapping
    Page<RewardView> listRewards(
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(defaultValue = "") Set<RewardState> state,
            PageRequest page,
            Actor actor) {
        return readRewards
                .list(mine, state, page, actor)
                .map(reward -> RewardView.of(reward, actor));
    }

    @GetMapping("/swag")
    SwagChoicesView listSwagChoices(Actor actor) {
        return SwagChoicesView.of(readRewards.choices(actor));
    }

    @GetMapping("/{id}")
    ResponseEntity<RewardView> readReward(@PathVariable RewardId id, Actor actor) {
        return answer(readRewards.read(id, actor), actor);
    }

    @GetMapping("/{id}/timeline")
    Timeline readRewardTimeline(@PathVariable RewardId id, Actor actor) {
        return new Timeline(readRewards.timeline(id, actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RewardView> nominateForReward(
            @RequestBody @Valid NominationRequest request, Actor actor) {
        var swag = request.swag();
        var nominated =
                nominateForReward.nominate(
                        request.receiverId(),
                        request.kind(),
                        request.citation().strip(),
                        swag == null ? null : swag.wish(),
                        actor);
        return Etags.created(
                nominated,
                "/api/rewards/" + nominated.id().value(),
                RewardView.of(nominated, actor));
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<RewardView> approveReward(
            @PathVariable RewardId id, Expected expected, Actor actor) {
        return answer(approveReward.approve(id, expected, actor), actor);
    }

    @PostMapping("/{id}/decline")
    ResponseEntity<RewardView> declineReward(
            @PathVariable RewardId id,
            @RequestBody @Valid RewardReasonRequest request,
            Expected expected,
            Actor actor) {
        return answer(declineReward.decline(id, expected, actor, request.reason().strip()), actor);
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<RewardView> retryReward(
            @PathVariable RewardId id, Expected expected, Actor actor) {
        return answer(retryReward.retry(id, expected, actor), actor);
    }

    @PostMapping("/{id}/replace")
    ResponseEntity<RewardView> replaceReward(
            @PathVariable RewardId id,
            @RequestBody @Valid ReplacementRequest request,
            Expected expected,
            Actor actor) {
        return answer(replaceReward.replace(id, expected, actor, request.swag().wish()), actor);
    }

    @PostMapping("/{id}/revoke")
    ResponseEntity<RewardView> revokeReward(
            @PathVariable RewardId id,
            @RequestBody @Valid RewardReasonRequest request,
            Expected expected,
            Actor actor) {
        return answer(revokeReward.revoke(id, expected, actor, request.reason().strip()), actor);
    }

    private static ResponseEntity<RewardView> answer(Reward reward, Actor actor) {
        return Etags.ok(reward, RewardView.of(reward, actor));
    }
}
