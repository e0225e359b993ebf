package dev.embassy.ambassador.meetups.store;

import dev.embassy.ambassador.meetups.Meetup;
import dev.embassy.ambassador.meetups.MeetupEvent;
import dev.embassy.ambassador.meetups.MeetupId;
import dev.embassy.ambassador.meetups.MeetupQuery;
import dev.embassy.ambassador.meetups.MeetupState;
import dev.embassy.ambassador.meetups.Meetups;
import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.search.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

@Repository
class MongoMeetups implements Meetups {

    private static final String COLLECTION = "meetups";
    private static final String STARTS_AT = "state.plan.startsAt";
    private static final String ENDS_AT = "state.plan.endsAt";

    private final MongoAggregates<Meetup, MeetupEvent> meetups;
    private final MongoOperations mongo;

    MongoMeetups(
            MongoAggregatesFactory factory, EventWire<MeetupEvent> wire, MongoOperations mongo) {
        this.mongo = mongo;
        meetups =
                factory.create(Meetup.class, COLLECTION, "ambassador.meetups", wire)
                        .index(
                                new Index(STARTS_AT, Direction.ASC),
                                new Index("state.state", Direction.ASC)
                                        .on(STARTS_AT, Direction.ASC),
                                new Index("state.state", Direction.ASC).on(ENDS_AT, Direction.ASC),
                                new Index("state.participantIds", Direction.ASC)
                                        .on(STARTS_AT, Direction.ASC),
                                new Index("state.nextReminderAt", Direction.ASC).sparse(),
                                new Index("state.words", Direction.ASC));
    }

    @Override
    public Optional<Meetup> find(MeetupId id) {
        return meetups.find(id.value());
    }

    @Override
    public Page<Meetup> page(MeetupQuery query, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        if (query.participant() != null) {
            all.add(Criteria.where("state.participantIds").is(query.participant()));
        }
        if (!query.states().isEmpty()) {
            all.add(in(query.states().toArray(MeetupState[]::new)));
        }
        if (query.from() != null) {
            all.add(Criteria.where(ENDS_AT).gt(query.from()));
        }
        if (query.to() != null) {
            all.add(Criteria.where(STARTS_AT).lt(query.to()));
        }
        if (query.country() != null) {
            all.add(Criteria.where("state.plan.country").is(query.country()));
        }
        all.addAll(SearchWords.criteria("state.words", query.text()));
        var filter = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return meetups.page(filter, new Sorting(STARTS_AT, query.descending()), page);
    }

    @Override
    public void store(Meetup meetup, List<? extends MeetupEvent> events) {
        meetups.store(meetup, events);
    }

    @Override
    public List<TimelineEntry> timeline(MeetupId id) {
        return meetups.timeline(id.value());
    }

    @Override
    public List<Meetup> over(Instant now, int limit) {
        return meetups.list(in(MeetupState.ANNOUNCED).and(ENDS_AT).lte(now), limit);
    }

    @Override
    public List<Meetup> withReminderDue(Instant now, int limit) {
        return meetups.list(
                Criteria.where("state.nextReminderAt")
                        .lte(now)
                        .and("state.state")
                        .is(MeetupState.HELD.name()),
                limit);
    }

    @Override
    public Outreach outreach(Instant from, Instant to) {
        var sums =
                mongo.aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.match(
                                                in(MeetupState.HELD, MeetupState.REPORTED)
                                                        .and(STARTS_AT)
                                                        .gte(from)
                                                        .lt(to)),
                                        Aggregation.group()
                                                .count()
                                                .as("held")
                                                .sum("state.report.attendance")
                                                .as("people")),
                                COLLECTION,
                                Document.class)
                        .getUniqueMappedResult();
        return sums == null
                ? new Outreach(0, 0)
                : new Outreach(
                        sums.get("held", Number.class).longValue(),
                        sums.get("people", Number.class).longValue());
    }

    private static Criteria in(MeetupState... states) {
        return Criteria.where("state.state").in(List.of(states).stream().map(Enum::name).toList());
    }
}
