package dev.embassy.materials.links.store;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.links.AllowedHosts;
import dev.embassy.materials.links.AllowedHostsId;
import dev.embassy.materials.links.Destinations;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MongoDestinations implements Destinations {

    private final MongoAggregates<AllowedHosts, AllowedHosts.Changed> lists;

    MongoDestinations(MongoAggregatesFactory factory, EventWire<AllowedHosts.Changed> wire) {
        lists =
                factory.create(
                        AllowedHosts.class, "link_settings", "materials.link-settings", wire);
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
