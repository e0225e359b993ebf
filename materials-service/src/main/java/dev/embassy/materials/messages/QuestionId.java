package dev.embassy.materials.messages;

import dev.embassy.chassis.id.Identifier;

public record QuestionId(String value) implements Identifier {}
