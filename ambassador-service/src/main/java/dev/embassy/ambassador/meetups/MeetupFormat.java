package dev.embassy.ambassador.meetups;

/** Where people meet. */
public enum MeetupFormat {
    IN_PERSON,
    ONLINE,
    HYBRID;

    /** Whether there is a place to come to. */
    public boolean hasPlace() {
        return this != ONLINE;
    }
}
