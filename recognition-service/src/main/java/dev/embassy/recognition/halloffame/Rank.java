package dev.embassy.recognition.halloffame;

import dev.embassy.chassis.actor.Person;
import dev.embassy.recognition.contributions.Contribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person on a board, and what put them there.
 *
 * @param place 1 is first; people with the same total share a place, and the places they fill
 *     together are left out after them
 * @param city where they live, if they are in the public directory
 * @param country ISO 3166-1 alpha-2, if they are in the public directory
 * @param listed whether the public directory has a page of them
 * @param contributions from the farthest reach to the smallest; their reach adds up to the total
 */
public record Rank(
        int place,
        Person person,
        @Nullable String city,
        @Nullable String country,
        boolean listed,
        Total total,
        List<Contribution> contributions) {

    public Rank {
        contributions = List.copyOf(contributions);
    }
}
