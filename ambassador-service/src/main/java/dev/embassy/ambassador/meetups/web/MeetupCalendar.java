package dev.embassy.ambassador.meetups.web;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Uid;
import dev.embassy.ambassador.meetups.Meetup;
import dev.embassy.ambassador.meetups.MeetupState;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Meetups as iCalendar (RFC 5545). Times are in UTC, so that every calendar shows them in its
 * owner's zone.
 */
@Component
class MeetupCalendar {

    private final String publicUrl;

    MeetupCalendar(@Value("${embassy.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    String of(List<Meetup> meetups) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Embassy//Meetups//EN");
        meetups.forEach(meetup -> calendar.addEvent(event(meetup)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Meetup meetup) {
        var plan = meetup.plan();
        var event = new VEvent();
        event.setUid(new Uid(meetup.id().value() + "@embassy"));
        event.setDateTimeStamp(Date.from(meetup.updatedAt()));
        event.setSequence(Math.toIntExact(meetup.version()));
        event.setDateStart(Date.from(plan.startsAt()));
        event.setDateEnd(Date.from(plan.endsAt()));
        event.setSummary(plan.title());
        event.setStatus(
                meetup.state() == MeetupState.CANCELLED ? Status.cancelled() : Status.confirmed());
        event.setUrl(publicUrl + "/meetups/" + meetup.id().value());
        var place =
                Stream.of(plan.venue(), plan.city(), plan.country(), plan.onlineUrl())
                        .filter(Objects::nonNull)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
        if (!place.isEmpty()) {
            event.setLocation(place);
        }
        var talks =
                plan.speakers().stream()
                        .map(speaker -> speaker.talk() + " (" + speaker.person().name() + ")");
        var description =
                Stream.concat(Stream.of(plan.description()), talks)
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n"));
        if (!description.isEmpty()) {
            event.setDescription(description);
        }
        return event;
    }
}
