package dev.embassy.materials.kits.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.kits.DecisionAid;
import dev.embassy.materials.kits.FollowUp;
import dev.embassy.materials.kits.KitLine;
import dev.embassy.materials.kits.KitQuestion;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequestState;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.Trust;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kit request as the API shows it.
 *
 * @param trouble why its parcel is held, lost or came back, where somebody said so
 * @param trust why it was approved automatically; not there where a person decided
 * @param imported from before this installation: its meetup has no page, and nobody acts on it
 * @param beingApproved an approval has begun and is not finished
 * @param decision what matters for the decision; only for staff, only while it is undecided
 * @param sent what has left the warehouse and was neither lost nor came back, in however many
 *     parcels; only on the single request, once something has
 * @param followUp what became of it, once the requester has told
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
        @Nullable String trouble,
        @Nullable KitTrustView trust,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant submittedAt,
        @Nullable String shipmentId,
        boolean imported,
        boolean beingApproved,
        @Nullable KitDecisionView decision,
        @Nullable List<KitSentView> sent,
        @Nullable KitFollowUpView followUp,
        Instant createdAt,
        Instant updatedAt,
        List<String> actions) {

    record KitMeetupView(
            String id,
            String title,
            Instant startsAt,
            @Nullable String timeZone,
            @Nullable String country,
            boolean cancelled) {

        static KitMeetupView of(KitRequest request) {
            var meetup = request.meetup();
            return new KitMeetupView(
                    meetup.id(),
                    meetup.title(),
                    meetup.startsAt(),
                    meetup.timeZone(),
                    meetup.country(),
                    request.meetupCancelledAt() != null);
        }
    }

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

    /** So many pieces of a variant. */
    record KitSentView(String itemId, String variantId, int quantity) {

        static @Nullable List<KitSentView> of(List<StockLine> sent) {
            return sent.isEmpty()
                    ? null
                    : sent.stream()
                            .map(line ->
                                    new KitSentView(
                                            line.itemId().value(),
                                            line.variantId().value(),
                                            line.quantity()))
                            .toList();
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

    record KitTrustView(List<KitReportedMeetupView> meetups) {

        static @Nullable KitTrustView of(@Nullable Trust trust) {
            return trust == null
                    ? null
                    : new KitTrustView(
                            trust.meetups().stream()
                                    .map(it ->
                                            new KitReportedMeetupView(
                                                    it.id(), it.title(), it.startsAt()))
                                    .toList());
        }
    }

    record KitReportedMeetupView(String id, String title, Instant startsAt) {}

    /**
     * @param beingBooked the stock has not followed yet
     * @param returnAwaited something is to come back that nobody has counted
     * @param returnConfirmedAt when what was sent back was counted in the warehouse
     * @param missing what did not arrive or was not to be found when it was counted
     */
    record KitFollowUpView(
            List<KitFollowUpLineView> lines,
            Person by,
            Instant at,
            boolean beingBooked,
            boolean returnAwaited,
            @Nullable Instant returnConfirmedAt,
            @Nullable Person returnConfirmedBy,
            @Nullable String missing) {

        static @Nullable KitFollowUpView of(@Nullable FollowUp told) {
            if (told == null) {
                return null;
            }
            var takingIn = told.takingIn();
            return new KitFollowUpView(
                    told.lines().stream().map(line -> KitFollowUpLineView.of(line, told)).toList(),
                    told.by(),
                    told.at(),
                    told.isOpen(),
                    told.isReturnAwaited(),
                    takingIn == null ? null : takingIn.doneAt(),
                    takingIn == null ? null : takingIn.by(),
                    takingIn == null ? null : takingIn.missing());
        }
    }

    /**
     * @param used what arrived and is not left
     * @param leftOver what becomes of that which is left; not there where nothing is
     * @param passedOn to which meetup; only where it is passed on
     * @param cameBack how many of those that were sent back; only once they were counted
     */
    record KitFollowUpLineView(
            String itemId,
            String variantId,
            String label,
            int sent,
            int arrived,
            int used,
            int left,
            FollowUp.@Nullable LeftOver leftOver,
            @Nullable KitNextMeetupView passedOn,
            @Nullable Integer cameBack) {

        static KitFollowUpLineView of(FollowUp.Line line, FollowUp told) {
            return new KitFollowUpLineView(
                    line.itemId().value(),
                    line.variantId().value(),
                    line.label(),
                    line.sent(),
                    line.arrived(),
                    line.used(),
                    line.left(),
                    line.leftOver(),
                    KitNextMeetupView.of(line.passedOn()),
                    told.cameBack(line));
        }
    }

    /**
     * @param to who takes what is passed on
     */
    record KitNextMeetupView(String id, String title, Person to) {

        static @Nullable KitNextMeetupView of(FollowUp.@Nullable NextMeetup next) {
            return next == null ? null : new KitNextMeetupView(next.id(), next.title(), next.to());
        }
    }

    record KitDecisionView(
            EligibilityView eligibility,
            List<KitAvailabilityView> availability,
            KitHistoryView history) {}

    record KitAvailabilityView(
            String itemId, String variantId, String label, int requested, int available) {}

    record KitHistoryView(int requests, int approved, int meetupsReported, int meetupsOrganised) {}

    /**
     * @param sent what has left the warehouse; nothing in lists
     * @param now what the reader may do depends on whether the meetup has begun
     */
    static KitRequestView of(
            KitRequest request,
            DecisionAid.@Nullable Aid aid,
            List<StockLine> sent,
            Actor reader,
            Instant now) {
        var shipment = request.parcel();
        return new KitRequestView(
                request.id().value(),
                request.version(),
                request.state(),
                KitMeetupView.of(request),
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
                request.trouble(),
                KitTrustView.of(request.trust()),
                request.decidedBy(),
                request.decidedAt(),
                request.submittedAt(),
                shipment == null ? null : shipment.value(),
                request.isImported(),
                request.approval() != null,
                aid == null ? null : decision(request, aid),
                KitSentView.of(sent),
                KitFollowUpView.of(request.followUp()),
                request.createdAt(),
                request.updatedAt(),
                request.actionsFor(reader, now));
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
