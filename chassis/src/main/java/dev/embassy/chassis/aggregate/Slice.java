package dev.embassy.chassis.aggregate;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * A part of a collection that an index holds in the order of a list: what has one value in a field,
 * or all. A page is read from the beginning of it, and no further; a server that is left to choose
 * may instead read and sort all that match.
 *
 * @param field with it the index begins, before the field that is sorted by and {@code _id}, both
 *     descending; null for all, whose index begins with the field that is sorted by
 * @param besides what is left out while the index is walked; of what is walked, much should fulfil
 *     it
 * @param many whether much of the collection has the value. A server that sorts what it takes from
 *     an index of two fields would sort all of it; left to choose, it walks the list and is soon
 *     done
 */
public record Slice(
        @Nullable String field, @Nullable Object value, Criteria besides, boolean many) {

    /** Those with this value, which are few beside all. */
    public static Slice of(String field, Object value, Criteria besides) {
        return new Slice(field, value, besides, false);
    }

    public static Slice ofAll(Criteria besides) {
        return new Slice(null, null, besides, false);
    }

    /**
     * One for each of some values.
     *
     * @param many those that much of the collection has
     */
    public static <E extends Enum<E>> List<Slice> ofEach(
            String field, Collection<E> values, Set<E> many, Criteria besides) {
        return values.stream()
                .map(value -> new Slice(field, value.name(), besides, many.contains(value)))
                .toList();
    }

    /**
     * The index that slices are walked along.
     *
     * @param field as a slice has it; null for slices of all
     */
    public static Index indexOf(@Nullable String field, String sortedBy) {
        var index = field == null ? new Index() : new Index(field, Direction.ASC);
        return index.on(sortedBy, Direction.DESC).on("_id", Direction.DESC);
    }

    Criteria criteria() {
        return field == null
                ? besides
                : new Criteria().andOperator(where(field).is(value), besides);
    }

    /** The keys of its index. */
    Document index(Sorting sorting) {
        return indexOf(field, sorting.field()).getIndexKeys();
    }
}
