package dev.embassy.recognition.contributions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person says of their own contribution. */
public record ContributionDetails(
        ContributionKind kind,
        String title,
        @Nullable String description,
        @Nullable String link,
        long reach,
        ReachSource source,
        Instant happenedAt) {}
