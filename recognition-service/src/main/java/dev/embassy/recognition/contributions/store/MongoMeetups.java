package dev.embassy.recognition.contributions.store;

import dev.embassy.chassis.events.Replicas;
import dev.embassy.chassis.events.ReplicasFactory;
import dev.embassy.recognition.contributions.Meetup;
import dev.embassy.recognition.contributions.Meetups;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MongoMeetups implements Meetups {

    private final Replicas<Meetup> meetups;

    MongoMeetups(ReplicasFactory replicas) {
        meetups = replicas.create(Meetup.class, "meetup_copies");
    }

    @Override
    public Optional<Meetup> find(String id) {
        return meetups.find(id);
    }

    @Override
    public void learn(Meetup meetup) {
        meetups.apply(meetup.id(), meetup.sequence(), meetup);
    }
}
