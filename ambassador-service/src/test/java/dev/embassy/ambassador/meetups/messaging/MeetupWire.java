package dev.embassy.ambassador.meetups.messaging;

import dev.embassy.ambassador.meetups.MeetupEvent;
import dev.embassy.chassis.events.EventWire;

/** Gives tests the wire as it is. */
public final class MeetupWire {

    private MeetupWire() {}

    public static EventWire<MeetupEvent> real() {
        return new MeetupMessages();
    }
}
