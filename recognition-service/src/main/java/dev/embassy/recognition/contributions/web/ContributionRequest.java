package dev.embassy.recognition.contributions.web;

import dev.embassy.recognition.contributions.ContributionDetails;
import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.contributions.Reach;
import dev.embassy.recognition.contributions.ReachSource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person says of their own contribution. */
record ContributionRequest(
        @NotNull ContributionKind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 4000) String description,
        @Nullable
                @Size(max = 2000)
                @Pattern(
                        regexp = "https?://\\S+",
                        message = "give a web address that begins with https://")
                String link,
        @NotNull @Valid ReachRequest reach,
        @NotNull Instant happenedAt) {

    /** The figure that the kind carries, and whether it was counted or estimated. */
    record ReachRequest(
            @NotNull @PositiveOrZero @Max(Reach.MOST) Long value, @NotNull ReachSource source) {}

    ContributionDetails details() {
        return new ContributionDetails(
                kind,
                title.strip(),
                blankToNull(description),
                blankToNull(link),
                reach.value(),
                reach.source(),
                happenedAt);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
