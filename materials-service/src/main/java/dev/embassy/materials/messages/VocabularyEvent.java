package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/** The lists are these from now on. */
public record VocabularyEvent(Vocabulary.Lists lists, Person by, Instant at) {}
