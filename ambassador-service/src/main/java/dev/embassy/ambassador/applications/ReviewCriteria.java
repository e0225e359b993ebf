package dev.embassy.ambassador.applications;

import java.util.List;
import java.util.Map;

/** What reviewers look at, by name. */
public record ReviewCriteria(List<String> names) {

    public ReviewCriteria {
        names = List.copyOf(names);
    }

    void requireEach(Map<String, Integer> points) {
        var invalid = new ScoreInvalid();
        for (var name : names) {
            var given = points.get(name);
            if (given == null || given < Score.LOWEST || given > Score.HIGHEST) {
                invalid.field(
                        "points." + name,
                        "Give " + Score.LOWEST + " to " + Score.HIGHEST + " points.");
            }
        }
        points.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        invalid.field("points." + name, "This is not one of the criteria."));
        if (!invalid.fields().isEmpty()) {
            throw invalid;
        }
    }
}
