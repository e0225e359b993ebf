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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final KitPolicies policies;
    private final Clock clock;

    JudgeKit(
            Meetups meetups,
            Members members,
            KitRequests requests,
            KitTemplates templates,
            KitLines kitLines,
            KitPolicies policies,
            Clock clock) {
        this.meetups = meetups;
        this.members = members;
        this.requests = requests;
        this.templates = templates;
        this.kitLines = kitLines;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Before anything is saved: what would the policy say?
     *
     * @param changing the request that is changed, which is no other one; null for a new one
     */
    public Eligibility ahead(
            MeetupId meetupId,
            KitTemplateId templateId,
            int quantity,
            @Nullable KitRequestId changing,
            Actor by) {
        var meetup = meetups.get(meetupId);
        requireOrganiser(meetup, by);
        var template = templates.get(templateId);
        return judge(
                facts(
                        meetup,
                        requester(by),
                        ofKit(template, template.contents().size(), quantity),
                        kitLines.fullValue(template, quantity),
                        changing));
    }

    /** What the policy says to a request as it is now. */
    public Eligibility of(KitRequest request) {
        return judge(facts(request));
    }

    Eligibility judge(KitFacts facts) {
        return KitPolicy.judge(facts, policies.current().settings());
    }

    /** What the policy looks at for a request as it is now. */
    KitFacts facts(KitRequest request) {
        return facts(
                meetups.get(new MeetupId(request.meetup().id())),
                request.requester(),
                ofKit(
                        templates.find(request.templateId()).orElse(null),
                        request.size(),
                        request.quantity()),
                request.value(),
                request.id());
    }

    /** Why somebody's requests inside the policy need no decision; empty where they do. */
    Optional<Trust> trust(Actor by) {
        return Trust.of(
                meetups.organisedBy(by.id()),
                policies.current().settings().trustedAfterReports(),
                clock.instant());
    }

    /**
     * The first of the places for kits that no other request takes, from 1. Looked up before the
     * facts: of two who submit at once, one then either counts among the facts of the other or
     * wants the same place.
     */
    int freePlace(KitRequest request) {
        var taken =
                requests.forMeetup(new MeetupId(request.meetup().id())).stream()
                        .filter(it -> it.state().takesTheMeetup())
                        .map(KitRequest::place)
                        .toList();
        int place = 1;
        while (taken.contains(place)) {
            place++;
        }
        return place;
    }

    KitRequest.Requester requester(Actor by) {
        return new KitRequest.Requester(
                by.person(),
                by.has(Roles.AMBASSADOR) || members.isActiveMember(by.id()),
                by.has(Roles.ORGANISER));
    }

    LocalDate orderBy(Meetup meetup, @Nullable KitTemplate template) {
        return policies.current()
                .settings()
                .orderBy(
                        meetup.day(),
                        meetup.country(),
                        template == null ? null : template.contents().handlingDays());
    }

    static void requireOrganiser(Meetup meetup, Actor by) {
        if (!meetup.isOrganisedBy(by.id()) && !by.has(Roles.STAFF)) {
            throw new NotAllowed("Only an organiser of the meetup orders its kit.");
        }
    }

    private static KitFacts.OfKit ofKit(
            @Nullable KitTemplate template, KitSize size, int quantity) {
        return new KitFacts.OfKit(
                size,
                quantity,
                template == null ? null : template.contents().valueLimit(),
                template == null ? null : template.contents().handlingDays());
    }

    private KitFacts facts(
            Meetup meetup,
            KitRequest.Requester requester,
            KitFacts.OfKit kit,
            Money value,
            @Nullable KitRequestId own) {
        var now = clock.instant();
        var others = others(new MeetupId(meetup.id()), own);
        var organised = meetups.organisedBy(requester.person().id());
        return new KitFacts(
                requester.member(),
                requester.organiser(),
                KitFacts.OfMeetup.of(meetup),
                unreported(organised, meetup.id(), now),
                others.size(),
                value,
                kit,
                now,
                others.stream().mapToInt(KitRequest::quantity).sum(),
                sizesOnOffer(),
                Trust.reportedInARow(organised, now));
    }

    private static List<KitFacts.Unreported> unreported(
            List<Meetup> organised, String exceptMeetup, Instant now) {
        return organised.stream()
                .filter(meetup -> !meetup.id().equals(exceptMeetup))
                .filter(meetup -> meetup.isUnreportedSince(now))
                .map(meetup -> new KitFacts.Unreported(meetup.title(), meetup.endsAt()))
                .toList();
    }

    private List<KitRequest> others(MeetupId meetup, @Nullable KitRequestId own) {
        return requests.forMeetup(meetup).stream()
                .filter(it -> it.state().takesTheMeetup())
                .filter(it -> !it.id().equals(own))
                .toList();
    }

    private List<KitSize> sizesOnOffer() {
        return templates.list().stream()
                .map(KitTemplate::contents)
                .filter(contents -> contents.active() && !contents.lines().isEmpty())
                .map(KitTemplate.Contents::size)
                .distinct()
                .sorted()
                .toList();
    }
}
