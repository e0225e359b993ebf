package dev.embassy.ambassador.meetups;

import org.jspecify.annotations.Nullable;

/** A meetup as others need to know it: complete, so that the newest one wins. */
public record MeetupFacts(
        MeetupId id, MeetupState state, MeetupPlan plan, @Nullable MeetupReport report) {}
