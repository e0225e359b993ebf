package dev.embassy.materials.kits.messaging;

import dev.embassy.materials.kits.KitFollows;
import dev.embassy.materials.meetups.MeetupHeard;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A meetup that moves takes the order-by date of its kit along. */
@Component
class MeetupMoveListener {

    private final KitFollows kitFollows;

    MeetupMoveListener(KitFollows kitFollows) {
        this.kitFollows = kitFollows;
    }

    @EventListener
    void on(MeetupHeard heard) {
        kitFollows.meetupTold(heard.meetup(), heard.by(), heard.at());
    }
}
