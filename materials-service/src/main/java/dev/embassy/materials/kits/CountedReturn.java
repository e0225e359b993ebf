package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.FieldProblem;
import dev.embassy.materials.stock.StockLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Holds what was counted against what was sent back. */
final class CountedReturn {

    private CountedReturn() {}

    /**
     * @param counted a line that is not named came as it was sent back
     * @return one for each line of which fewer came
     * @throws FollowUpNotPossible naming every line that does not fit
     */
    static List<StockLine> of(List<FollowUp.Line> sentBack, List<StockLine> counted) {
        var problems = new ArrayList<FieldProblem>();
        var fewer = new ArrayList<StockLine>();
        var named = new HashSet<FollowUp.Line>();
        for (int i = 0; i < counted.size(); i++) {
            var line = counted.get(i);
            var sent =
                    sentBack.stream()
                            .filter(it -> it.isOf(line.itemId(), line.variantId()))
                            .findFirst();
            if (sent.isEmpty()) {
                problems.add(
                        problem(
                                i,
                                "itemId",
                                "not-sent-back",
                                "Nothing of it was to come back. Reload the page."));
            } else if (!named.add(sent.get())) {
                problems.add(problem(i, "itemId", "item-named-twice", "Name each line once."));
            } else if (line.quantity() > sent.get().left()) {
                problems.add(
                        problem(
                                i,
                                "pieces",
                                "more-than-sent-back",
                                "%d were sent back. Count at most %d; book what is there beyond that with an adjustment."
                                        .formatted(sent.get().left(), sent.get().left())));
            } else if (line.quantity() < sent.get().left()) {
                fewer.add(line);
            }
        }
        if (!problems.isEmpty()) {
            throw new FollowUpNotPossible(problems);
        }
        return List.copyOf(fewer);
    }

    private static FieldProblem problem(int line, String field, String code, String message) {
        return new FieldProblem("lines[%d].%s".formatted(line, field), code, message);
    }
}
