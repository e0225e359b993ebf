package dev.embassy.materials.messages;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the programme has decided about messages.
 *
 * @param longestReviewDays how far away a review-by date may be
 * @param chaseEvery how long the owner of an expired message is left in peace
 */
@ConfigurationProperties("embassy.messages")
public record MessageSettings(
        @DefaultValue("730") int longestReviewDays, @DefaultValue("P7D") Duration chaseEvery) {}
