package dev.embassy.ambassador.people.messaging;

import dev.embassy.ambassador.people.PersonEvent;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People on the wire. */
@Component
class PersonMessages implements EventWire<PersonEvent> {

    @Override
    public Outgoing describe(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Changed changed ->
                    new Outgoing(
                            "ambassador.person-changed.v1",
                            new PersonMessage(
                                    changed.person().id(),
                                    changed.person().name(),
                                    changed.email(),
                                    changed.timeZone(),
                                    changed.locale()),
                            changed.person(),
                            changed.at(),
                            null);
        };
    }

    record PersonMessage(
            String id,
            String name,
            @Nullable String email,
            @Nullable String timeZone,
            String locale) {}
}
