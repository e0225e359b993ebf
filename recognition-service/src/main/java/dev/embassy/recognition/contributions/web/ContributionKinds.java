package dev.embassy.recognition.contributions.web;

import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.contributions.Figure;
import java.util.Arrays;
import java.util.List;

/** All kinds of contributions and the figure each carries. */
record ContributionKinds(List<ContributionKindView> items) {

    record ContributionKindView(ContributionKind kind, Figure figure) {}

    static ContributionKinds all() {
        return new ContributionKinds(
                Arrays.stream(ContributionKind.values())
                        .map(kind -> new ContributionKindView(kind, kind.figure()))
                        .toList());
    }
}
