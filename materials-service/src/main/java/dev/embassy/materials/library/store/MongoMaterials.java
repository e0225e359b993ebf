package dev.embassy.materials.library.store;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.MongoAggregates;
import dev.embassy.chassis.aggregate.MongoAggregatesFactory;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.aggregate.Slice;
import dev.embassy.chassis.aggregate.Sorting;
import dev.embassy.chassis.aggregate.TimelineEntry;
import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.search.SearchWords;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialEvent;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.library.TextState;
import dev.embassy.materials.search.OlderRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoMaterials implements Materials, OlderRecords {

    static final String COLLECTION = "materials";

    private static final String UPDATED = "state.updatedAt";
    private static final String STATE = "state.state";
    private static final String KIND = "state.description.kind";
    private static final String LANGUAGE = "state.description.language";
    private static final String AUDIENCE = "state.description.audience";
    private static final String TAG = "state.description.tags";
    private static final String WORDS = "state.words";
    private static final String BYTES = "state.bytes";
    private static final String SHA_256 = "state.versions.sha256";
    private static final String FULLTEXT = MongoAggregates.FULLTEXT;
    private static final String TEXT = "state.text";
    private static final int MOST_VALUES = 50;

    /** Before the cursor of those that are found by their text; alone where they begin. */
    private static final String IN_TEXT = "~";

    private final MongoOperations mongo;
    private final MongoAggregates<Material, MaterialEvent> materials;

    MongoMaterials(
            MongoOperations mongo, MongoAggregatesFactory factory, EventWire<MaterialEvent> wire) {
        this.mongo = mongo;
        materials =
                factory.create(Material.class, COLLECTION, "materials.library", wire)
                        .index(
                                Slice.indexOf(null, UPDATED),
                                Slice.indexOf(STATE, UPDATED),
                                Slice.indexOf(KIND, UPDATED),
                                Slice.indexOf(LANGUAGE, UPDATED),
                                Slice.indexOf(AUDIENCE, UPDATED),
                                Slice.indexOf(TAG, UPDATED),
                                new Index(WORDS, Sort.Direction.ASC),
                                new Index(BYTES, Sort.Direction.ASC),
                                new Index("state.remindAt", Sort.Direction.ASC),
                                new Index(SHA_256, Sort.Direction.ASC),
                                new Index(FULLTEXT, Sort.Direction.ASC),
                                new Index(TEXT, Sort.Direction.ASC),
                                new Index("removedAt", Sort.Direction.ASC).sparse());
    }

    @Override
    public Optional<Material> find(MaterialId id) {
        return materials.find(id.value());
    }

    @Override
    public void store(Material material, List<MaterialEvent> events) {
        materials.store(material, events);
    }

    @Override
    public void discard(Material material, List<MaterialEvent> events) {
        materials.remove(material, events);
    }

    @Override
    public List<Material> discarded(Instant until, int limit) {
        return materials.removed(until, limit);
    }

    @Override
    public void forget(MaterialId id) {
        materials.forget(id.value());
    }

    @Override
    public boolean hold(String sha256) {
        return materials.findFirst(where(SHA_256).is(sha256)).isPresent();
    }

    @Override
    public Page<Material> page(Filter filter, PageRequest page) {
        var sorting = Sorting.descending(UPDATED);
        var words = SearchWords.criteria(WORDS, filter.text());
        if (words.isEmpty()) {
            var choices = criteria(choices(filter));
            // What was discarded has no such time, and every other has changed since.
            return materials.page(
                    choices.isEmpty() ? where(UPDATED).gt(Instant.EPOCH) : all(choices),
                    sorting,
                    page);
        }
        var described = all(words);
        if (filter.described()) {
            return materials.page(List.of(slice(filter)), described, sorting, page);
        }
        var inText = new ArrayList<>(SearchWords.criteria(WORDS, FULLTEXT, filter.text()));
        inText.add(new Criteria().norOperator(described));
        return ranked(filter, described, all(inText), page);
    }

    /** Those that are found by their description, and behind them those by their text. */
    private Page<Material> ranked(
            Filter filter, Criteria described, Criteria inText, PageRequest page) {
        var slices = List.of(slice(filter));
        var sorting = Sorting.descending(UPDATED);
        var after = page.after();
        if (after != null && after.startsWith(IN_TEXT)) {
            var behind = after.substring(IN_TEXT.length());
            return further(
                    List.of(),
                    materials.page(
                            slices,
                            inText,
                            sorting,
                            new PageRequest(page.limit(), behind.isEmpty() ? null : behind)));
        }
        var found = materials.page(slices, described, sorting, page);
        if (found.next() != null) {
            return found;
        }
        int left = page.limit() - found.items().size();
        var rest = materials.page(slices, inText, sorting, PageRequest.first(Math.max(left, 1)));
        if (left == 0) {
            return new Page<>(found.items(), rest.items().isEmpty() ? null : IN_TEXT);
        }
        return further(found.items(), rest);
    }

    private static Page<Material> further(List<Material> before, Page<Material> inText) {
        var all = new ArrayList<>(before);
        all.addAll(inText.items());
        return new Page<>(all, inText.next() == null ? null : IN_TEXT + inText.next());
    }

    /** The choice that most likely leaves least comes first; what it leaves is looked through. */
    private static Slice slice(Filter filter) {
        var choices = choices(filter);
        var first = choices.pollFirstEntry();
        return first == null
                ? Slice.ofAll(new Criteria())
                : Slice.of(first.getKey(), first.getValue(), all(criteria(choices)));
    }

    static Criteria criteria(Filter filter) {
        var all = criteria(choices(filter));
        all.addAll(
                filter.described()
                        ? SearchWords.criteria(WORDS, filter.text())
                        : SearchWords.criteria(WORDS, FULLTEXT, filter.text()));
        return all(all);
    }

    private static List<Criteria> criteria(Map<String, String> choices) {
        List<Criteria> all = new ArrayList<>();
        choices.forEach((field, value) -> all.add(where(field).is(value)));
        return all;
    }

    private static Criteria all(List<Criteria> criteria) {
        return criteria.isEmpty() ? new Criteria() : new Criteria().andOperator(criteria);
    }

    private static LinkedHashMap<String, String> choices(Filter filter) {
        var all = new LinkedHashMap<String, String>();
        putIfAny(all, TAG, filter.tag());
        putIfAny(all, LANGUAGE, filter.language());
        putIfAny(all, KIND, filter.kind() == null ? null : filter.kind().name());
        putIfAny(all, AUDIENCE, filter.audience());
        putIfAny(all, STATE, filter.state() == null ? null : filter.state().name());
        return all;
    }

    private static void putIfAny(Map<String, String> all, String field, @Nullable String value) {
        if (value != null) {
            all.put(field, value);
        }
    }

    @Override
    public Facets facets(Filter filter) {
        return new Facets(
                counts(KIND, false, without(filter, KIND)),
                counts(LANGUAGE, false, without(filter, LANGUAGE)),
                counts(AUDIENCE, false, without(filter, AUDIENCE)),
                counts(TAG, true, without(filter, TAG)),
                counts(STATE, false, without(filter, STATE)));
    }

    private static Filter without(Filter filter, String field) {
        return new Filter(
                filter.text(),
                field.equals(KIND) ? null : filter.kind(),
                field.equals(LANGUAGE) ? null : filter.language(),
                field.equals(AUDIENCE) ? null : filter.audience(),
                field.equals(TAG) ? null : filter.tag(),
                field.equals(STATE) ? null : filter.state(),
                filter.described());
    }

    private List<Count> counts(String field, boolean many, Filter filter) {
        List<AggregationOperation> steps = new ArrayList<>();
        // Whatever has a value has one that is at least this; so an index serves the count of all.
        var hasOne = where(field).gte("");
        steps.add(match(new Criteria().andOperator(criteria(filter), hasOne)));
        if (many) {
            steps.add(unwind(field));
        }
        steps.add(group(field).count().as("count"));
        steps.add(sort(Sort.by(Sort.Order.desc("count"), Sort.Order.asc("_id"))));
        steps.add(limit(MOST_VALUES + 1L));
        return mongo
                .aggregate(newAggregation(steps), COLLECTION, Document.class)
                .getMappedResults()
                .stream()
                .filter(counted -> counted.get("_id") != null)
                .limit(MOST_VALUES)
                .map(counted ->
                        new Count(
                                counted.getString("_id"),
                                counted.get("count", Number.class).longValue()))
                .toList();
    }

    @Override
    public List<Material> toRemind(Instant before, int limit) {
        return materials.list(where("state.remindAt").lte(before), limit);
    }

    @Override
    public List<Material> changedAfter(Instant time, int limit) {
        return materials
                .page(where(UPDATED).gt(time), Sorting.ascending(UPDATED), PageRequest.first(limit))
                .items();
    }

    @Override
    public List<Material> textsToRead(int limit) {
        return materials.list(where(TEXT).is(TextState.DUE.name()), limit);
    }

    @Override
    public void keepText(Material material, List<String> words) {
        materials.amend(material, words);
    }

    /** Only what is above nothing adds to it: so it is in the index, and no document is read. */
    @Override
    public long bytes() {
        var sum =
                mongo.aggregate(
                                newAggregation(
                                        match(where(BYTES).gt(0)), group().sum(BYTES).as("bytes")),
                                COLLECTION,
                                Document.class)
                        .getUniqueMappedResult();
        return sum == null ? 0 : sum.get("bytes", Number.class).longValue();
    }

    @Override
    public List<TimelineEntry> timeline(MaterialId id) {
        return materials.timeline(id.value());
    }

    @Override
    public int complete(int limit) {
        return materials.complete(WORDS, limit)
                + materials.complete(BYTES, limit)
                + materials.complete(TEXT, limit);
    }
}
