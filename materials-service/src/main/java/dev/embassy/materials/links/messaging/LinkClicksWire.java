package dev.embassy.materials.links.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.links.LinkDay;
import org.springframework.stereotype.Component;

/** Counted clicks on the wire. */
@Component
class LinkClicksWire implements EventWire<LinkDay.Counted> {

    @Override
    public Outgoing describe(LinkDay.Counted event) {
        var meetup = event.meetupId();
        return new Outgoing(
                "materials.link-clicks-counted.v1",
                new LinkClicksMessage(
                        event.id().value(),
                        event.linkId().value(),
                        meetup == null ? null : meetup.value(),
                        event.day(),
                        event.people(),
                        event.robots(),
                        "MEASURED"),
                event.by(),
                event.at(),
                null);
    }
}
