package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Person;

/** How many people listened to a talk. */
public record TalkReport(String title, Person speaker, int attendance) {}
