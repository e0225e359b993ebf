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
import dev.embassy.chassis.aggregate.Slice;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.search.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoMembers implements Members {

    private static final String COLLECTION = "members";
    private static final String STATE = "state.state";
    private static final String NAME = "state.name";
    private static final String JOINED = "state.joinedAt";
    private static final String TERM_END = "state.termEndsAt";
    private static final String COUNTRY = "state.profile.country";
    private static final String WORDS = "state.words";

    /** Where members stay for years. */
    private static final Set<MemberState> LASTING = Set.of(MemberState.ACTIVE, MemberState.ALUMNI);

    private final MongoAggregates<Member, MemberEvent> members;
    private final MongoOperations mongo;

    MongoMembers(
            MongoAggregatesFactory factory, EventWire<MemberEvent> wire, MongoOperations mongo) {
        this.mongo = mongo;
        members =
                factory.create(Member.class, COLLECTION, "ambassador.members", wire)
                        .index(
                                new Index("state.inDirectory", Direction.ASC)
                                        .on(NAME, Direction.ASC),
                                Slice.indexOf(null, NAME),
                                Slice.indexOf(null, JOINED),
                                Slice.indexOf(null, TERM_END),
                                Slice.indexOf(STATE, NAME),
                                Slice.indexOf(STATE, JOINED),
                                Slice.indexOf(STATE, TERM_END),
                                new Index(WORDS, Direction.ASC),
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
            all.add(Criteria.where(COUNTRY).is(query.country()));
        }
        all.addAll(SearchWords.criteria(WORDS, query.text()));
        return members.page(new Criteria().andOperator(all), Sorting.ascending(NAME), page);
    }

    @Override
    public Page<Member> page(MemberQuery query, PageRequest page) {
        var words = SearchWords.criteria(WORDS, query.text());
        return members.page(
                slices(query),
                words.isEmpty() ? null : new Criteria().andOperator(words),
                new Sorting(field(query.order()), query.descending()),
                page);
    }

    /** One for each state that is wanted, or one of all; of a country, few may be among all. */
    private static List<Slice> slices(MemberQuery query) {
        if (query.states().isEmpty() && query.country() == null) {
            return List.of(Slice.ofAll(new Criteria()));
        }
        var country =
                query.country() == null
                        ? new Criteria()
                        : Criteria.where(COUNTRY).is(query.country());
        var states = query.states().isEmpty() ? EnumSet.allOf(MemberState.class) : query.states();
        return Slice.ofEach(STATE, states, LASTING, country);
    }

    @Override
    public void store(Member member, List<? extends MemberEvent> events) {
        members.store(member, events);
    }

    @Override
    public void storeRole(Member member) {
        members.amend(member);
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
        return mongo.findDistinct(new Query(current()), COUNTRY, COLLECTION, String.class).size();
    }

    private static Criteria current() {
        return Criteria.where(STATE)
                .in(
                        MemberState.ONBOARDING.name(),
                        MemberState.ACTIVE.name(),
                        MemberState.ON_HOLD.name());
    }

    private static String field(MemberQuery.Order order) {
        return switch (order) {
            case NAME -> NAME;
            case JOINED -> JOINED;
            case TERM_END -> TERM_END;
        };
    }
}
