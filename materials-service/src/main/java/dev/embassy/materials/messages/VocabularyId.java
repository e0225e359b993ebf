package dev.embassy.materials.messages;

import dev.embassy.chassis.id.Identifier;

public record VocabularyId(String value) implements Identifier {}
