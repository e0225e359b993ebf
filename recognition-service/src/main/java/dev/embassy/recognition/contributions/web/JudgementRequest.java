package dev.embassy.recognition.contributions.web;

import dev.embassy.recognition.contributions.Judgement;
import dev.embassy.recognition.contributions.Reach;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param highImpactReason why it weighs more than its numbers; staff only
 * @param measuredReach the reach as read off a counter; staff only
 */
record JudgementRequest(
        @Nullable @Size(max = 1000) String highImpactReason,
        @Nullable @PositiveOrZero @Max(Reach.MOST) Long measuredReach) {

    static Judgement judgement(@Nullable JudgementRequest request) {
        if (request == null) {
            return Judgement.YES;
        }
        var reason = request.highImpactReason;
        return new Judgement(
                reason == null || reason.isBlank() ? null : reason.strip(), request.measuredReach);
    }
}
