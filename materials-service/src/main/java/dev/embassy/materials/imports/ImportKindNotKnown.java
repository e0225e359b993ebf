package dev.embassy.materials.imports;

import dev.embassy.chassis.problem.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

public final class ImportKindNotKnown extends Refusal {

    private static final long serialVersionUID = 1L;

    ImportKindNotKnown(String slug) {
        super(
                Kind.NOT_FOUND,
                "import-kind-not-known",
                "“%s” is not imported here. It may be %s."
                        .formatted(
                                slug,
                                Arrays.stream(ImportKind.values())
                                        .map(ImportKind::slug)
                                        .collect(Collectors.joining(" or "))));
    }
}
