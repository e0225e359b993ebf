package dev.embassy.materials.imports;

import dev.embassy.materials.members.Member;
import dev.embassy.materials.members.Members;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom a name in a sheet may mean; for one look at one sheet. */
final class MemberNames {

    private final Members members;

    /** Read when it is first needed: most names are written as the programme knows them. */
    private @Nullable Map<String, List<Member>> byName;

    MemberNames(Members members) {
        this.members = members;
    }

    /** Those who are called exactly so; if nobody is, those who are but for case and accents. */
    List<Member> find(String name) {
        var exactly = members.named(name);
        return exactly.isEmpty()
                ? byName().getOrDefault(Names.withoutAccents(name), List.of())
                : exactly;
    }

    private Map<String, List<Member>> byName() {
        if (byName == null) {
            byName =
                    members.all().stream()
                            .collect(Collectors.groupingBy(it -> Names.withoutAccents(it.name())));
        }
        return byName;
    }
}
