package dev.embassy.materials.messages.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.messages.Evidence;
import dev.embassy.materials.messages.MessageState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as others see it. */
record MessagePayload(
        String id,
        String claim,
        @Nullable String audience,
        @Nullable String competitor,
        @Nullable String useCase,
        String argument,
        List<Evidence> evidence,
        String whenHappy,
        String neverSay,
        MessageState state,
        Person owner,
        @Nullable String reviewBy,
        int edition,
        int chases) {}
