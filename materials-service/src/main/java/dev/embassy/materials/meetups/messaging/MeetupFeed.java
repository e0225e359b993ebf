package dev.embassy.materials.meetups.messaging;

import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.materials.meetups.Meetups;
import org.springframework.stereotype.Component;

/** Every event of a meetup carries its whole state. */
@Component
class MeetupFeed implements Feed {

    private final Meetups meetups;

    MeetupFeed(Meetups meetups) {
        this.meetups = meetups;
    }

    @Override
    public String topic() {
        return "ambassador.meetups";
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().startsWith("ambassador.meetup-")) {
            meetups.apply(event.data(MeetupMessage.class).meetup(), event.sequence());
        }
    }
}
