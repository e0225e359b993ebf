package dev.embassy.ambassador.people;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hour of the daily mail: the same for everybody, by the clock of each. */
@Component
public class DailyMailHour {

    private final LocalTime at;
    private final ZoneId otherwise;

    /**
     * @param at such as {@code 08:00}
     * @param otherwise the time zone of those who have chosen none
     */
    public DailyMailHour(
            @Value("${embassy.mail.daily.at}") String at,
            @Value("${embassy.mail.daily.time-zone}") String otherwise) {
        this.at = LocalTime.parse(at);
        this.otherwise = ZoneId.of(otherwise);
    }

    public LocalTime at() {
        return at;
    }

    /** The time zone whose clock the person goes by. */
    public ZoneId zoneOf(RegisteredPerson person) {
        return ZoneId.of(Objects.requireNonNullElse(person.timeZone(), otherwise.getId()));
    }

    /** The first such hour of the person after a moment; every day has one. */
    public Instant after(Instant moment, RegisteredPerson person) {
        var zone = zoneOf(person);
        var day = moment.atZone(zone).toLocalDate();
        var hour = day.atTime(at).atZone(zone).toInstant();
        return hour.isAfter(moment) ? hour : day.plusDays(1).atTime(at).atZone(zone).toInstant();
    }
}
