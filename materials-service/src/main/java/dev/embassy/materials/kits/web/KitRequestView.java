package dev.embassy.materials.kits.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.kits.DecisionAid;
import dev.embassy.materials.kits.KitLine;
import dev.embassy.materials.kits.KitQuestion;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequestState;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kit request as the API shows it.
 *
 * @param beingApproved an approval has begun and is not finished
 * @param decision what matters for the decision; only for staff, only while it is undecided
 */
record KitRequestView(
        String id,
        long version,
        KitRequestState state,
        KitMeetupView meetup,
        Person requester,
        String templateId,
        String templateName,
        KitSize size,
        int quantity,
        List<KitLineView> lines,
        Money value,
        LocalDate orderBy,
        @Nullable String note,
        List<KitQuestionView> questions,
        @Nullable String reason,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant submittedAt,
        @Nullable String shipmentId,
        boolean beingApproved,
        @Nullable KitDecisionView decision,
        Instant createdAt,
        Instant updatedAt,
        List<String> actions) {

    record KitMeetupView(String id, String title, Instant startsAt) {}

    record KitLineView(
            String itemId,
            String variantId,
            String label,
            int requested,
            int approved,
            Money unitValue) {

        static KitLineView of(KitLine line) {
            return new KitLineView(
                    line.itemId().value(),
                    line.variantId().value(),
                    line.label(),
                    line.requested(),
                    line.approved(),
                    line.unitValue());
        }
    }

    record KitQuestionView(
            String question,
            Person askedBy,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        static KitQuestionView of(KitQuestion question) {
            return new KitQuestionView(
                    question.question(),
                    question.askedBy(),
                    question.askedAt(),
                    question.answer(),
                    question.answeredAt());
        }
    }

    record KitDecisionView(
            EligibilityView eligibility,
            List<KitAvailabilityView> availability,
            KitHistoryView history) {}

    record KitAvailabilityView(
            String itemId, String variantId, String label, int requested, int available) {}

    record KitHistoryView(int requests, int approved, int meetupsReported, int meetupsOrganised) {}

    static KitRequestView of(KitRequest request, DecisionAid.@Nullable Aid aid, Actor reader) {
        var meetup = request.meetup();
        var shipment = request.shipmentId();
        return new KitRequestView(
                request.id().value(),
                request.version(),
                request.state(),
                new KitMeetupView(meetup.id(), meetup.title(), meetup.startsAt()),
                request.requester().person(),
                request.templateId().value(),
                request.templateName(),
                request.size(),
                request.quantity(),
                request.lines().stream().map(KitLineView::of).toList(),
                request.value(),
                request.orderBy(),
                request.note(),
                request.questions().stream().map(KitQuestionView::of).toList(),
                request.reason(),
                request.decidedBy(),
                request.decidedAt(),
                request.submittedAt(),
                shipment == null ? null : shipment.value(),
                request.approval() != null,
                aid == null ? null : decision(request, aid),
                request.createdAt(),
                request.updatedAt(),
                request.actionsFor(reader));
    }

    private static KitDecisionView decision(KitRequest request, DecisionAid.Aid aid) {
        var history = aid.history();
        return new KitDecisionView(
                EligibilityView.of(aid.eligibility(), request.meetup().id()),
                aid.availability().stream()
                        .map(it ->
                                new KitAvailabilityView(
                                        it.line().itemId().value(),
                                        it.line().variantId().value(),
                                        it.line().label(),
                                        it.line().requested(),
                                        it.available()))
                        .toList(),
                new KitHistoryView(
                        history.requests(),
                        history.approved(),
                        history.meetupsReported(),
                        history.meetupsOrganised()));
    }
}
