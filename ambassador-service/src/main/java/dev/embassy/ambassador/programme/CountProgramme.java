package dev.embassy.ambassador.programme;

import dev.embassy.ambassador.meetups.FigureSource;
import dev.embassy.ambassador.meetups.Meetups;
import dev.embassy.ambassador.members.Members;
import dev.embassy.ambassador.programme.ProgrammeFigures.Figure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the programme, at most once a minute however many look. */
@Component
public class CountProgramme {

    static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MONTHS = 12;

    private final Members members;
    private final Meetups meetups;
    private final Clock clock;
    private volatile @Nullable ProgrammeFigures counted;

    CountProgramme(Members members, Meetups meetups, Clock clock) {
        this.members = members;
        this.meetups = meetups;
        this.clock = clock;
    }

    public ProgrammeFigures figures() {
        var now = clock.instant();
        var known = counted;
        if (known != null && now.isBefore(known.asOf().plus(FRESH))) {
            return known;
        }
        var fresh = count(now);
        counted = fresh;
        return fresh;
    }

    private ProgrammeFigures count(Instant now) {
        var outreach =
                meetups.outreach(now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant(), now);
        return new ProgrammeFigures(
                new Figure(members.countCurrent(), FigureSource.MEASURED),
                new Figure(members.countCountries(), FigureSource.MEASURED),
                new Figure(outreach.held(), FigureSource.MEASURED),
                // Organisers count heads; nobody else does.
                new Figure(outreach.people(), FigureSource.SELF_REPORTED),
                now);
    }
}
