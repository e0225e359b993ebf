package dev.embassy.recognition.rewards.web;

import dev.embassy.recognition.rewards.RewardKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param citation what the receiver is thanked for; they read it
 * @param swag what to send; only with swag rewards
 */
record NominationRequest(
        @NotBlank String receiverId,
        @NotNull RewardKind kind,
        @NotBlank @Size(max = 2000) String citation,
        @Nullable @Valid SwagRequest swag) {}
