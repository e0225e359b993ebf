package dev.embassy.recognition.halloffame;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One month of the hall of fame.
 *
 * @param previous the last month before with something to show
 * @param next the first month after with something to show
 * @param boards of the kinds that have somebody to show, in the order of the kinds
 */
public record HallOfFame(
        YearMonth month,
        @Nullable YearMonth previous,
        @Nullable YearMonth next,
        List<Board> boards) {

    public HallOfFame {
        boards = List.copyOf(boards);
    }
}
