package dev.embassy.recognition.halloffame;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.embassy.recognition.contributions.Contribution;
import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.people.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a month's contributions become boards. */
final class Ranking {

    private Ranking() {}

    /**
     * @param counting the validated contributions of the month, without those of people who opted
     *     out
     * @param members those of the contributors who are members, by id
     */
    static List<Board> boards(Collection<Contribution> counting, Map<String, Member> members) {
        var byKind =
                counting.stream()
                        .collect(
                                groupingBy(
                                        Contribution::kind,
                                        () -> new EnumMap<>(ContributionKind.class),
                                        toList()));
        return byKind.entrySet().stream()
                .map(kind -> board(kind.getKey(), kind.getValue(), members))
                .toList();
    }

    private static Board board(
            ContributionKind kind, List<Contribution> counting, Map<String, Member> members) {
        return new Board(
                kind,
                total(counting),
                ranks(counting.stream().filter(c -> !c.employee()), members),
                ranks(counting.stream().filter(Contribution::employee), members));
    }

    private static List<Rank> ranks(Stream<Contribution> counting, Map<String, Member> members) {
        var unplaced =
                counting.collect(groupingBy(c -> c.person().id())).values().stream()
                        .map(of -> unplaced(of, members))
                        .sorted(
                                comparing((Rank rank) -> rank.total().value())
                                        .reversed()
                                        .thenComparing(rank -> rank.person().name())
                                        .thenComparing(rank -> rank.person().id()))
                        .toList();
        var ranks = new ArrayList<Rank>();
        for (int i = 0; i < unplaced.size(); i++) {
            var rank = unplaced.get(i);
            boolean tie = i > 0 && ranks.getLast().total().value() == rank.total().value();
            ranks.add(at(tie ? ranks.getLast().place() : i + 1, rank));
        }
        return ranks;
    }

    private static Rank unplaced(List<Contribution> of, Map<String, Member> members) {
        var ordered =
                of.stream()
                        .sorted(
                                comparing((Contribution c) -> c.reach().value())
                                        .reversed()
                                        .thenComparing(Contribution::happenedAt)
                                        .thenComparing(c -> c.id().value()))
                        .toList();
        var person = ordered.getFirst().person();
        var member = members.get(person.id());
        if (member == null) {
            return new Rank(0, person, null, null, false, total(ordered), ordered);
        }
        boolean listed = member.inDirectory();
        return new Rank(
                0,
                member.person(),
                listed ? member.city() : null,
                listed ? member.country() : null,
                listed,
                total(ordered),
                ordered);
    }

    private static Rank at(int place, Rank rank) {
        return new Rank(
                place,
                rank.person(),
                rank.city(),
                rank.country(),
                rank.listed(),
                rank.total(),
                rank.contributions());
    }

    private static Total total(Collection<Contribution> of) {
        return Total.of(of.stream().map(Contribution::reach).toList());
    }
}
