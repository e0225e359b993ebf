package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.terms.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** Somebody asks for a kit for their meetup. */
public final class KitRequest extends Aggregate<KitRequestId> {

    private final MeetupRef meetup;
    private final Requester requester;
    private final Instant createdAt;
    private KitRequestState state;
    private Instant updatedAt;
    private KitTemplateId templateId;
    private String templateName;
    private KitSize size;
    private int quantity;
    private List<KitLine> lines;
    private String orderByDay;
    private List<KitQuestion> questions;
    private int attempts;
    private String claim;
    private String searchText;
    private @Nullable String note;
    private @Nullable Approval approval;
    private @Nullable String reason;
    private @Nullable Person decidedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant meetupReportedAt;

    /** The meetup as the request mentions it. */
    public record MeetupRef(String id, String title, Instant startsAt, @Nullable String country) {

        static MeetupRef of(Meetup meetup) {
            return new MeetupRef(meetup.id(), meetup.title(), meetup.startsAt(), meetup.country());
        }
    }

    /** Who asked, and by what right at that time. */
    public record Requester(Person person, boolean member, boolean organiser) {}

    /**
     * What an order comes to.
     *
     * @param orderBy the last day to order
     */
    public record Contents(
            KitTemplateId templateId,
            String templateName,
            KitSize size,
            int quantity,
            List<KitLine> lines,
            @Nullable String note,
            LocalDate orderBy) {}

    @PersistenceCreator
    KitRequest(
            KitRequestId id,
            MeetupRef meetup,
            Requester requester,
            Instant createdAt,
            KitRequestState state,
            Instant updatedAt,
            KitTemplateId templateId,
            String templateName,
            KitSize size,
            int quantity,
            List<KitLine> lines,
            String orderByDay,
            List<KitQuestion> questions,
            int attempts,
            String claim,
            String searchText) {
        super(id);
        this.meetup = meetup;
        this.requester = requester;
        this.createdAt = createdAt;
        this.state = state;
        this.updatedAt = updatedAt;
        this.templateId = templateId;
        this.templateName = templateName;
        this.size = size;
        this.quantity = quantity;
        this.lines = lines;
        this.orderByDay = orderByDay;
        this.questions = questions;
        this.attempts = attempts;
        this.claim = claim;
        this.searchText = searchText;
    }

    public static KitRequest drafted(
            KitRequestId id, Meetup meetup, Requester requester, Contents contents, Instant at) {
        var request =
                new KitRequest(
                        id,
                        MeetupRef.of(meetup),
                        requester,
                        at,
                        KitRequestState.DRAFT,
                        at,
                        contents.templateId(),
                        contents.templateName(),
                        contents.size(),
                        contents.quantity(),
                        contents.lines(),
                        contents.orderBy().toString(),
                        List.of(),
                        0,
                        unclaimed(id),
                        (meetup.title() + " " + requester.person().name())
                                .toLowerCase(Locale.ROOT));
        request.note = contents.note();
        return request;
    }

    public KitRequestEvent draftedEvent() {
        return new KitRequestEvent.Drafted(snapshot(), requester.person(), createdAt);
    }

    public KitRequestEvent edit(Contents contents, Actor by, Instant at) {
        requireRequester(by);
        if (state != KitRequestState.DRAFT && !state.isUndecided()) {
            throw new KitAlreadyDecided(state);
        }
        requireNoApproval();
        templateId = contents.templateId();
        templateName = contents.templateName();
        size = contents.size();
        quantity = contents.quantity();
        lines = contents.lines();
        note = contents.note();
        orderByDay = contents.orderBy().toString();
        updatedAt = at;
        return new KitRequestEvent.Changed(snapshot(), by.person(), at);
    }

    public KitRequestEvent submit(Eligibility eligibility, Actor by, Instant at) {
        requireRequester(by);
        if (state != KitRequestState.DRAFT) {
            throw new KitRequestNotInState(state, "Only a draft can be submitted.");
        }
        if (lines.isEmpty()) {
            throw new KitNotAsDescribed(
                    "lines", "nothing-to-send", "The request holds nothing that could be sent.");
        }
        if (!eligibility.eligible()) {
            throw new KitNotEligible(eligibility);
        }
        become(KitRequestState.SUBMITTED, at);
        submittedAt = at;
        return new KitRequestEvent.Requested(snapshot(), by.person(), at);
    }

    public KitRequestEvent withdraw(@Nullable String why, Actor by, Instant at) {
        requireRequester(by);
        if (state != KitRequestState.DRAFT && !state.isUndecided()) {
            throw new KitAlreadyDecided(state);
        }
        requireNoApproval();
        become(KitRequestState.CANCELLED, at);
        reason = why;
        return new KitRequestEvent.Withdrawn(snapshot(), by.person(), at);
    }

    public KitRequestEvent ask(String question, Actor by, Instant at) {
        requireUndecided(by);
        if (state == KitRequestState.NEEDS_INFO) {
            throw new KitRequestNotInState(
                    state, "A question is open already. Wait for its answer.");
        }
        become(KitRequestState.NEEDS_INFO, at);
        var all = new ArrayList<>(questions);
        all.add(new KitQuestion(question, by.person(), at, null, null));
        questions = all;
        return new KitRequestEvent.InfoAsked(snapshot(), question, by.person(), at);
    }

    public KitRequestEvent answer(String text, Actor by, Instant at) {
        requireRequester(by);
        if (state != KitRequestState.NEEDS_INFO) {
            throw new KitRequestNotInState(state, "No question is open.");
        }
        requireNoApproval();
        become(KitRequestState.SUBMITTED, at);
        var all = new ArrayList<>(questions);
        all.set(all.size() - 1, all.getLast().answered(text, at));
        questions = all;
        return new KitRequestEvent.InfoGiven(snapshot(), text, by.person(), at);
    }

    public KitRequestEvent decline(String why, Actor by, Instant at) {
        requireUndecided(by);
        become(KitRequestState.DECLINED, at);
        decide(why, by.person(), at);
        return new KitRequestEvent.Declined(snapshot(), by.person(), at);
    }

    /** Records the intent to approve all of it; stock is reserved next. */
    public void beginApproval(@Nullable String remark, Actor by, Instant at) {
        begin(
                lines.stream()
                        .map(line ->
                                new StockLine(line.itemId(), line.variantId(), line.requested()))
                        .toList(),
                false,
                remark,
                by,
                at);
    }

    /**
     * Records the intent to approve a part of it.
     *
     * @param wanted what is approved; lines that are left out are not
     */
    public void beginPartialApproval(List<StockLine> wanted, String why, Actor by, Instant at) {
        var kept = wanted.stream().filter(line -> line.quantity() > 0).toList();
        if (kept.isEmpty()) {
            throw new KitNotAsDescribed(
                    "lines", "nothing-approved", "Approve at least one item, or decline.");
        }
        if (kept.stream().map(line -> List.of(line.itemId(), line.variantId())).distinct().count()
                < kept.size()) {
            throw new KitNotAsDescribed("lines", "item-named-twice", "Name each line once.");
        }
        for (var line : kept) {
            if (line.quantity() > requested(line.itemId(), line.variantId())) {
                throw new KitNotAsDescribed(
                        "lines", "more-than-requested", "Approve at most what was requested.");
            }
        }
        begin(kept, true, why, by, at);
    }

    private void begin(
            List<StockLine> wanted,
            boolean partial,
            @Nullable String remark,
            Actor by,
            Instant at) {
        requireUndecided(by);
        attempts++;
        approval = new Approval(attempts, wanted, partial, remark, by.person(), at, false);
        updatedAt = at;
    }

    /** All of the approved lines are reserved. */
    public KitRequestEvent completeApproval(Instant at) {
        var intent = openApproval();
        if (intent.undoing()) {
            throw new IllegalStateException("The approval of " + id() + " is being undone");
        }
        become(
                intent.partial() ? KitRequestState.PARTIALLY_APPROVED : KitRequestState.APPROVED,
                at);
        lines =
                lines.stream()
                        .map(line ->
                                line.approving(intent.approved(line.itemId(), line.variantId())))
                        .toList();
        decide(intent.reason(), intent.by(), at);
        approval = null;
        return intent.partial()
                ? new KitRequestEvent.PartiallyApproved(snapshot(), intent.by(), at)
                : new KitRequestEvent.Approved(snapshot(), intent.by(), at);
    }

    /** Not all of it could be reserved: from here on there is only the way back. */
    public void abandonApproval() {
        approval = openApproval().toBeUndone();
    }

    /** Nothing is reserved for it any more. */
    public void forgetApproval() {
        if (!openApproval().undoing()) {
            throw new IllegalStateException("The approval of " + id() + " goes on");
        }
        approval = null;
    }

    private Approval openApproval() {
        if (approval == null) {
            throw new IllegalStateException("No approval of " + id() + " has begun");
        }
        return approval;
    }

    /** Under which the stock of this try, or of the one that succeeded, is held. */
    public String reservationKey() {
        return "kit-request:" + id().value() + ":" + attempts;
    }

    /** What became of its shipment; what it knows already changes nothing. */
    public List<KitRequestEvent> follow(KitRequestState next, Person by, Instant at) {
        if (!state.mayBecome(next) || state.isUndecided() || state == KitRequestState.DRAFT) {
            return List.of();
        }
        become(next, at);
        var events = new ArrayList<KitRequestEvent>();
        events.add(
                switch (next) {
                    case PICKING -> new KitRequestEvent.Picking(snapshot(), by, at);
                    case SHIPPED -> new KitRequestEvent.Shipped(snapshot(), by, at);
                    case HELD_BY_CUSTOMS -> new KitRequestEvent.HeldByCustoms(snapshot(), by, at);
                    case DELIVERED -> new KitRequestEvent.Delivered(snapshot(), by, at);
                    case LOST -> new KitRequestEvent.Lost(snapshot(), by, at);
                    case RETURNED -> new KitRequestEvent.Returned(snapshot(), by, at);
                    case CANCELLED -> new KitRequestEvent.Cancelled(snapshot(), by, at);
                    default -> throw new IllegalStateException("No shipment leads to " + next);
                });
        if (next == KitRequestState.DELIVERED && meetupReportedAt != null) {
            events.add(report(by, at));
        }
        return events;
    }

    /** The meetup was reported; a kit still on its way becomes reported when it arrives. */
    public List<KitRequestEvent> meetupReported(Person by, Instant at) {
        if (meetupReportedAt != null) {
            return List.of();
        }
        meetupReportedAt = at;
        return state == KitRequestState.DELIVERED ? List.of(report(by, at)) : List.of();
    }

    private KitRequestEvent report(Person by, Instant at) {
        become(KitRequestState.REPORTED, at);
        return new KitRequestEvent.Reported(snapshot(), by, at);
    }

    /** The meetup was cancelled; what is not yet decided is not needed any more. */
    public List<KitRequestEvent> meetupCancelled(Person by, Instant at) {
        if (state != KitRequestState.DRAFT && !state.isUndecided()) {
            return List.of();
        }
        requireNoApproval();
        become(KitRequestState.CANCELLED, at);
        reason = "The meetup was cancelled.";
        return List.of(new KitRequestEvent.Cancelled(snapshot(), by, at));
    }

    public KitRequestEvent close(Actor by, Instant at) {
        if (!state.mayBecome(KitRequestState.CLOSED)) {
            throw new KitRequestNotInState(
                    state, "Only a reported, lost or returned kit can be closed.");
        }
        become(KitRequestState.CLOSED, at);
        return new KitRequestEvent.Closed(snapshot(), by.person(), at);
    }

    /** The names of the commands that this person may give now. */
    public List<String> actionsFor(Actor actor) {
        var actions = new ArrayList<String>();
        boolean free = approval == null;
        if (actor.is(requester.person()) && free) {
            if (state == KitRequestState.DRAFT) {
                actions.addAll(List.of("edit", "submit", "withdraw"));
            } else if (state == KitRequestState.SUBMITTED) {
                actions.addAll(List.of("edit", "withdraw"));
            } else if (state == KitRequestState.NEEDS_INFO) {
                actions.addAll(List.of("edit", "answer", "withdraw"));
            }
        }
        if (actor.has(Roles.STAFF)) {
            if (state.isUndecided() && free && !actor.is(requester.person())) {
                actions.addAll(List.of("approve", "approve-partially"));
                if (state == KitRequestState.SUBMITTED) {
                    actions.add("ask");
                }
                actions.add("decline");
            }
            if (state.mayBecome(KitRequestState.CLOSED)) {
                actions.add("close");
            }
        }
        return actions;
    }

    private void requireRequester(Actor by) {
        if (!by.is(requester.person())) {
            throw new NotYourKitRequest();
        }
    }

    private void requireUndecided(Actor by) {
        if (by.is(requester.person())) {
            throw new OwnRequestMayNotBeDecided();
        }
        if (!state.isUndecided()) {
            throw new KitAlreadyDecided(state);
        }
        requireNoApproval();
    }

    private void requireNoApproval() {
        if (approval != null) {
            throw new KitBeingDecided();
        }
    }

    private void decide(@Nullable String why, Person by, Instant at) {
        reason = why;
        decidedBy = by;
        decidedAt = at;
    }

    private void become(KitRequestState next, Instant at) {
        if (!state.mayBecome(next)) {
            throw new KitRequestNotInState(state, "It cannot become " + next + ".");
        }
        state = next;
        updatedAt = at;
        claim = next.takesTheMeetup() ? meetup.id() : unclaimed(id());
    }

    /** The claim is unique over all requests, so one that claims no meetup claims itself. */
    private static String unclaimed(KitRequestId id) {
        return "none:" + id.value();
    }

    private int requested(StockItemId item, VariantId variant) {
        return lines.stream()
                .filter(line -> line.itemId().equals(item) && line.variantId().equals(variant))
                .mapToInt(KitLine::requested)
                .sum();
    }

    /** Of all that was requested. */
    public Money value() {
        return lines.stream().map(KitLine::value).reduce(Money.NOTHING, Money::plus);
    }

    /** The shipment that was or will be made of it; null before it is approved. */
    public @Nullable ShipmentId shipmentId() {
        return state.takesTheMeetup() && !state.isUndecided() ? ShipmentId.of(source()) : null;
    }

    public Source source() {
        return new Source(Source.Kind.KIT_REQUEST, id().value(), "Kit for " + meetup.title(), 1);
    }

    private Snapshot snapshot() {
        return new Snapshot(id(), meetup, requester.person(), state, lines, reason, shipmentId());
    }

    /** A request as it was right after an event. */
    public record Snapshot(
            KitRequestId id,
            MeetupRef meetup,
            Person requester,
            KitRequestState state,
            List<KitLine> lines,
            @Nullable String reason,
            @Nullable ShipmentId shipmentId) {}

    public MeetupRef meetup() {
        return meetup;
    }

    public Requester requester() {
        return requester;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public KitRequestState state() {
        return state;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public KitTemplateId templateId() {
        return templateId;
    }

    public String templateName() {
        return templateName;
    }

    public KitSize size() {
        return size;
    }

    public int quantity() {
        return quantity;
    }

    public List<KitLine> lines() {
        return lines;
    }

    public LocalDate orderBy() {
        return LocalDate.parse(orderByDay);
    }

    public List<KitQuestion> questions() {
        return questions;
    }

    /** The meetup it takes, or a value of its own; unique over all requests. */
    public String claim() {
        return claim;
    }

    /** Meetup and requester in lower case. */
    public String searchText() {
        return searchText;
    }

    public @Nullable String note() {
        return note;
    }

    /** The approval that has begun and is not finished. */
    public @Nullable Approval approval() {
        return approval;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Person decidedBy() {
        return decidedBy;
    }

    /** When its meetup was reported; null as long as it was not. */
    public @Nullable Instant meetupReportedAt() {
        return meetupReportedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
