package dev.embassy.recognition.rewards.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why. */
record RewardReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
