package dev.embassy.materials.meetups;

import dev.embassy.chassis.actor.Person;
import java.time.Instant;

/**
 * Something was told of a meetup; published within this service to those that follow meetups. May
 * come again and late: it always carries the newest state there is.
 *
 * @param meetup the newest that is known
 * @param by who caused what was told
 */
public record MeetupHeard(Meetup meetup, Person by, Instant at) {}
