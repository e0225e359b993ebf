package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the requester does with a request. */
@Component
public class RequestKit {

    private final KitRequests requests;
    private final KitTemplates templates;
    private final Meetups meetups;
    private final JudgeKit judgeKit;
    private final KitLines kitLines;
    private final FinishApproval finishApproval;
    private final Ids ids;
    private final Clock clock;

    RequestKit(
            KitRequests requests,
            KitTemplates templates,
            Meetups meetups,
            JudgeKit judgeKit,
            KitLines kitLines,
            FinishApproval finishApproval,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.templates = templates;
        this.meetups = meetups;
        this.judgeKit = judgeKit;
        this.kitLines = kitLines;
        this.finishApproval = finishApproval;
        this.ids = ids;
        this.clock = clock;
    }

    /** Saves a draft, or submits at once. */
    public KitRequest create(MeetupId meetupId, KitOrder order, boolean submit, Actor by) {
        var meetup = meetups.get(meetupId);
        if (!meetup.isOrganisedBy(by.id())) {
            throw new NotAllowed("Only an organiser of the meetup orders its kit.");
        }
        var now = clock.instant();
        var request =
                KitRequest.drafted(
                        new KitRequestId(ids.next()),
                        meetup,
                        judgeKit.requester(by),
                        contents(meetup, order),
                        now);
        // An idempotent request that was killed before it answered comes again with its identifier.
        var repeated = requests.find(request.id());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        int place = judgeKit.freePlace(request);
        var facts = judgeKit.facts(request);
        request.judgedOn(facts);
        var drafted = request.draftedEvent();
        if (!submit) {
            requests.store(request, List.of(drafted));
            return request;
        }
        requireSizes(request);
        requests.store(request, List.of(drafted, submitted(request, place, facts, by)));
        return decidedIfTrusted(request);
    }

    public KitRequest edit(KitRequestId id, KitOrder order, Expected expected, Actor by) {
        var request = expected(id, expected);
        var meetup = meetups.get(new MeetupId(request.meetup().id()));
        var event = request.edit(contents(meetup, order), by, clock.instant());
        var facts = judgeKit.facts(request);
        request.judgedOn(facts);
        if (request.state().isUndecided()) {
            requireSizes(request);
            var eligibility = judgeKit.judge(facts);
            if (!eligibility.eligible()) {
                throw new KitNotEligible(eligibility);
            }
        }
        requests.store(request, List.of(event));
        return request;
    }

    public KitRequest submit(KitRequestId id, Expected expected, Actor by) {
        var request = expected(id, expected);
        requireSizes(request);
        int place = judgeKit.freePlace(request);
        var facts = judgeKit.facts(request);
        request.judgedOn(facts);
        requests.store(request, List.of(submitted(request, place, facts, by)));
        return decidedIfTrusted(request);
    }

    private KitRequestEvent submitted(KitRequest request, int place, KitFacts facts, Actor by) {
        var eligibility = judgeKit.judge(facts);
        return request.submit(
                eligibility,
                place,
                eligibility.isLeftToStaff() ? null : judgeKit.trust(by).orElse(null),
                by,
                clock.instant());
    }

    /** Its approval began in the same write as it was submitted; what is short, staff decide. */
    private KitRequest decidedIfTrusted(KitRequest request) {
        if (request.approval() == null) {
            return request;
        }
        try {
            return finishApproval.finish(request.id());
        } catch (StockShort leftToStaff) {
            return requests.get(request.id());
        }
    }

    public KitRequest withdraw(
            KitRequestId id, @Nullable String reason, Expected expected, Actor by) {
        var request = expected(id, expected);
        requests.store(request, List.of(request.withdraw(reason, by, clock.instant())));
        return request;
    }

    /**
     * @param question its number, from 0; null for the oldest that is open
     */
    public KitRequest answer(
            KitRequestId id,
            @Nullable Integer question,
            String answer,
            Expected expected,
            Actor by) {
        var request = expected(id, expected);
        requests.store(request, List.of(request.answer(question, answer, by, clock.instant())));
        return request;
    }

    private KitRequest expected(KitRequestId id, Expected expected) {
        var request = requests.get(id);
        expected.check(request);
        return request;
    }

    private KitRequest.Contents contents(Meetup meetup, KitOrder order) {
        var template = templates.get(order.template());
        if (!template.contents().active()) {
            throw new KitNotAsDescribed(
                    "templateId", "kit-not-offered", "This kit is not offered any more.");
        }
        return new KitRequest.Contents(
                template.id(),
                template.contents().name(),
                template.contents().size(),
                order.quantity(),
                kitLines.of(template, order),
                order.note(),
                judgeKit.orderBy(meetup, template));
    }

    private void requireSizes(KitRequest request) {
        kitLines.requireStocked(request.lines());
        var open = kitLines.withoutSize(templates.get(request.templateId()), request.lines());
        if (!open.isEmpty()) {
            throw new KitNotAsDescribed(
                    "sizes", "sizes-missing", "Choose sizes for: " + String.join(", ", open) + ".");
        }
    }
}
