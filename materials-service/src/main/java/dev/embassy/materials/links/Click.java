package dev.embassy.materials.links;

import dev.embassy.materials.meetups.MeetupId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody followed a link. This is all that is ever written down of them.
 *
 * @param meetup the one the link belonged to at that moment
 * @param day in UTC
 */
public record Click(LinkId link, @Nullable MeetupId meetup, LocalDate day, boolean robot) {}
