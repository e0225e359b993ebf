package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.members.Members;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the facts and lets the policy judge. */
@Component
public class JudgeKit {

    private final Meetups meetups;
    private final Members members;
    private final KitRequests requests;
    private final KitTemplates templates;
    private final KitLines kitLines;
    private final KitSettings settings;
    private final Clock clock;

    JudgeKit(
            Meetups meetups,
            Members members,
            KitRequests requests,
            KitTemplates templates,
            KitLines kitLines,
            KitSettings settings,
            Clock clock) {
        this.meetups = meetups;
        this.members = members;
        this.requests = requests;
        this.templates = templates;
        this.kitLines = kitLines;
        this.settings = settings;
        this.clock = clock;
    }

    /** Before anything is saved: what would the policy say? */
    public Eligibility ahead(MeetupId meetupId, KitTemplateId templateId, int quantity, Actor by) {
        var meetup = meetups.get(meetupId);
        requireOrganiser(meetup, by);
        var template = templates.get(templateId);
        return judge(
                meetup,
                requester(by),
                template.contents().size(),
                quantity,
                kitLines.fullValue(template, quantity),
                null);
    }

    /** What the policy says to a request as it is now. */
    public Eligibility of(KitRequest request) {
        var meetup = meetups.get(new MeetupId(request.meetup().id()));
        return judge(
                meetup,
                request.requester(),
                request.size(),
                request.quantity(),
                request.value(),
                request.id());
    }

    KitRequest.Requester requester(Actor by) {
        return new KitRequest.Requester(
                by.person(),
                by.has(Roles.AMBASSADOR) || members.isActiveMember(by.id()),
                by.has(Roles.ORGANISER));
    }

    LocalDate orderBy(Meetup meetup) {
        return settings.orderBy(meetup.day(), meetup.country());
    }

    static void requireOrganiser(Meetup meetup, Actor by) {
        if (!meetup.isOrganisedBy(by.id()) && !by.has(Roles.STAFF)) {
            throw new NotAllowed("Only an organiser of the meetup orders its kit.");
        }
    }

    private Eligibility judge(
            Meetup meetup,
            KitRequest.Requester requester,
            KitSize size,
            int quantity,
            Money value,
            @Nullable KitRequestId own) {
        var now = clock.instant();
        return KitPolicy.judge(
                new KitFacts(
                        requester.member(),
                        requester.organiser(),
                        meetup,
                        unreported(requester.person().id(), meetup.id()),
                        other(new MeetupId(meetup.id()), own),
                        value,
                        settings.valueLimit(size, quantity),
                        orderBy(meetup),
                        now));
    }

    private List<String> unreported(String personId, String exceptMeetup) {
        var due = clock.instant().minus(Duration.ofDays(settings.reportGraceDays()));
        return meetups.organisedBy(personId).stream()
                .filter(meetup -> !meetup.id().equals(exceptMeetup))
                .filter(meetup -> meetup.isUnreportedSince(due))
                .map(Meetup::title)
                .toList();
    }

    private @Nullable KitRequestId other(MeetupId meetup, @Nullable KitRequestId own) {
        var taking = requests.findTaking(meetup).map(KitRequest::id).orElse(null);
        return taking == null || taking.equals(own) ? null : taking;
    }
}
