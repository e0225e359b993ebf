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

    /** Those with this value, which are many, as in a state that records stay in. */
    public static Slice ofMany(String field, Object value, Criteria besides) {
        return new Slice(field, value, besides, true);
    }

    public static Slice ofAll(Criteria besides) {
        return new Slice(null, null, besides, false);
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
