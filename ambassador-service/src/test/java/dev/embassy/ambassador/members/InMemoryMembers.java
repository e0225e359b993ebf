package dev.embassy.ambassador.members;

import dev.embassy.ambassador.members.messaging.MemberWire;
import dev.embassy.chassis.aggregate.InMemoryAggregates;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.search.SearchWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Members without a database. */
public final class InMemoryMembers implements Members {

    private final InMemoryAggregates<Member, MemberEvent> members =
            new InMemoryAggregates<>(Member.class, MemberWire.real());

    @Override
    public Optional<Member> find(MemberId id) {
        return members.find(id.value());
    }

    @Override
    public Page<Member> directory(DirectoryQuery query, PageRequest page) {
        return members.page(
                member ->
                        member.inDirectory()
                                && (query.skill() == null
                                        || member.skillKeys().contains(Member.key(query.skill())))
                                && (query.topic() == null
                                        || member.topicKeys().contains(Member.key(query.topic())))
                                && (query.language() == null
                                        || member.profile().languages().contains(query.language()))
                                && (query.country() == null
                                        || query.country().equals(member.profile().country()))
                                && SearchWords.match(member.words(), query.text()),
                Comparator.comparing(Member::name),
                page);
    }

    @Override
    public Page<Member> page(MemberQuery query, PageRequest page) {
        Comparator<Member> order =
                switch (query.order()) {
                    case NAME -> Comparator.comparing(Member::name);
                    case JOINED -> Comparator.comparing(Member::joinedAt);
                    case TERM_END -> Comparator.comparing(Member::termEndsAt);
                };
        return members.page(
                member ->
                        (query.states().isEmpty() || query.states().contains(member.state()))
                                && (query.country() == null
                                        || query.country().equals(member.profile().country()))
                                && SearchWords.match(member.words(), query.text()),
                query.descending() ? order.reversed() : order,
                page);
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
        return members.all()
                .filter(member ->
                        !member.role().confirmed() && !member.role().nextAttemptAt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public long countCurrent() {
        return current().count();
    }

    @Override
    public long countCountries() {
        return current()
                .map(member -> member.profile().country())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private Stream<Member> current() {
        return members.all().filter(member -> member.state().isCurrent());
    }

    public List<MemberEvent> events() {
        return members.events();
    }
}
