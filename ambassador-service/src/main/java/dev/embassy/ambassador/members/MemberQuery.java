package dev.embassy.ambassador.members;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members, in which order.
 *
 * @param states empty for any
 * @param text words to be found; empty for any
 */
public record MemberQuery(
        Set<MemberState> states,
        String text,
        @Nullable String country,
        Order order,
        boolean descending) {

    /** What a list of members can be sorted by. */
    public enum Order {
        NAME,
        JOINED,
        TERM_END
    }

    public MemberQuery {
        states = Set.copyOf(states);
    }
}
