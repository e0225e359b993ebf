package dev.embassy.materials.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to one audience about one use case against one competitor. A draft may leave
 * anything out; {@link Message#publish} asks for what is missing.
 *
 * @param claim one sentence, plain text
 * @param argument why it is so, in Markdown
 * @param whenHappy what to say when they are happy with what they have, in Markdown
 * @param neverSay what never to say, in Markdown
 * @param reviewBy the last day it may be trusted without somebody looking at it again, as an ISO
 *     date
 */
public record MessageText(
        Topic topic,
        String claim,
        String argument,
        List<Evidence> evidence,
        String whenHappy,
        String neverSay,
        @Nullable String reviewBy) {

    /** When its review-by date is over, in UTC; null without one. */
    public @Nullable Instant expiresAt() {
        return reviewBy == null
                ? null
                : LocalDate.parse(reviewBy).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    MessageText withReviewBy(LocalDate day) {
        return new MessageText(
                topic, claim, argument, evidence, whenHappy, neverSay, day.toString());
    }
}
