package dev.embassy.materials.links.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.links.AllowedHosts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of allowed sites on the wire. */
@Component
class AllowedHostsWire implements EventWire<AllowedHosts.Changed> {

    /** The whole list. */
    record AllowedHostsMessage(String id, List<String> hosts) {}

    @Override
    public Outgoing describe(AllowedHosts.Changed event) {
        return new Outgoing(
                "materials.link-destinations-changed.v1",
                new AllowedHostsMessage(event.id().value(), event.entries()),
                event.by(),
                event.at(),
                note(event));
    }

    /** What the audit log says. */
    private static String note(AllowedHosts.Changed event) {
        return Stream.concat(
                        event.added().stream().map(host -> "+" + host),
                        event.removed().stream().map(host -> "−" + host))
                .collect(Collectors.joining(" "));
    }
}
