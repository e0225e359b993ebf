package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Person;

/** Who speaks, and about what. */
public record Speaker(Person person, String talk) {}
