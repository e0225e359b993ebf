package dev.embassy.chassis.aggregate;

/**
 * The order of a list: one field, then the identifier as tie breaker in the same direction.
 *
 * @param field a path within the document, such as {@code state.startsAt}; has an index
 */
public record Sorting(String field, boolean descending) {

    public static Sorting ascending(String field) {
        return new Sorting(field, false);
    }

    public static Sorting descending(String field) {
        return new Sorting(field, true);
    }
}
