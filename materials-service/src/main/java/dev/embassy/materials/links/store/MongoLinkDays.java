package dev.embassy.materials.links.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.materials.links.Clicks;
import dev.embassy.materials.links.LinkDay;
import dev.embassy.materials.links.LinkDayId;
import dev.embassy.materials.links.LinkDays;
import dev.embassy.materials.links.LinkId;
import dev.embassy.materials.meetups.MeetupId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class MongoLinkDays implements LinkDays {

    private static final String COLLECTION = "link_days";

    private final MongoAggregates<LinkDay, LinkDay.Counted> days;
    private final MongoOperations mongo;

    MongoLinkDays(
            MongoAggregatesFactory factory,
            EventWire<LinkDay.Counted> wire,
            MongoOperations mongo) {
        this.mongo = mongo;
        days =
                factory.create(LinkDay.class, COLLECTION, "materials.link-clicks", wire)
                        .index(
                                new Index("state.linkId", Sort.Direction.ASC)
                                        .on("state.day", Sort.Direction.ASC),
                                new Index("state.meetupId", Sort.Direction.ASC),
                                new Index("state.tellAt", Sort.Direction.ASC).sparse());
    }

    @Override
    public Optional<LinkDay> find(LinkDayId id) {
        return days.find(id.value());
    }

    @Override
    public void store(LinkDay day, List<LinkDay.Counted> events) {
        days.store(day, events);
    }

    @Override
    public List<DayClicks> daily(LinkId link, LocalDate from) {
        var since =
                new Document("state.linkId", link.value())
                        .append("state.day", new Document("$gte", from.toString()));
        return sums(since, "$state.day").entrySet().stream()
                .map(sum ->
                        new DayClicks(
                                LocalDate.parse(String.valueOf(sum.getKey())), sum.getValue()))
                .sorted(Comparator.comparing(DayClicks::day))
                .limit(MOST_DAYS)
                .toList();
    }

    @Override
    public Map<LinkId, Clicks> totals(Collection<LinkId> links) {
        var wanted = links.stream().map(LinkId::value).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var totals = new LinkedHashMap<LinkId, Clicks>();
        sums(new Document("state.linkId", new Document("$in", wanted)), "$state.linkId")
                .forEach((link, clicks) -> totals.put(new LinkId(String.valueOf(link)), clicks));
        return totals;
    }

    @Override
    public List<MeetupClicks> byMeetup(LinkId link) {
        return sums(new Document("state.linkId", link.value()), "$state.meetupId")
                .entrySet()
                .stream()
                .map(sum ->
                        new MeetupClicks(
                                sum.getKey() == null
                                        ? null
                                        : new MeetupId(String.valueOf(sum.getKey())),
                                sum.getValue()))
                .sorted(Comparator.comparing((MeetupClicks it) -> -it.clicks().people()))
                .toList();
    }

    @Override
    public Clicks of(MeetupId meetup) {
        return sums(new Document("state.meetupId", meetup.value()), "$state.meetupId")
                .values()
                .stream()
                .findFirst()
                .orElse(Clicks.NONE);
    }

    @Override
    public List<LinkDay> untold(Instant at, int limit) {
        return days.list(where("state.tellAt").lte(Date.from(at)), limit);
    }

    private Map<@Nullable Object, Clicks> sums(Document which, String by) {
        List<Document> stages =
                List.of(
                        new Document("$match", which),
                        new Document(
                                "$group",
                                new Document("_id", by)
                                        .append("people", new Document("$sum", "$state.people"))
                                        .append("robots", new Document("$sum", "$state.robots"))
                                        .append(
                                                "countedAt",
                                                new Document("$max", "$state.countedAt"))));
        List<Document> found =
                mongo.execute(
                        COLLECTION, all -> all.aggregate(stages).into(new ArrayList<Document>()));
        Map<@Nullable Object, Clicks> sums = new LinkedHashMap<>();
        for (var sum : found == null ? List.<Document>of() : found) {
            var countedAt = sum.getDate("countedAt");
            sums.put(
                    sum.get("_id"),
                    new Clicks(
                            sum.get("people", Number.class).longValue(),
                            sum.get("robots", Number.class).longValue(),
                            countedAt == null ? null : countedAt.toInstant()));
        }
        return sums;
    }
}
