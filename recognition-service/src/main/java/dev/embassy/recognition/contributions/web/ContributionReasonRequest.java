package dev.embassy.recognition.contributions.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why: read by the person on the other side. */
record ContributionReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
