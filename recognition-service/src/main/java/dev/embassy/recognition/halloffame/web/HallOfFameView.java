package dev.embassy.recognition.halloffame.web;

import dev.embassy.chassis.actor.Person;
import dev.embassy.recognition.contributions.Contribution;
import dev.embassy.recognition.contributions.ContributionKind;
import dev.embassy.recognition.contributions.Figure;
import dev.embassy.recognition.contributions.ReachSource;
import dev.embassy.recognition.halloffame.Board;
import dev.embassy.recognition.halloffame.HallOfFame;
import dev.embassy.recognition.halloffame.Rank;
import dev.embassy.recognition.halloffame.Total;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param month such as 2026-11, in UTC
 * @param previousMonth the last month before with something to show
 * @param nextMonth the first month after with something to show
 */
record HallOfFameView(
        String month,
        @Nullable String previousMonth,
        @Nullable String nextMonth,
        List<BoardView> boards) {

    /**
     * @param figure what the reach counts
     * @param employees ranked apart from the volunteers
     */
    record BoardView(
            ContributionKind kind,
            Figure figure,
            TotalView total,
            List<RankView> ranks,
            List<RankView> employees) {
        static BoardView of(Board board) {
            return new BoardView(
                    board.kind(),
                    board.kind().figure(),
                    TotalView.of(board.total()),
                    board.ranks().stream().map(RankView::of).toList(),
                    board.employees().stream().map(RankView::of).toList());
        }
    }

    /**
     * @param place 1 is first; people with the same total share a place
     * @param listed whether the public directory has a page of this person
     * @param contributions what the total is added up from
     */
    record RankView(
            int place,
            Person person,
            @Nullable String city,
            @Nullable String country,
            boolean listed,
            TotalView total,
            List<RankedContributionView> contributions) {
        static RankView of(Rank rank) {
            return new RankView(
                    rank.place(),
                    rank.person(),
                    rank.city(),
                    rank.country(),
                    rank.listed(),
                    TotalView.of(rank.total()),
                    rank.contributions().stream().map(RankedContributionView::of).toList());
        }
    }

    /**
     * @param highImpactReason why it weighs more than its numbers, where a validator said so
     */
    record RankedContributionView(
            String id,
            String title,
            @Nullable String link,
            Instant happenedAt,
            RankedReachView reach,
            @Nullable String highImpactReason) {
        static RankedContributionView of(Contribution contribution) {
            var reach = contribution.reach();
            var highImpact = contribution.highImpact();
            return new RankedContributionView(
                    contribution.id().value(),
                    contribution.title(),
                    contribution.link(),
                    contribution.happenedAt(),
                    new RankedReachView(
                            reach.value(), reach.source(), reach.low(), reach.high(), reach.asOf()),
                    highImpact == null ? null : highImpact.reason());
        }
    }

    record RankedReachView(long value, ReachSource source, long low, long high, LocalDate asOf) {}

    /**
     * @param measuredPercent how much of the value is measured, in whole percent rounded down
     * @param sources what the value is made of, the most certain first
     * @param asOf the day of the newest figure in it
     */
    record TotalView(
            long value,
            long low,
            long high,
            int measuredPercent,
            List<TotalSourceView> sources,
            @Nullable LocalDate asOf) {
        static TotalView of(Total total) {
            return new TotalView(
                    total.value(),
                    total.low(),
                    total.high(),
                    total.measuredPercent(),
                    total.bySource().entrySet().stream()
                            .map(part -> new TotalSourceView(part.getKey(), part.getValue()))
                            .toList(),
                    total.asOf());
        }
    }

    /**
     * @param value what figures of this source add to the total
     */
    record TotalSourceView(ReachSource source, long value) {}

    static HallOfFameView of(HallOfFame hall) {
        return new HallOfFameView(
                hall.month().toString(),
                text(hall.previous()),
                text(hall.next()),
                hall.boards().stream().map(BoardView::of).toList());
    }

    private static @Nullable String text(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }
}
