package dev.embassy.ambassador.members.messaging;

import dev.embassy.ambassador.members.NoteFirstMeetup;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Learns which members plan a meetup. */
@Component
class PlannedMeetups implements Feed {

    /** Organisers are named when it is planned, or later. */
    private static final Set<String> PLANNING =
            Set.of("ambassador.meetup-planned.v1", "ambassador.meetup-changed.v1");

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
        if (PLANNING.contains(event.type())) {
            event.data(PlannedMeetup.class).organisers().forEach(noteFirstMeetup::planned);
        }
    }

    record PlannedMeetup(List<Person> organisers) {}
}
