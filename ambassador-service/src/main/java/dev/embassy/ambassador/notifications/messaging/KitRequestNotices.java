package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Kit requests: the requester follows each step, staff sees what waits. The parcel itself is told
 * of by its shipment.
 */
@Component
class KitRequestNotices implements Feed {

    private static final Set<String> SETTLING =
            Set.of(
                    "materials.kit-info-asked.v1",
                    "materials.kit-info-given.v1",
                    "materials.kit-approved.v1",
                    "materials.kit-partially-approved.v1",
                    "materials.kit-declined.v1",
                    "materials.kit-withdrawn.v1",
                    "materials.kit-cancelled.v1");

    private final Notify notify;

    KitRequestNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "materials.kit-requests";
    }

    @Override
    public void on(IncomingEvent event) {
        notify.about(event, SETTLING, notices(event));
    }

    private static List<Notice> notices(IncomingEvent event) {
        var request = event.data(KitRequestMessage.class);
        var requester = request.requester();
        var title = "“" + request.meetup().title() + "”";
        var link = "/kit-requests/" + event.subject();
        var queue = "/queue/kit-requests/" + event.subject();
        return switch (event.type()) {
            case "materials.kit-requested.v1" ->
                    request.automatic()
                            ? List.of()
                            : List.of(
                                    Notice.to(
                                            requester,
                                            NotificationKind.KIT,
                                            "We have your kit request for " + title,
                                            "Somebody looks at it soon. The digital materials need"
                                                    + " no approval: download them whenever you like.",
                                            link),
                                    Notice.toRole(
                                            Roles.STAFF,
                                            requester.name() + " requests a kit for " + title,
                                            "A kit request waits for a decision.",
                                            queue));
            case "materials.kit-info-asked.v1" ->
                    List.of(
                            Notice.to(
                                            requester,
                                            NotificationKind.KIT,
                                            "A question about your kit for " + title,
                                            "We need to know one more thing before we can decide. Answer it"
                                                    + " on your request."
                                                    + Words.because(request.note()),
                                            link)
                                    .asking());
            case "materials.kit-info-given.v1" ->
                    List.of(
                            Notice.toRole(
                                    Roles.STAFF,
                                    requester.name() + " answered about the kit for " + title,
                                    "The kit request waits for a decision again.",
                                    queue));
            case "materials.kit-approved.v1" ->
                    List.of(
                            Notice.to(
                                    requester,
                                    NotificationKind.DECISION,
                                    "Your kit for " + title + " is approved",
                                    "Everything you asked for is set aside for you. Next we ask for"
                                            + " the address to send it to."
                                            + Words.because(request.reason()),
                                    link));
            case "materials.kit-left-to-staff.v1" ->
                    List.of(
                            Notice.to(
                                    requester,
                                    NotificationKind.KIT,
                                    "We have your kit request for " + title,
                                    "Stock is short, so somebody looks at it. The digital materials"
                                            + " need no approval: download them whenever you like.",
                                    link),
                            Notice.toRole(
                                    Roles.STAFF,
                                    requester.name() + " requests a kit for " + title,
                                    "It would have been approved automatically, but stock is short."
                                            + Words.because(request.note()),
                                    queue));
            case "materials.kit-meetup-moved.v1" -> moved(request, title, link, queue);
            case "materials.kit-partially-approved.v1" ->
                    List.of(
                            Notice.to(
                                    requester,
                                    NotificationKind.DECISION,
                                    "Your kit for " + title + " is approved in part",
                                    "Not everything could be set aside for you; the request shows"
                                            + " what you get. Next we ask for the address to send it"
                                            + " to."
                                            + Words.because(request.reason()),
                                    link));
            case "materials.kit-declined.v1" ->
                    List.of(
                            Notice.to(
                                    requester,
                                    NotificationKind.DECISION,
                                    "About your kit for " + title,
                                    "We cannot send a kit this time. The digital materials stay"
                                            + " yours to download, and they print well."
                                            + Words.because(request.reason()),
                                    link));
            case "materials.kit-cancelled.v1" ->
                    List.of(
                            Notice.to(
                                    requester,
                                    NotificationKind.KIT,
                                    "The kit for " + title + " is cancelled",
                                    "Nothing will be sent." + Words.because(request.reason()),
                                    link));
            case "materials.kit-held-by-customs.v1" ->
                    trouble(
                            requester,
                            title,
                            "is held by customs",
                            "We do what we can to have it released.",
                            request,
                            link);
            case "materials.kit-lost.v1" ->
                    trouble(
                            requester,
                            title,
                            "is lost",
                            "We are sorry, and get in touch about what to do.",
                            request,
                            link);
            case "materials.kit-returned.v1" ->
                    trouble(
                            requester,
                            title,
                            "came back to us",
                            "We get in touch about what to do.",
                            request,
                            link);
            case "materials.kit-passed-on.v1" -> passedOn(request, title);
            case "materials.kit-return-confirmed.v1" -> cameBack(request, title, link);
            case "materials.kit-closed.v1" ->
                    List.of(
                            Notice.quietlyTo(
                                    requester,
                                    NotificationKind.KIT,
                                    "The kit for " + title + " is done",
                                    "Thank you for reporting what became of it.",
                                    link));
            default -> List.of();
        };
    }

    /** Each organiser who takes something hears once what comes, whatever the number of lines. */
    private static List<Notice> passedOn(KitRequestMessage request, String title) {
        var lines = request.passedOn() == null ? List.<PassedOn>of() : request.passedOn();
        return lines.stream()
                .map(PassedOn::passedOn)
                .distinct()
                .map(next ->
                        Notice.to(
                                next.to(),
                                NotificationKind.KIT,
                                "%s passes something on to you for “%s”"
                                        .formatted(request.requester().name(), next.title()),
                                "Left over from %s: %s. It stands in your depot now; arrange between you how it gets there."
                                        .formatted(title, words(lines, next)),
                                "/depots/mine"))
                .toList();
    }

    /** The requester hears of it where something is missing; that all is well needs no words. */
    private static List<Notice> cameBack(KitRequestMessage request, String title, String link) {
        var told = request.followUp();
        var fewer =
                told == null
                        ? List.<Line>of()
                        : told.lines().stream().filter(Line::isFewer).toList();
        if (fewer.isEmpty()) {
            return List.of();
        }
        return List.of(
                Notice.to(
                        request.requester(),
                        NotificationKind.KIT,
                        "Not all that you sent back from " + title + " arrived",
                        "Counted in the warehouse: %s. What is missing is written off and stands with nobody. If you still have it, tell the programme team."
                                .formatted(
                                        fewer.stream()
                                                .map(Line::words)
                                                .collect(Collectors.joining(", "))),
                        link));
    }

    private static String words(List<PassedOn> lines, NextMeetup next) {
        return lines.stream()
                .filter(line -> line.passedOn().equals(next))
                .map(line -> line.left() + " × " + line.label())
                .collect(Collectors.joining(", "));
    }

    /** The requester hears what the new date means for the kit; staff only where it is too late. */
    private static List<Notice> moved(
            KitRequestMessage request, String title, String link, String queue) {
        if (isOnItsWay(request)) {
            return List.of();
        }
        boolean inTime = request.move() != null && request.move().inTime();
        var toRequester =
                Notice.to(
                        request.requester(),
                        NotificationKind.KIT,
                        title + " moved: its kit is " + (inTime ? "still in time" : "too late"),
                        inTime
                                ? "The last day to order moved along; nothing is left for you to"
                                        + " do."
                                : "A parcel would come too late for the new date. Stickers, posters"
                                        + " and handouts print well: the meetup's materials are there"
                                        + " at once.",
                        link);
        return inTime || !waits(request)
                ? List.of(toRequester)
                : List.of(
                        toRequester,
                        Notice.toRole(
                                Roles.STAFF,
                                title + " moved: its kit would come too late",
                                "The kit request still waits for a decision.",
                                queue));
    }

    private static boolean isOnItsWay(KitRequestMessage request) {
        return "SHIPPED".equals(request.state()) || "HELD_BY_CUSTOMS".equals(request.state());
    }

    private static boolean waits(KitRequestMessage request) {
        return "SUBMITTED".equals(request.state()) || "NEEDS_INFO".equals(request.state());
    }

    /** Of what was sent again, a parcel of its own, the shipment tells the requester. */
    private static List<Notice> trouble(
            Person requester,
            String title,
            String what,
            String next,
            KitRequestMessage request,
            String link) {
        if (request.sentAgainIn() != null) {
            return List.of();
        }
        return List.of(
                Notice.to(
                        requester,
                        NotificationKind.KIT,
                        "The kit for " + title + " " + what,
                        next + Words.because(request.note()),
                        link));
    }

    /**
     * @param automatic approved because the requester is trusted, or about to be
     * @param sentAgainIn the parcel that was sent after a loss or a return
     * @param note the words of this event
     */
    record KitRequestMessage(
            MeetupReference meetup,
            Person requester,
            String state,
            boolean automatic,
            @Nullable String reason,
            @Nullable String sentAgainIn,
            @Nullable String note,
            @Nullable Move move,
            @Nullable FollowUp followUp,
            @Nullable List<PassedOn> passedOn) {}

    /** What became of the kit. */
    record FollowUp(List<Line> lines) {}

    /**
     * @param cameBack how many of those that were left and sent back
     */
    record Line(String label, int left, @Nullable Integer cameBack) {

        boolean isFewer() {
            return cameBack != null && cameBack < left;
        }

        String words() {
            return "%d of %d × %s".formatted(cameBack, left, label);
        }
    }

    /** A line that was passed on. */
    record PassedOn(String label, int left, NextMeetup passedOn) {}

    /**
     * @param to who takes it
     */
    record NextMeetup(String id, String title, Person to) {}

    record Move(boolean inTime) {}

    record MeetupReference(String title) {}
}
