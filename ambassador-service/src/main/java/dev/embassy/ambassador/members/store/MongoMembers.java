package dev.embassy.ambassador.members.store;

import dev.embassy.ambassador.members.DirectoryQuery;
import dev.embassy.ambassador.members.Member;
import dev.embassy.ambassador.members.MemberEvent;
import dev.embassy.ambassador.members.MemberId;
import dev.embassy.ambassador.members.MemberQuery;
import dev.embassy.ambassador.members.MemberState;
import dev.embassy.ambassador.members.Members;
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
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoMembers implements Members {

    private static final String COLLECTION = "members";

    private final MongoAggregates<Member, MemberEvent> members;
    private final MongoOperations mongo;

    MongoMembers(
            MongoAggregatesFactory factory, EventWire<MemberEvent> wire, MongoOperations mongo) {
        this.mongo = mongo;
        members =
                factory.create(Member.class, COLLECTION, "ambassador.members", wire)
                        .index(
                                new Index("state.inDirectory", Direction.ASC)
                                        .on("state.name", Direction.ASC),
                                new Index("state.name", Direction.ASC),
                                new Index("state.state", Direction.ASC)
                                        .on("state.name", Direction.ASC),
                                new Index("state.joinedAt", Direction.ASC),
                                new Index("state.termEndsAt", Direction.ASC),
                                new Index("state.words", Direction.ASC),
                                new Index("state.skillKeys", Direction.ASC),
                                new Index("state.topicKeys", Direction.ASC),
                                new Index("state.role.confirmed", Direction.ASC)
                                        .on("state.role.nextAttemptAt", Direction.ASC));
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return members.find(id.value());
    }

    @Override
    public Page<Member> directory(DirectoryQuery query, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("state.inDirectory").is(true));
        if (query.skill() != null) {
            all.add(Criteria.where("state.skillKeys").is(Member.key(query.skill())));
        }
        if (query.topic() != null) {
            all.add(Criteria.where("state.topicKeys").is(Member.key(query.topic())));
        }
        if (query.language() != null) {
            all.add(Criteria.where("state.profile.languages").is(query.language()));
        }
        if (query.country() != null) {
            all.add(Criteria.where("state.profile.country").is(query.country()));
        }
        all.addAll(SearchWords.criteria("state.words", query.text()));
        return members.page(new Criteria().andOperator(all), Sorting.ascending("state.name"), page);
    }

    @Override
    public Page<Member> page(MemberQuery query, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        if (!query.states().isEmpty()) {
            all.add(
                    Criteria.where("state.state")
                            .in(query.states().stream().map(Enum::name).toList()));
        }
        if (query.country() != null) {
            all.add(Criteria.where("state.profile.country").is(query.country()));
        }
        all.addAll(SearchWords.criteria("state.words", query.text()));
        var filter = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return members.page(filter, new Sorting(field(query.order()), query.descending()), page);
    }

    @Override
    public void store(Member member, List<? extends MemberEvent> events) {
        members.store(member, events);
    }

    @Override
    public List<TimelineEntry> timeline(MemberId id) {
        return members.timeline(id.value());
    }

    @Override
    public List<Member> withRoleDue(Instant now, int limit) {
        return members.list(
                Criteria.where("state.role.confirmed")
                        .is(false)
                        .and("state.role.nextAttemptAt")
                        .lte(now),
                limit);
    }

    @Override
    public long countCurrent() {
        return members.count(current());
    }

    @Override
    public long countCountries() {
        return mongo.findDistinct(
                        new Query(current()), "state.profile.country", COLLECTION, String.class)
                .size();
    }

    private static Criteria current() {
        return Criteria.where("state.state")
                .in(
                        MemberState.ONBOARDING.name(),
                        MemberState.ACTIVE.name(),
                        MemberState.ON_HOLD.name());
    }

    private static String field(MemberQuery.Order order) {
        return switch (order) {
            case NAME -> "state.name";
            case JOINED -> "state.joinedAt";
            case TERM_END -> "state.termEndsAt";
        };
    }
}
