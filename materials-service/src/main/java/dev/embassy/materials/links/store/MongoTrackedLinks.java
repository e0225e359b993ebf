package dev.embassy.materials.links.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.links.LinkCode;
import dev.embassy.materials.links.LinkEvent;
import dev.embassy.materials.links.LinkId;
import dev.embassy.materials.links.TrackedLink;
import dev.embassy.materials.links.TrackedLinks;
import dev.embassy.materials.links.WordTaken;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Identifiers begin with their time, so their order is that of the links. */
@Component
class MongoTrackedLinks implements TrackedLinks {

    private static final String EXPIRES_AT = "state.description.expiresAt";

    private final MongoAggregates<TrackedLink, LinkEvent> links;

    MongoTrackedLinks(MongoAggregatesFactory factory, EventWire<LinkEvent> wire) {
        links =
                factory.create(TrackedLink.class, "links", "materials.links", wire)
                        .index(
                                new Index("state.code", Sort.Direction.ASC).unique(),
                                newest("state.owner.id"),
                                newest("state.description.meetup"),
                                newest("state.description.campaign"),
                                newest("state.words"),
                                new Index("state.expiryUntold", Sort.Direction.ASC).sparse());
    }

    private static Index newest(String field) {
        return new Index(field, Sort.Direction.ASC).on("_id", Sort.Direction.DESC);
    }

    @Override
    public Optional<TrackedLink> find(LinkId id) {
        return links.find(id.value());
    }

    @Override
    public Optional<TrackedLink> findByCode(LinkCode code) {
        return links.findFirst(where("state.code").is(code.value()));
    }

    @Override
    public void store(TrackedLink link, List<LinkEvent> events) {
        try {
            links.store(link, events);
        } catch (DuplicateKeyException taken) {
            throw new WordTaken(link.code());
        }
    }

    @Override
    public Page<TrackedLink> page(Filter filter, PageRequest page) {
        var all = new ArrayList<Criteria>();
        if (filter.text() != null) {
            for (var word : TrackedLink.words(filter.text())) {
                all.add(where("state.words").regex("^" + Pattern.quote(word)));
            }
        }
        if (filter.campaign() != null) {
            all.add(where("state.description.campaign").is(filter.campaign()));
        }
        if (filter.meetup() != null) {
            all.add(where("state.description.meetup").is(filter.meetup().value()));
        }
        if (filter.ownerId() != null) {
            all.add(where("state.owner.id").is(filter.ownerId()));
        }
        if (filter.visible() != null) {
            all.add(
                    new Criteria()
                            .orOperator(
                                    where("state.owner.id").is(filter.visible().ownerId()),
                                    where("state.description.meetup")
                                            .in(
                                                    filter.visible().meetups().stream()
                                                            .map(MeetupId::value)
                                                            .toList())));
        }
        if (filter.state() != null) {
            var now = Date.from(filter.at());
            switch (filter.state()) {
                case DISABLED -> all.add(where("state.disabling").ne(null));
                case EXPIRED -> {
                    all.add(where("state.disabling").is(null));
                    all.add(where(EXPIRES_AT).lte(now));
                }
                case ACTIVE -> {
                    all.add(where("state.disabling").is(null));
                    all.add(
                            new Criteria()
                                    .orOperator(
                                            where(EXPIRES_AT).is(null), where(EXPIRES_AT).gt(now)));
                }
            }
        }
        return links.page(
                all.isEmpty() ? new Criteria() : new Criteria().andOperator(all),
                Sorting.descending("_id"),
                page);
    }

    @Override
    public List<TrackedLink> expiredUntold(Instant at, int limit) {
        return links.list(where("state.expiryUntold").lte(Date.from(at)), limit);
    }

    @Override
    public List<TimelineEntry> timeline(LinkId id) {
        return links.timeline(id.value());
    }
}
