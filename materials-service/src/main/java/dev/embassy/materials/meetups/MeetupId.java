package dev.embassy.materials.meetups;

import dev.embassy.chassis.id.Identifier;

public record MeetupId(String value) implements Identifier {}
