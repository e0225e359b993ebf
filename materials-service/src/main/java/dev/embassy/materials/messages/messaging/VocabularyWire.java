package dev.embassy.materials.messages.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.messages.VocabularyEvent;
import org.springframework.stereotype.Component;

/** What messages are filed under, on the wire. */
@Component
class VocabularyWire implements EventWire<VocabularyEvent> {

    @Override
    public Outgoing describe(VocabularyEvent event) {
        return new Outgoing(
                "materials.message-vocabulary-changed.v1",
                event.lists(),
                event.by(),
                event.at(),
                null);
    }
}
