package dev.embassy.materials.messages;

import dev.embassy.chassis.problem.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text needs before readers may trust it. */
final class MessageRules {

    private MessageRules() {}

    static List<FieldProblem> problems(MessageText text, LocalDate today, MessageSettings rules) {
        var problems = new ArrayList<FieldProblem>();
        needed(text.topic().audience(), "audience", "Say who it is for.", problems);
        needed(text.topic().competitor(), "competitor", "Say what they have now.", problems);
        needed(text.topic().useCase(), "useCase", "Say what they want to do.", problems);
        needed(text.claim(), "claim", "Write the claim, in one sentence.", problems);
        needed(text.argument(), "argument", "Write why the claim is true.", problems);
        if (text.evidence().isEmpty()) {
            problems.add(
                    new FieldProblem(
                            "evidence", "missing", "Give at least one piece of evidence."));
        }
        problems.addAll(Markdown.problems("argument", text.argument()));
        problems.addAll(Markdown.problems("whenHappy", text.whenHappy()));
        problems.addAll(Markdown.problems("neverSay", text.neverSay()));
        reviewDayProblem(text.reviewBy(), today, rules).ifPresent(problems::add);
        return problems;
    }

    static Optional<FieldProblem> reviewDayProblem(
            @Nullable String day, LocalDate today, MessageSettings rules) {
        if (day == null) {
            return Optional.of(
                    new FieldProblem("reviewBy", "missing", "Say by when it is looked at again."));
        }
        var reviewBy = LocalDate.parse(day);
        var furthest = today.plusDays(rules.longestReviewDays());
        if (reviewBy.isBefore(today)) {
            return Optional.of(
                    new FieldProblem("reviewBy", "past", "The review-by date is over already."));
        }
        if (reviewBy.isAfter(furthest)) {
            return Optional.of(
                    new FieldProblem(
                            "reviewBy",
                            "too-far",
                            "Choose a review-by date no later than " + furthest + "."));
        }
        return Optional.empty();
    }

    private static void needed(
            @Nullable String value, String field, String message, List<FieldProblem> problems) {
        if (value == null || value.isBlank()) {
            problems.add(new FieldProblem(field, "missing", message));
        }
    }
}
