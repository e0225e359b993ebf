package dev.embassy.materials.stock.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.stock.DepotEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Depots on the wire. */
@Component
class DepotWire implements EventWire<DepotEvent> {

    /** A depot as others see it; the warehouse is always there, also before anything is told. */
    record DepotMessage(
            String id,
            String kind,
            String name,
            @Nullable Person holder,
            String state,
            @Nullable Instant closedAt) {}

    @Override
    public Outgoing describe(DepotEvent event) {
        var depot = event.depot();
        var message =
                new DepotMessage(
                        depot.id().value(),
                        depot.kind().name(),
                        depot.name(),
                        depot.holder(),
                        depot.closedAt() == null ? "OPEN" : "CLOSED",
                        depot.closedAt());
        return new Outgoing(type(event), message, event.by(), event.at(), null);
    }

    private static String type(DepotEvent event) {
        return switch (event) {
            case DepotEvent.Opened e -> "materials.depot-opened.v1";
            case DepotEvent.Renamed e -> "materials.depot-renamed.v1";
            case DepotEvent.Closed e -> "materials.depot-closed.v1";
        };
    }
}
