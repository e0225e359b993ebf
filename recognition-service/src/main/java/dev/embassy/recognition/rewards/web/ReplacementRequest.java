package dev.embassy.recognition.rewards.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What is sent instead. */
record ReplacementRequest(@NotNull @Valid SwagRequest swag) {}
