package dev.embassy.ambassador.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyMailHourTest {

    private final DailyMailHour hour = new DailyMailHour("08:00", "Europe/Oslo");

    @Test
    void isTheNextByThePersonsClock() {
        assertNext("Asia/Muscat", "2026-05-04T03:59:59Z", "2026-05-04T04:00:00Z");
        assertNext("Asia/Muscat", "2026-05-04T04:00:00Z", "2026-05-05T04:00:00Z");
        assertNext("Pacific/Auckland", "2026-05-04T19:59:00Z", "2026-05-04T20:00:00Z");
    }

    @Test
    void isByTheProgrammesClockWhereThePersonChoseNone() {
        assertNext("", "2026-01-04T06:59:00Z", "2026-01-04T07:00:00Z");
    }

    @Test
    void staysTheSameHourWhereClocksAreChanged() {
        assertNext("Europe/Oslo", "2026-03-28T07:00:00Z", "2026-03-29T06:00:00Z");
        assertNext("Europe/Oslo", "2026-10-24T06:00:00Z", "2026-10-25T07:00:00Z");
        var skipped = new DailyMailHour("02:30", "UTC");
        assertThat(skipped.after(Instant.parse("2026-03-28T12:00:00Z"), in("Europe/Oslo")))
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(skipped.after(Instant.parse("2026-03-29T01:30:00Z"), in("Europe/Oslo")))
                .isEqualTo("2026-03-30T00:30:00Z");
    }

    private void assertNext(String zone, String moment, String next) {
        assertThat(hour.after(Instant.parse(moment), in(zone))).isEqualTo(next);
    }

    private static RegisteredPerson in(String zone) {
        var person = RegisteredPerson.unknown(new PersonId("ada"), Instant.EPOCH);
        person.prefer(new Preferences(zone, null, Map.of()), InMemoryPeople.SEAL, Instant.EPOCH);
        return person;
    }
}
