package dev.embassy.recognition.people.messaging;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import dev.embassy.recognition.people.People;
import org.springframework.stereotype.Component;

/** Learns who there is. */
@Component
class PeopleFeed implements Feed {

    private final People people;

    PeopleFeed(People people) {
        this.people = people;
    }

    record PersonData(String id, String name) {}

    @Override
    public String topic() {
        return "ambassador.people";
    }

    @Override
    public void on(IncomingEvent event) {
        var data = event.data(PersonData.class);
        people.learn(new Person(data.id(), data.name()), event.sequence());
    }
}
