package dev.embassy.ambassador.members.messaging;

import dev.embassy.ambassador.members.MemberEvent;
import dev.embassy.chassis.events.EventWire;

/** Gives tests the wire as it is. */
public final class MemberWire {

    private MemberWire() {}

    public static EventWire<MemberEvent> real() {
        return new MemberMessages();
    }
}
