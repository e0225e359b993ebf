package dev.embassy.materials.messages;

import dev.embassy.chassis.id.Identifier;

public record MessageId(String value) implements Identifier {}
