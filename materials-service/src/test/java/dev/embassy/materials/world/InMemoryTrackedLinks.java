package dev.embassy.materials.world;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.links.LinkCode;
import dev.embassy.materials.links.LinkEvent;
import dev.embassy.materials.links.LinkId;
import dev.embassy.materials.links.TrackedLink;
import dev.embassy.materials.links.TrackedLinks;
import dev.embassy.materials.links.WordTaken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

public final class InMemoryTrackedLinks implements TrackedLinks {

    private final Remembered<TrackedLink, LinkEvent> links;
    private volatile boolean unreachable;

    public InMemoryTrackedLinks(EventWire<LinkEvent> wire, Outbox outbox) {
        links =
                new Remembered<>(
                        TrackedLink.class, wire, outbox, InMemoryTrackedLinks::refuseSecondCode);
    }

    /** As if the store were down, or up again. */
    public void unreachable(boolean down) {
        unreachable = down;
    }

    private static void refuseSecondCode(
            Remembered<TrackedLink, LinkEvent> all, TrackedLink candidate) {
        if (all.all()
                .anyMatch(it ->
                        !it.id().equals(candidate.id()) && it.code().equals(candidate.code()))) {
            throw new WordTaken(candidate.code());
        }
    }

    @Override
    public Optional<TrackedLink> find(LinkId id) {
        return links.find(id.value());
    }

    @Override
    public Optional<TrackedLink> findByCode(LinkCode code) {
        if (unreachable) {
            throw new DataAccessResourceFailureException("down");
        }
        return links.all().filter(it -> it.code().equals(code)).findFirst();
    }

    @Override
    public void store(TrackedLink link, List<LinkEvent> events) {
        links.store(link, events);
    }

    @Override
    public Page<TrackedLink> page(Filter filter, PageRequest page) {
        return links.page(
                it -> matches(it, filter),
                Comparator.comparing((TrackedLink it) -> it.id().value()).reversed(),
                page);
    }

    private static boolean matches(TrackedLink it, Filter filter) {
        var description = it.description();
        return (filter.state() == null || filter.state() == it.state(filter.at()))
                && (filter.campaign() == null || filter.campaign().equals(description.campaign()))
                && (filter.meetup() == null || filter.meetup().equals(description.meetup()))
                && (filter.ownerId() == null || filter.ownerId().equals(it.owner().id()))
                && (filter.visible() == null || isVisible(it, filter.visible()))
                && (filter.text() == null || hasWords(it, filter.text()));
    }

    private static boolean isVisible(TrackedLink it, Visible visible) {
        return visible.ownerId().equals(it.owner().id())
                || visible.meetups().stream()
                        .anyMatch(meetup -> Objects.equals(meetup, it.description().meetup()));
    }

    private static boolean hasWords(TrackedLink it, String text) {
        return TrackedLink.words(text).stream()
                .allMatch(word -> it.words().stream().anyMatch(has -> has.startsWith(word)));
    }

    @Override
    public List<TrackedLink> expiredUntold(Instant at, int limit) {
        return links.all()
                .filter(it -> it.expiryUntold() != null && !it.expiryUntold().isAfter(at))
                .limit(limit)
                .toList();
    }

    @Override
    public List<TimelineEntry> timeline(LinkId id) {
        return links.timeline(id.value());
    }
}
