package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.messages.Message;
import dev.embassy.materials.messages.MessageEvent;
import dev.embassy.materials.messages.MessageId;
import dev.embassy.materials.messages.MessageState;
import dev.embassy.materials.messages.Messages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class InMemoryMessages implements Messages {

    private final Remembered<Message, MessageEvent> messages;

    public InMemoryMessages(EventWire<MessageEvent> wire, Outbox outbox) {
        messages = new Remembered<>(Message.class, wire, outbox, null);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return messages.find(id.value());
    }

    @Override
    public void store(Message message, List<MessageEvent> events) {
        messages.store(message, events);
    }

    @Override
    public void discard(Message message, List<MessageEvent> events) {
        messages.remove(message, events);
    }

    @Override
    public void forgetDiscarded(Instant until, int limit) {
        messages.removed(until, limit).forEach(it -> messages.forget(it.id().value()));
    }

    @Override
    public Page<Message> page(Filter filter, PageRequest page) {
        return messages.page(
                it -> matches(it, filter),
                Comparator.comparing(Message::updatedAt)
                        .thenComparing(it -> it.id().value())
                        .reversed(),
                page);
    }

    private static boolean matches(Message it, Filter filter) {
        return Stream.of(Facet.values()).allMatch(facet -> isUnder(it, facet, filter))
                && (filter.state() == null || filter.state() == it.state())
                && (filter.expiredBy() == null || it.isExpired(filter.expiredBy()))
                && (filter.ownerId() == null || filter.ownerId().equals(it.owner().id()))
                && (filter.text() == null
                        || it.searchText()
                                .contains(filter.text().strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean isUnder(Message it, Facet facet, Filter filter) {
        var term = facet.of(filter.topic());
        return term == null || term.equals(facet.of(it.shown().topic()));
    }

    @Override
    public Map<String, Long> countBy(Facet facet, Filter filter) {
        return messages.all()
                .filter(it -> matches(it, filter))
                .flatMap(it -> Optional.ofNullable(facet.of(it.shown().topic())).stream())
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    }

    @Override
    public List<Cell> cells(Instant now) {
        return messages
                .all()
                .filter(it -> it.state() != MessageState.RETIRED)
                .collect(Collectors.groupingBy(it -> it.shown().topic()))
                .entrySet()
                .stream()
                .map(entry -> {
                    var all = entry.getValue();
                    long drafts =
                            all.stream().filter(it -> it.state() == MessageState.DRAFT).count();
                    long expired = all.stream().filter(it -> it.isExpired(now)).count();
                    return new Cell(entry.getKey(), all.size() - drafts - expired, expired, drafts);
                })
                .toList();
    }

    @Override
    public boolean uses(Facet facet, String term) {
        return messages.all()
                .anyMatch(it ->
                        term.equals(facet.of(it.shown().topic()))
                                || term.equals(facet.of(it.text().topic())));
    }

    @Override
    public List<Message> toChase(Instant now, int limit) {
        return messages.all()
                .filter(it -> it.chaseAt() != null && !it.chaseAt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TimelineEntry> timeline(MessageId id) {
        return messages.timeline(id.value());
    }
}
