package dev.embassy.recognition.halloffame;

import dev.embassy.recognition.contributions.ContributionKind;
import java.util.List;

/**
 * The most active of one month in one kind of contribution: figures of different kinds are never
 * compared.
 *
 * @param total of everybody who is shown
 * @param ranks of the volunteers
 * @param employees ranked apart from the volunteers
 */
public record Board(ContributionKind kind, Total total, List<Rank> ranks, List<Rank> employees) {

    public Board {
        ranks = List.copyOf(ranks);
        employees = List.copyOf(employees);
    }
}
