package dev.embassy.recognition.halloffame.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.recognition.halloffame.PreferenceEvent;
import org.springframework.stereotype.Component;

/** How preferences look to other services. */
@Component
class PreferenceMessages implements EventWire<PreferenceEvent> {

    record PreferenceData(Person person, boolean optedOut) {}

    @Override
    public Outgoing describe(PreferenceEvent event) {
        boolean optedOut = event instanceof PreferenceEvent.OptedOut;
        return new Outgoing(
                optedOut
                        ? "recognition.hall-of-fame-left.v1"
                        : "recognition.hall-of-fame-joined.v1",
                new PreferenceData(event.by(), optedOut),
                event.by(),
                event.at(),
                null);
    }
}
