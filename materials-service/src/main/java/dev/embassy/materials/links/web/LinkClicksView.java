package dev.embassy.materials.links.web;

import dev.embassy.materials.links.ReadLinks;
import dev.embassy.materials.links.web.LinkView.ClicksView;
import dev.embassy.materials.links.web.LinkView.LinkMeetupView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a link.
 *
 * @param from the first day of {@code days}
 * @param days in UTC; those without a click are left out
 */
record LinkClicksView(
        ClicksView total,
        LocalDate from,
        List<DayClicksView> days,
        List<MeetupClicksView> meetups) {

    record DayClicksView(LocalDate day, long people, long robots) {}

    /**
     * @param meetup null for clicks while the link belonged to no meetup
     * @param perAttendee clicks of people over reported attendance; null without a report
     */
    record MeetupClicksView(
            @Nullable LinkMeetupView meetup, ClicksView clicks, @Nullable Double perAttendee) {

        static MeetupClicksView of(ReadLinks.OfMeetup counted) {
            var meetup = counted.meetup();
            var id = counted.id();
            Integer attendance = meetup == null ? null : meetup.attendance();
            return new MeetupClicksView(
                    id == null ? null : LinkMeetupView.of(id.value(), meetup),
                    ClicksView.of(counted.clicks()),
                    attendance == null || attendance == 0
                            ? null
                            : (double) counted.clicks().people() / attendance);
        }
    }

    static LinkClicksView of(ReadLinks.Report report, LocalDate from) {
        return new LinkClicksView(
                ClicksView.of(report.total()),
                from,
                report.daily().stream()
                        .map(it ->
                                new DayClicksView(
                                        it.day(), it.clicks().people(), it.clicks().robots()))
                        .toList(),
                report.byMeetup().stream().map(MeetupClicksView::of).toList());
    }
}
