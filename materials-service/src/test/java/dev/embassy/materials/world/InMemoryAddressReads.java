package dev.embassy.materials.world;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.shipments.AddressReads;
import dev.embassy.materials.shipments.Shipment;
import dev.embassy.materials.shipments.ShipmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

public final class InMemoryAddressReads implements AddressReads {

    public record Read(ShipmentId shipment, Person by, String what) {}

    private final List<Read> reads = new ArrayList<>();

    @Override
    public synchronized void record(Shipment shipment, Person by, Instant at, String what) {
        reads.add(new Read(shipment.id(), by, what));
    }

    public synchronized List<Read> all() {
        return List.copyOf(reads);
    }
}
