package dev.embassy.materials.meetups.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.events.Replicas;
import dev.embassy.chassis.events.ReplicasFactory;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class MongoMeetups implements Meetups {

    private final Replicas<Meetup> copies;

    MongoMeetups(ReplicasFactory factory) {
        copies =
                factory.create(Meetup.class, "meetup_copies")
                        .index(new Index("state.organiserIds", Sort.Direction.ASC));
    }

    @Override
    public void apply(Meetup meetup, long sequence) {
        copies.apply(meetup.id(), sequence, meetup);
    }

    @Override
    public Optional<Meetup> find(MeetupId id) {
        return copies.find(id.value());
    }

    @Override
    public List<Meetup> organisedBy(String personId) {
        return copies.list(where("state.organiserIds").is(personId), 500);
    }
}
