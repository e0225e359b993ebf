package dev.embassy.ambassador.applications.messaging;

import dev.embassy.ambassador.applications.ApplicationEvent;
import dev.embassy.chassis.events.EventWire;

/** Gives tests the wire as it is. */
public final class ApplicationWire {

    private ApplicationWire() {}

    public static EventWire<ApplicationEvent> real() {
        return new ApplicationMessages();
    }
}
