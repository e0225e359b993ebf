package dev.embassy.chassis.aggregate;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
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
 */
public record Slice(@Nullable String field, @Nullable Object value, Criteria besides) {

    /** Those with this value. */
    public static Slice of(String field, Object value, Criteria besides) {
        return new Slice(field, value, besides);
    }

    public static Slice ofAll(Criteria besides) {
        return new Slice(null, null, besides);
    }

    Criteria criteria() {
        return field == null
                ? besides
                : new Criteria().andOperator(where(field).is(value), besides);
    }

    /** The keys of its index. */
    Document index(Sorting sorting) {
        var keys = new Document();
        if (field != null) {
            keys.append(field, 1);
        }
        return keys.append(sorting.field(), -1).append("_id", -1);
    }
}
