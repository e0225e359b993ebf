package dev.embassy.materials.kits.messaging;

import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.materials.kits.KitFollows;
import dev.embassy.materials.meetups.MeetupId;
import org.springframework.stereotype.Component;

/** A reported meetup makes its kit request reported; a cancelled one needs no kit. */
@Component
class MeetupOutcomeFeed implements Feed {

    private final KitFollows kitFollows;

    MeetupOutcomeFeed(KitFollows kitFollows) {
        this.kitFollows = kitFollows;
    }

    @Override
    public String topic() {
        return "ambassador.meetups";
    }

    @Override
    public void on(IncomingEvent event) {
        var meetup = new MeetupId(event.subject());
        switch (event.type()) {
            case "ambassador.meetup-reported.v1" ->
                    kitFollows.meetupReported(meetup, event.by(), event.at());
            case "ambassador.meetup-cancelled.v1" ->
                    kitFollows.meetupCancelled(meetup, event.by(), event.at());
            default -> {
                // the copy of meetups is kept elsewhere
            }
        }
    }
}
