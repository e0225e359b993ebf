package dev.embassy.ambassador.meetups.web;

import dev.embassy.ambassador.meetups.MeetupId;
import dev.embassy.ambassador.meetups.ReadMeetups;
import dev.embassy.ambassador.meetups.web.MeetupViews.PublicMeetupView;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Upcoming meetups, for everybody and every calendar. */
@RestController
class PublicMeetupController {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final ReadMeetups readMeetups;
    private final MeetupCalendar calendar;

    PublicMeetupController(ReadMeetups readMeetups, MeetupCalendar calendar) {
        this.readMeetups = readMeetups;
        this.calendar = calendar;
    }

    @GetMapping("/api/public/meetups")
    Page<PublicMeetupView> listPublicMeetups(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String country,
            PageRequest page) {
        return readMeetups
                .upcoming(country == null || country.isBlank() ? null : country, q, page)
                .map(PublicMeetupView::of);
    }

    @GetMapping("/api/public/meetups/{id}")
    PublicMeetupView getPublicMeetup(@PathVariable MeetupId id) {
        return PublicMeetupView.of(readMeetups.publicly(id));
    }

    @GetMapping(path = "/api/public/meetups/{id}/calendar.ics", produces = CALENDAR)
    ResponseEntity<String> getMeetupCalendar(@PathVariable MeetupId id) {
        var meetup = readMeetups.publicly(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meetup.ics\"")
                .body(calendar.of(List.of(meetup)));
    }

    @GetMapping(path = "/api/public/meetups.ics", produces = CALENDAR)
    String getMeetupFeed() {
        return calendar.of(
                readMeetups.upcoming(null, "", PageRequest.first(PageRequest.MAX_LIMIT)).items());
    }
}
