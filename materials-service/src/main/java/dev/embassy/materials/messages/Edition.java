package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was published.
 *
 * @param number from 1
 * @param note what changed
 */
public record Edition(int number, MessageText text, @Nullable String note, Person by, Instant at) {}
