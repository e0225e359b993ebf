package dev.embassy.recognition.contributions;

import org.jspecify.annotations.Nullable;

/**
 * What a validator says of a contribution; only staff may say more than yes.
 *
 * @param highImpactReason why this contribution weighs more than its numbers, if it does
 * @param measuredReach the reach as read off a counter, if the validator has one
 */
public record Judgement(@Nullable String highImpactReason, @Nullable Long measuredReach) {

    public static final Judgement YES = new Judgement(null, null);

    boolean isMoreThanYes() {
        return highImpactReason != null || measuredReach != null;
    }
}
