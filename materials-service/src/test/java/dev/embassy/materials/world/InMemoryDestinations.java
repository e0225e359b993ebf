package dev.embassy.materials.world;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.links.AllowedHosts;
import dev.embassy.materials.links.AllowedHostsId;
import dev.embassy.materials.links.Destinations;
import java.util.List;
import java.util.Optional;

public final class InMemoryDestinations implements Destinations {

    private final Remembered<AllowedHosts, AllowedHosts.Changed> lists;

    public InMemoryDestinations(EventWire<AllowedHosts.Changed> wire, Outbox outbox) {
        lists = new Remembered<>(AllowedHosts.class, wire, outbox, null);
    }

    @Override
    public Optional<AllowedHosts> find() {
        return lists.find(AllowedHostsId.ONLY.value());
    }

    @Override
    public void store(AllowedHosts hosts, List<AllowedHosts.Changed> events) {
        lists.store(hosts, events);
    }
}
