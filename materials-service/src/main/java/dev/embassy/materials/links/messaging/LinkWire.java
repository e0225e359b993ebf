package dev.embassy.materials.links.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.links.LinkEvent;
import dev.embassy.materials.links.TrackedLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links on the wire. */
@Component
class LinkWire implements EventWire<LinkEvent> {

    @Override
    public Outgoing describe(LinkEvent event) {
        return new Outgoing(
                type(event), message(event.link()), event.by(), event.at(), note(event));
    }

    private static String type(LinkEvent event) {
        return switch (event) {
            case LinkEvent.Created e -> "materials.link-created.v1";
            case LinkEvent.Changed e -> "materials.link-changed.v1";
            case LinkEvent.Disabled e -> "materials.link-disabled.v1";
            case LinkEvent.Enabled e -> "materials.link-enabled.v1";
            case LinkEvent.Expired e -> "materials.link-expired.v1";
        };
    }

    private static @Nullable String note(LinkEvent event) {
        return switch (event) {
            case LinkEvent.Created e -> e.link().description().destination().text();
            case LinkEvent.Changed e -> {
                var now = e.link().description().destination();
                yield now.equals(e.before().destination()) ? null : "Leads to " + now.text();
            }
            case LinkEvent.Disabled e -> e.reason();
            case LinkEvent.Enabled e -> null;
            case LinkEvent.Expired e -> null;
        };
    }

    private static LinkMessage message(TrackedLink.Snapshot link) {
        var description = link.description();
        var material = description.destination().materialId();
        var meetup = description.meetup();
        return new LinkMessage(
                link.id().value(),
                link.code().value(),
                description.label(),
                description.destination().url(),
                material == null ? null : material.value(),
                description.campaign(),
                meetup == null ? null : meetup.value(),
                link.owner(),
                link.state(),
                description.expiresAt(),
                link.createdAt());
    }
}
