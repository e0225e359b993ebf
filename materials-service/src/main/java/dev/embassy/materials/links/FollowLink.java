package dev.embassy.materials.links;

import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.meetups.MeetupId;
import io.micrometer.core.instrument.Metrics;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Leads a visitor on, and counts the click before it answers. How a link was read is remembered for
 * a moment; while the store cannot be reached, links go on leading where they led.
 */
@Component
public class FollowLink {

    private static final Logger LOG = LoggerFactory.getLogger(FollowLink.class);
    private static final int REMEMBERED = 10_000;

    /** While one visitor reads a link anew, others are led as it was read within this time. */
    private static final Duration MEANWHILE = Duration.ofMinutes(1);

    /** What a visitor gets. */
    public sealed interface Answer {

        /** On to this address. */
        record LeadsTo(String location) implements Answer {}

        /** It led somewhere once, or will again. */
        record Ended(Why why) implements Answer {}

        /** No link has this code. */
        record Unknown() implements Answer {}
    }

    public enum Why {
        EXPIRED,
        DISABLED,
        /** Its site is not on the list any more, or its material is not published. */
        DESTINATION_CLOSED
    }

    private static final Answer UNKNOWN = new Answer.Unknown();

    /** How a link was read: where to, until when, for whom it counts. */
    private record Known(
            LinkId id,
            @Nullable MeetupId meetup,
            Answer answer,
            @Nullable Instant expiresAt,
            Instant readAt) {}

    private final TrackedLinks links;
    private final ReadDestinations destinations;
    private final Materials materials;
    private final ClickJournal journal;
    private final LinkSettings settings;
    private final Clock clock;
    private final ConcurrentMap<LinkCode, Known> known = new ConcurrentHashMap<>();
    private final Set<LinkCode> beingRead = ConcurrentHashMap.newKeySet();

    FollowLink(
            TrackedLinks links,
            ReadDestinations destinations,
            Materials materials,
            ClickJournal journal,
            LinkSettings settings,
            Clock clock) {
        this.links = links;
        this.destinations = destinations;
        this.materials = materials;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param segment what stands behind {@code /l/}
     */
    public Answer follow(String segment, Visit visit) {
        var code = LinkCode.asked(segment);
        if (code == null) {
            return UNKNOWN;
        }
        var now = clock.instant();
        var link = look(code, now);
        if (link == null) {
            return UNKNOWN;
        }
        if (!(link.answer() instanceof Answer.LeadsTo)) {
            return link.answer();
        }
        if (link.expiresAt() != null && !link.expiresAt().isAfter(now)) {
            return new Answer.Ended(Why.EXPIRED);
        }
        count(
                new Click(
                        link.id(),
                        link.meetup(),
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        Robots.made(visit)));
        return link.answer();
    }

    /** Whoever scans a poster gets their slides, even if the disk is full; it is said loudly. */
    private void count(Click click) {
        try {
            journal.append(click);
        } catch (ClickJournal.ClickNotKept lost) {
            Metrics.counter("embassy.links.uncounted").increment();
            LOG.error("A click on {} could not be kept and is not counted", click.link(), lost);
        }
    }

    private @Nullable Known look(LinkCode code, Instant now) {
        var remembered = known.get(code);
        if (remembered != null && remembered.readAt().plus(settings.fresh()).isAfter(now)) {
            return remembered;
        }
        var first = beingRead.add(code);
        if (!first && remembered != null && remembered.readAt().plus(MEANWHILE).isAfter(now)) {
            return remembered;
        }
        try {
            return readAnew(code, remembered, now);
        } finally {
            if (first) {
                beingRead.remove(code);
            }
        }
    }

    private @Nullable Known readAnew(LinkCode code, @Nullable Known remembered, Instant now) {
        try {
            var read = links.findByCode(code).map(link -> read(link, now)).orElse(null);
            if (read == null) {
                known.remove(code);
            } else {
                remember(code, read);
            }
            return read;
        } catch (DataAccessException unreachable) {
            if (remembered == null) {
                throw unreachable;
            }
            LOG.warn("The store does not answer; {} leads where it led", code, unreachable);
            remember(
                    code,
                    new Known(
                            remembered.id(),
                            remembered.meetup(),
                            remembered.answer(),
                            remembered.expiresAt(),
                            clock.instant()));
            return remembered;
        }
    }

    private void remember(LinkCode code, Known link) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(code, link);
    }

    private Known read(TrackedLink link, Instant now) {
        var description = link.description();
        return new Known(
                link.id(), description.meetup(), answer(link, now), description.expiresAt(), now);
    }

    private Answer answer(TrackedLink link, Instant now) {
        return switch (link.state(now)) {
            case DISABLED -> new Answer.Ended(Why.DISABLED);
            case EXPIRED -> new Answer.Ended(Why.EXPIRED);
            case ACTIVE ->
                    location(link)
                            .<Answer>map(Answer.LeadsTo::new)
                            .orElseGet(() -> new Answer.Ended(Why.DESTINATION_CLOSED));
        };
    }

    private Optional<String> location(TrackedLink link) {
        var destination = link.description().destination();
        var material = destination.materialId();
        if (material != null) {
            return materials
                    .find(material)
                    .filter(it -> it.state() == MaterialState.PUBLISHED)
                    .map(it -> settings.publicUrl() + page(it, link.code()));
        }
        var url = destination.url();
        return url != null && destinations.allow(URI.create(url))
                ? Optional.of(url)
                : Optional.empty();
    }

    /** Visitors get it without signing in; what is for speakers they find in the library. */
    private static String page(Material material, LinkCode code) {
        return material.isForVisitors()
                ? "/handed-out/" + code.value()
                : "/materials/" + material.id().value();
    }

    /** A change of this instance is followed at once. */
    void forget(LinkCode code) {
        known.remove(code);
    }

    void forgetAll() {
        known.clear();
    }
}
