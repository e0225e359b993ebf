package dev.embassy.recognition.halloffame;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.embassy.recognition.contributions.Contributions;
import dev.embassy.recognition.people.Member;
import dev.embassy.recognition.people.People;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Derives a month of the hall of fame from what counts in it. Nothing is frozen: what is validated
 * late shows in the month in which it happened, and whoever opts out is gone from all months.
 */
@Component
public class ShowHallOfFame {

    private final Contributions contributions;
    private final Preferences preferences;
    private final People people;
    private final Clock clock;

    public ShowHallOfFame(
            Contributions contributions, Preferences preferences, People people, Clock clock) {
        this.contributions = contributions;
        this.preferences = preferences;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param wanted null means the current month in UTC
     */
    public HallOfFame show(@Nullable YearMonth wanted) {
        var month = wanted == null ? YearMonth.now(clock.withZone(ZoneOffset.UTC)) : wanted;
        var counting = contributions.countingIn(month);
        var contributors = counting.stream().map(c -> c.person().id()).collect(toSet());
        var optedOut = preferences.optedOutAmong(contributors);
        var members =
                people.members(contributors).stream()
                        .collect(toMap(Member::id, identity(), (a, b) -> a));
        return new HallOfFame(
                month,
                contributions.countingBefore(month).orElse(null),
                contributions.countingAfter(month).orElse(null),
                Ranking.boards(
                        counting.stream().filter(c -> !optedOut.contains(c.person().id())).toList(),
                        members));
    }
}
