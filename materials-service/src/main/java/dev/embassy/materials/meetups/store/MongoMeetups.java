package dev.embassy.materials.meetups.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.events.Replicas;
import dev.embassy.chassis.events.ReplicasFactory;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoMeetups implements Meetups {

    private static final String COPIES = "meetup_copies";

    private final Replicas<Meetup> copies;
    private final MongoOperations mongo;

    MongoMeetups(ReplicasFactory factory, MongoOperations mongo) {
        this.mongo = mongo;
        copies =
                factory.create(Meetup.class, COPIES)
                        .index(new Index("state.organiserIds", Sort.Direction.ASC))
                        .index(new Index("state.speakers.id", Sort.Direction.ASC))
                        .index(
                                new Index("state.country", Sort.Direction.ASC)
                                        .on("state.state", Sort.Direction.ASC)
                                        .on("state.startsAt", Sort.Direction.ASC));
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

    @Override
    public List<Meetup> spokenAtBy(String personId) {
        return copies.list(where("state.speakers.id").is(personId), 500);
    }

    @Override
    public List<Meetup> announcedAfter(
            Instant moment, String country, @Nullable String city, int limit) {
        var filter =
                where("state.country")
                        .is(country)
                        .and("state.state")
                        .is(Meetup.State.ANNOUNCED.name())
                        .and("state.startsAt")
                        .gt(moment);
        if (city != null) {
            filter = filter.and("state.city").is(city);
        }
        var soonest = Query.query(filter).with(Sort.by("state.startsAt", "_id")).limit(limit);
        return mongo.find(soonest, Document.class, COPIES).stream()
                .map(copy -> copy.get("state", Document.class))
                .map(state -> mongo.getConverter().read(Meetup.class, state))
                .toList();
    }
}
