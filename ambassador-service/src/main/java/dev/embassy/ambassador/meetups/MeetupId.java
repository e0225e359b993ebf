package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.id.Identifier;

/** One meetup. */
public record MeetupId(String value) implements Identifier {}
