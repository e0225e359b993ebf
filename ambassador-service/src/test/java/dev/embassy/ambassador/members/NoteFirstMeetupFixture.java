package dev.embassy.ambassador.members;

import java.time.Clock;

/** Gives tests of feeds the real use case. */
public final class NoteFirstMeetupFixture {

    private final NoteFirstMeetup noteFirstMeetup;

    public NoteFirstMeetupFixture(Members members, Clock clock) {
        noteFirstMeetup = new NoteFirstMeetup(members, clock);
    }

    public NoteFirstMeetup real() {
        return noteFirstMeetup;
    }
}
