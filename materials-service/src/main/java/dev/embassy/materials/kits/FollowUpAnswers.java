package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.FieldProblem;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what a requester says against what was sent. */
final class FollowUpAnswers {

    private static final String MEETUP = "passedOnTo";

    private final List<FollowUp.Line> sent;
    private final List<FollowUp.Line> gone;
    private final List<FollowUp.Answer> answers;
    private final NextMeetups nextMeetups;
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * @param lines of the request
     * @param parcels what has left the warehouse of it
     * @param told what was said before
     * @param nextMeetups where more may be passed on to
     */
    FollowUpAnswers(
            List<KitLine> lines,
            List<StockLine> parcels,
            @Nullable FollowUp told,
            List<FollowUp.Answer> answers,
            NextMeetups nextMeetups) {
        this.gone = told == null ? List.of() : told.gone();
        this.answers = answers;
        this.nextMeetups = nextMeetups;
        sent = new ArrayList<>();
        for (var line : lines) {
            if (line.approved() > 0 && indexOf(line.itemId(), line.variantId()) < 0) {
                sent.add(sent(line, parcels, told));
            }
        }
    }

    /**
     * All of a variant is one line, however often the request names it; also where none of it has
     * left. What was said to have arrived was sent, even if its parcel is said to be lost since.
     */
    private static FollowUp.Line sent(
            KitLine line, List<StockLine> parcels, @Nullable FollowUp told) {
        int left =
                parcels.stream()
                        .filter(it ->
                                it.itemId().equals(line.itemId())
                                        && it.variantId().equals(line.variantId()))
                        .mapToInt(StockLine::quantity)
                        .sum();
        int arrived =
                told == null
                        ? 0
                        : told.lines().stream()
                                .filter(it -> it.isOf(line.itemId(), line.variantId()))
                                .mapToInt(FollowUp.Line::arrived)
                                .sum();
        int pieces = Math.max(left, arrived);
        return new FollowUp.Line(
                line.itemId(), line.variantId(), line.label(), pieces, pieces, 0, null, null);
    }

    private int indexOf(StockItemId item, VariantId variant) {
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).isOf(item, variant)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * One for each variant that was approved.
     *
     * @throws FollowUpNotPossible naming every line that does not fit
     */
    List<FollowUp.Line> lines() {
        var lines = new ArrayList<>(sent);
        gone.forEach(line -> lines.set(indexOf(line.itemId(), line.variantId()), line));
        var named = new HashSet<Integer>();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            int at = indexOf(answer.itemId(), answer.variantId());
            if (at < 0) {
                refuse(i, "itemId", "not-sent", "This was not in the parcel. Reload the page.");
            } else if (!named.add(at)) {
                refuse(i, "itemId", "item-named-twice", "Name each line once.");
            } else {
                lines.set(at, line(i, answer, sent.get(at)));
            }
        }
        if (!problems.isEmpty()) {
            throw new FollowUpNotPossible(problems);
        }
        return List.copyOf(lines);
    }

    private FollowUp.Line line(int i, FollowUp.Answer answer, FollowUp.Line line) {
        for (var passed : gone) {
            if (passed.isOf(answer.itemId(), answer.variantId())) {
                requireTheSame(i, answer, passed);
                return passed;
            }
        }
        if (answer.arrived() > line.sent()) {
            refuse(
                    i,
                    "arrived",
                    "more-than-sent",
                    "%d were sent. If more arrived, put %d here and tell the programme team."
                            .formatted(line.sent(), line.sent()));
        }
        if (answer.left() > answer.arrived()) {
            refuse(
                    i,
                    "left",
                    "more-than-arrived",
                    "At most the %d that arrived can be left.".formatted(answer.arrived()));
        } else if (answer.left() > 0 && answer.leftOver() == null) {
            refuse(
                    i,
                    "leftOver",
                    "left-over-unclear",
                    "Say what becomes of the %d that are left.".formatted(answer.left()));
        }
        return new FollowUp.Line(
                line.itemId(),
                line.variantId(),
                line.label(),
                line.sent(),
                answer.arrived(),
                answer.left(),
                answer.left() == 0 ? null : answer.leftOver(),
                answer.left() > 0 && answer.leftOver() == FollowUp.LeftOver.PASSED_ON
                        ? nextMeetup(i, answer.passedOnTo())
                        : null);
    }

    private void requireTheSame(int i, FollowUp.Answer answer, FollowUp.Line passed) {
        var next = Objects.requireNonNull(passed.passedOn(), "Passed on to somebody");
        if (answer.arrived() != passed.arrived()
                || answer.left() != passed.left()
                || answer.leftOver() != FollowUp.LeftOver.PASSED_ON
                || !new MeetupId(next.id()).equals(answer.passedOnTo())) {
            refuse(
                    i,
                    "left",
                    "already-passed-on",
                    "%d were passed on and lie with %s now. Ask them, or the programme team, to put it right."
                            .formatted(passed.left(), next.to().name()));
        }
    }

    private FollowUp.@Nullable NextMeetup nextMeetup(int i, @Nullable MeetupId to) {
        if (to == null) {
            refuse(i, MEETUP, "meetup-missing", "Choose the meetup that they are passed on to.");
            return null;
        }
        var next = nextMeetups.find(to);
        var refusal = nextMeetups.refusal(next);
        if (refusal != null) {
            refuse(i, MEETUP, refusal.code(), refusal.words());
            return null;
        }
        return next.map(NextMeetups::taker).orElse(null);
    }

    private void refuse(int line, String field, String code, String message) {
        problems.add(new FieldProblem("lines[%d].%s".formatted(line, field), code, message));
    }
}
