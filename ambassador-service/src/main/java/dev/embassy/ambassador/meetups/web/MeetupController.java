package dev.embassy.ambassador.meetups.web;

import dev.embassy.ambassador.meetups.AnnounceMeetup;
import dev.embassy.ambassador.meetups.CancelMeetup;
import dev.embassy.ambassador.meetups.ChangeMeetup;
import dev.embassy.ambassador.meetups.HoldMeetup;
import dev.embassy.ambassador.meetups.Meetup;
import dev.embassy.ambassador.meetups.MeetupId;
import dev.embassy.ambassador.meetups.MeetupQuery;
import dev.embassy.ambassador.meetups.MeetupState;
import dev.embassy.ambassador.meetups.PlanMeetup;
import dev.embassy.ambassador.meetups.ReadMeetups;
import dev.embassy.ambassador.meetups.ReportMeetup;
import dev.embassy.ambassador.meetups.web.MeetupRequests.MeetupCancellation;
import dev.embassy.ambassador.meetups.web.MeetupRequests.MeetupPlanning;
import dev.embassy.ambassador.meetups.web.MeetupRequests.MeetupReporting;
import dev.embassy.ambassador.meetups.web.MeetupViews.MeetupTimeline;
import dev.embassy.ambassador.meetups.web.MeetupViews.MeetupTimelineEntry;
import dev.embassy.ambassador.meetups.web.MeetupViews.MeetupView;
import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.chassis.web.Etags;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/meetups")
class MeetupController {

    private final ReadMeetups readMeetups;
    private final PlanMeetup planMeetup;
    private final ChangeMeetup changeMeetup;
    private final AnnounceMeetup announceMeetup;
    private final CancelMeetup cancelMeetup;
    private final HoldMeetup holdMeetup;
    private final ReportMeetup reportMeetup;
    private final Clock clock;

    MeetupController(
            ReadMeetups readMeetups,
            PlanMeetup planMeetup,
            ChangeMeetup changeMeetup,
            AnnounceMeetup announceMeetup,
            CancelMeetup cancelMeetup,
            HoldMeetup holdMeetup,
            ReportMeetup reportMeetup,
            Clock clock) {
        this.readMeetups = readMeetups;
        this.planMeetup = planMeetup;
        this.changeMeetup = changeMeetup;
        this.announceMeetup = announceMeetup;
        this.cancelMeetup = cancelMeetup;
        this.holdMeetup = holdMeetup;
        this.reportMeetup = reportMeetup;
        this.clock = clock;
    }

    @GetMapping
    Page<MeetupView> listMeetups(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable Set<MeetupState> state,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-startsAt") String sort,
            PageRequest page,
            Actor actor) {
        if (!sort.equals("startsAt") && !sort.equals("-startsAt")) {
            throw new InvalidParameter(
                    "sort", "Sort by startsAt, with a leading - for descending.");
        }
        var query =
                new MeetupQuery(
                        mine ? actor.id() : null,
                        state == null ? Set.of() : state,
                        from,
                        to,
                        country,
                        q,
                        sort.startsWith("-"));
        var now = clock.instant();
        return readMeetups
                .list(query, page, actor)
                .map(meetup -> MeetupView.of(meetup, actor, now));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MeetupView> planMeetup(
            @Valid @RequestBody MeetupPlanning planning, Actor actor) {
        var meetup = planMeetup.plan(planning.draft(), actor);
        return Etags.created(
                meetup,
                "/api/meetups/" + meetup.id().value(),
                MeetupView.of(meetup, actor, clock.instant()));
    }

    @GetMapping("/{id}")
    ResponseEntity<MeetupView> getMeetup(@PathVariable MeetupId id, Actor actor) {
        return view(readMeetups.read(id, actor), actor);
    }

    @GetMapping("/{id}/timeline")
    MeetupTimeline getMeetupTimeline(@PathVariable MeetupId id, Actor actor) {
        return new MeetupTimeline(
                readMeetups.timeline(id, actor).stream().map(MeetupTimelineEntry::of).toList());
    }

    @PutMapping("/{id}")
    ResponseEntity<MeetupView> changeMeetup(
            @PathVariable MeetupId id,
            @Valid @RequestBody MeetupPlanning planning,
            Expected expected,
            Actor actor) {
        return view(changeMeetup.change(id, planning.draft(), expected, actor), actor);
    }

    @PostMapping("/{id}/announce")
    ResponseEntity<MeetupView> announceMeetup(
            @PathVariable MeetupId id, Expected expected, Actor actor) {
        return view(announceMeetup.announce(id, expected, actor), actor);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<MeetupView> cancelMeetup(
            @PathVariable MeetupId id,
            @Valid @RequestBody MeetupCancellation cancellation,
            Expected expected,
            Actor actor) {
        return view(cancelMeetup.cancel(id, cancellation.reason(), expected, actor), actor);
    }

    @PostMapping("/{id}/hold")
    ResponseEntity<MeetupView> holdMeetup(
            @PathVariable MeetupId id, Expected expected, Actor actor) {
        return view(holdMeetup.hold(id, expected, actor), actor);
    }

    @PostMapping("/{id}/report")
    ResponseEntity<MeetupView> reportMeetup(
            @PathVariable MeetupId id,
            @Valid @RequestBody MeetupReporting reporting,
            Expected expected,
            Actor actor) {
        return view(reportMeetup.report(id, reporting.draft(), expected, actor), actor);
    }

    @PutMapping("/{id}/report")
    ResponseEntity<MeetupView> correctMeetupReport(
            @PathVariable MeetupId id,
            @Valid @RequestBody MeetupReporting correction,
            Expected expected,
            Actor actor) {
        return view(
                reportMeetup.correct(id, correction.draft(), correction.note(), expected, actor),
                actor);
    }

    private ResponseEntity<MeetupView> view(Meetup meetup, Actor actor) {
        return Etags.ok(meetup, MeetupView.of(meetup, actor, clock.instant()));
    }
}
