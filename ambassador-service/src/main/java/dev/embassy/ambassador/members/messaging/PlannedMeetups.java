package dev.embassy.ambassador.members.messaging;

import dev.embassy.ambassador.members.NoteFirstMeetup;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Learns which members plan a meetup. */
@Component
class PlannedMeetups implements Feed {

    private final NoteFirstMeetup noteFirstMeetup;

    PlannedMeetups(NoteFirstMeetup noteFirstMeetup) {
        this.noteFirstMeetup = noteFirstMeetup;
    }

    @Override
    public String topic() {
        return "ambassador.meetups";
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals("ambassador.meetup-planned.v1")) {
            event.data(PlannedMeetup.class).organisers().forEach(noteFirstMeetup::planned);
        }
    }

    record PlannedMeetup(List<Person> organisers) {}
}
