package dev.embassy.ambassador.applications;

import java.util.Set;

/**
 * Which applications, in which order. Drafts belong to their authors and are never found.
 *
 * @param states empty for any
 * @param text words to be found in name, city, topics and skills; empty for any
 */
public record ApplicationQuery(
        Set<ApplicationState> states, String text, Order order, boolean descending) {

    /** What a list of applications can be sorted by. */
    public enum Order {
        SUBMITTED,
        UPDATED,
        NAME
    }

    public ApplicationQuery {
        states = Set.copyOf(states);
    }
}
