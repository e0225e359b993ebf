package dev.embassy.materials.meetups.messaging;

import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.materials.meetups.MeetupHeard;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Every event of a meetup carries its whole state. */
@Component
class MeetupFeed implements Feed {

    private final Meetups meetups;
    private final ApplicationEventPublisher followers;

    MeetupFeed(Meetups meetups, ApplicationEventPublisher followers) {
        this.meetups = meetups;
        this.followers = followers;
    }

    @Override
    public String topic() {
        return "ambassador.meetups";
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().startsWith("ambassador.meetup-")) {
            var told = event.data(MeetupMessage.class).meetup();
            meetups.apply(told, event.sequence());
            var newest = meetups.get(new MeetupId(told.id()));
            followers.publishEvent(new MeetupHeard(newest, event.by(), event.at()));
        }
    }
}
