package dev.embassy.materials.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkDayTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");
    private static final Instant NOW = TestClock.START;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Click click(boolean robot) {
        return new Click(new LinkId("0199f3a0-0000-7000-8000-000000000001"), null, DAY, robot);
    }

    private static ClickJournal.Entry entry(long place, boolean robot) {
        return new ClickJournal.Entry(place, click(robot));
    }

    private final LinkDay day = LinkDay.beganBy(click(false), NOW);

    @Test
    void countsPeopleAndRobotsApart() {
        assertThat(day.count("a", List.of(entry(0, false), entry(1, true), entry(2, false)), NOW))
                .isTrue();
        assertThat(day.clicks()).isEqualTo(new Clicks(2, 1, NOW));
    }

    @Test
    void countsNothingTwice() {
        var entries = List.of(entry(3, false), entry(7, false));
        assertThat(day.count("a", entries, NOW)).isTrue();
        assertThat(day.count("a", entries, NOW.plusSeconds(1))).isFalse();
        assertThat(day.clicks()).isEqualTo(new Clicks(2, 0, NOW));
        assertThat(day.count("another", entries, NOW)).isTrue();
        assertThat(day.clicks().people()).isEqualTo(4);
    }

    @Test
    void countsEachClickOnceInWhateverPortionsTheyCome() {
        var random = new Random(42);
        for (int round = 0; round < 200; round++) {
            var one = LinkDay.beganBy(click(false), NOW);
            int people = 0;
            var all = new ArrayList<ClickJournal.Entry>();
            for (int place = 0; place < 50; place++) {
                boolean robot = random.nextInt(4) == 0;
                people += robot ? 0 : 1;
                all.add(entry(place, robot));
            }
            int reached = 0;
            while (reached < all.size()) {
                int from = random.nextInt(reached + 1);
                int to = Math.min(all.size(), from + 1 + random.nextInt(20));
                one.count("a", all.subList(from, to), NOW);
                reached = Math.max(reached, to);
            }
            assertThat(one.clicks().people()).isEqualTo(people);
            assertThat(one.clicks().robots()).isEqualTo(all.size() - people);
        }
    }

    @Test
    void tellsTheFirstClickAtOnceAndTheNextOnesTogether() {
        day.count("a", List.of(entry(0, false)), NOW);
        assertThat(day.tell(MINUTE, NOW)).map(LinkDay.Counted::people).hasValue(1L);
        assertThat(day.tell(MINUTE, NOW)).isEmpty();

        day.count("a", List.of(entry(1, false)), NOW.plusSeconds(10));
        assertThat(day.tell(MINUTE, NOW.plusSeconds(10))).isEmpty();
        assertThat(day.tellAt()).isEqualTo(NOW.plus(MINUTE));
        day.count("a", List.of(entry(2, true)), NOW.plusSeconds(20));
        var told = day.tell(MINUTE, NOW.plus(MINUTE)).orElseThrow();
        assertThat(told.people()).isEqualTo(2);
        assertThat(told.robots()).isEqualTo(1);
        assertThat(day.tellAt()).isNull();
    }
}
