package dev.embassy.materials.library;

import dev.embassy.chassis.id.Identifier;

public record UploadId(String value) implements Identifier {}
