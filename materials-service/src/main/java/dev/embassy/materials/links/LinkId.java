package dev.embassy.materials.links;

import dev.embassy.chassis.id.Identifier;

/** A UUID: a click is written down under its 16 bytes. */
public record LinkId(String value) implements Identifier {}
