package dev.embassy.ambassador.meetups;

/** Whose initiative a meetup is. */
public enum MeetupKind {
    GRASSROOTS,
    ENTERPRISE
}
