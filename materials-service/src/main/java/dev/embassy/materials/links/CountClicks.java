package dev.embassy.materials.links;

import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Moves clicks from the journal to the sums, and tells others of these. */
@Component
public class CountClicks {

    private static final Logger LOG = LoggerFactory.getLogger(CountClicks.class);
    private static final int BATCH = 200;

    private final ClickJournal journal;
    private final LinkDays days;
    private final LinkSettings settings;
    private final Clock clock;

    CountClicks(ClickJournal journal, LinkDays days, LinkSettings settings, Clock clock) {
        this.journal = journal;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.links.count-every:PT1S}")
    public void countNow() {
        journal.handOver(this::count);
        for (var day : days.untold(clock.instant(), BATCH)) {
            try {
                store(day);
            } catch (ChangedMeanwhile counted) {
                LOG.debug("{} was counted meanwhile and is told next time", day.id());
            }
        }
    }

    private void count(String segment, List<ClickJournal.Entry> entries) {
        entries.stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> LinkDayId.of(entry.click()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .forEach(ofOneDay -> countDay(segment, ofOneDay));
    }

    /** Another instance may add to the same day, so it is read again until nobody interferes. */
    private void countDay(String segment, List<ClickJournal.Entry> entries) {
        var first = entries.getFirst().click();
        while (true) {
            var day =
                    days.find(LinkDayId.of(first))
                            .orElseGet(() -> LinkDay.beganBy(first, clock.instant()));
            if (!day.count(segment, entries, clock.instant())) {
                return;
            }
            try {
                store(day);
                return;
            } catch (ChangedMeanwhile | AlreadyExists another) {
                LOG.debug("{} is counted again", day.id(), another);
            }
        }
    }

    private void store(LinkDay day) {
        days.store(day, day.tell(settings.tellEvery(), clock.instant()).stream().toList());
    }
}
