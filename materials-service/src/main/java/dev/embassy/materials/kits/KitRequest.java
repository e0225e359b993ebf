package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.search.SearchWords;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** Somebody asks for a kit for their meetup. */
public final class KitRequest extends Aggregate<KitRequestId> {

    /** A dialogue is short. */
    static final int MOST_QUESTIONS = 20;

    static final String MEETUP_CANCELLED = "The meetup was cancelled.";

    /** Who approves what is inside the policy of somebody trusted. */
    static final Actor POLICY = Actor.system("kit policy");

    private MeetupRef meetup;
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
    private List<String> words;
    private @Nullable String note;
    private @Nullable Approval approval;
    private @Nullable String reason;
    private @Nullable String trouble;
    private @Nullable Person decidedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant meetupReportedAt;
    private @Nullable Instant meetupCancelledAt;
    private @Nullable KitFacts facts;
    private @Nullable Trust trust;
    private @Nullable FollowUp followUp;
    private @Nullable Instant returnAwaitedSince;
    private int place;
    private @Nullable Boolean imported;
    private @Nullable ShipmentId sentAgainIn;

    /**
     * The meetup as the request mentions it.
     *
     * @param timeZone where its day is what the calendar there says; null where nobody said
     */
    public record MeetupRef(
            String id,
            String title,
            Instant startsAt,
            @Nullable String timeZone,
            @Nullable String country) {

        static MeetupRef of(Meetup meetup) {
            return new MeetupRef(
                    meetup.id(),
                    meetup.title(),
                    meetup.startsAt(),
                    meetup.timeZone(),
                    meetup.country());
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
            String claim) {
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
        this.words = words(meetup.title(), requester);
    }

    @Override
    public String caption() {
        return meetup.title();
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
                        unclaimed(id));
        request.note = contents.note();
        return request;
    }

    /** One from before this installation; what was in it nobody knows any more. */
    static KitRequest past(PastKit past, KitTemplate.Contents template) {
        var meetup =
                new MeetupRef(
                        past.meetupId(), past.meetup(), past.startsAt(), null, past.country());
        var requester = new Requester(past.requester(), false, false);
        var request =
                new KitRequest(
                        past.id(),
                        meetup,
                        requester,
                        past.requestedAt(),
                        past.outcome().state(),
                        past.decidedAt() == null ? past.requestedAt() : past.decidedAt(),
                        past.templateId(),
                        template.name(),
                        template.size(),
                        past.quantity(),
                        List.of(),
                        LocalDate.ofInstant(past.startsAt(), ZoneOffset.UTC).toString(),
                        List.of(),
                        0,
                        unclaimed(past.id()));
        request.imported = true;
        request.note = past.city();
        request.submittedAt = past.requestedAt();
        request.decidedAt = past.decidedAt();
        return request;
    }

    KitRequestEvent importedEvent(Person by, Instant at) {
        return new KitRequestEvent.Imported(snapshot(), by, at);
    }

    private static List<String> words(String title, Requester requester) {
        return SearchWords.of(title, requester.person().name());
    }

    /** Remembers what the policy looked at, so that another policy can be tried on it. */
    void judgedOn(KitFacts looked) {
        facts = looked;
    }

    public KitRequestEvent draftedEvent() {
        return new KitRequestEvent.Drafted(snapshot(), requester.person(), createdAt);
    }

    public KitRequestEvent edit(Contents contents, Actor by, Instant at) {
        requireRequester(by);
        require(KitCommand.EDIT);
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

    /**
     * @param free the first free place for a kit at the meetup, counted from 1
     * @param because why its approval begins at once; null where staff decide
     */
    public KitRequestEvent submit(
            Eligibility eligibility, int free, @Nullable Trust because, Actor by, Instant at) {
        requireRequester(by);
        require(KitCommand.SUBMIT);
        if (lines.isEmpty()) {
            throw new KitNotAsDescribed(
                    "lines", "nothing-to-send", "The request holds nothing that could be sent.");
        }
        if (!eligibility.eligible()) {
            throw new KitNotEligible(eligibility);
        }
        place = free;
        go(KitCommand.SUBMIT, at);
        submittedAt = at;
        if (because != null) {
            begin(all(), KitCommand.APPROVE, because.reason(), because, POLICY, at);
        }
        return new KitRequestEvent.Requested(snapshot(), by.person(), at);
    }

    public KitRequestEvent withdraw(@Nullable String why, Actor by, Instant at) {
        requireRequester(by);
        require(KitCommand.WITHDRAW);
        requireNoApproval();
        go(KitCommand.WITHDRAW, at);
        reason = why;
        return new KitRequestEvent.Withdrawn(snapshot(), by.person(), at);
    }

    /** Asks one thing; more may be asked before it is answered. */
    public KitRequestEvent ask(String question, Actor by, Instant at) {
        requireDecider(by, KitCommand.ASK);
        if (questions.size() >= MOST_QUESTIONS) {
            throw new KitRequestNotInState(
                    state,
                    "%d questions are enough. Decide on what you know.".formatted(MOST_QUESTIONS));
        }
        go(KitCommand.ASK, at);
        var all = new ArrayList<>(questions);
        all.add(new KitQuestion(question, by.person(), at, null, null));
        questions = all;
        return new KitRequestEvent.InfoAsked(snapshot(), question, by.person(), at);
    }

    /**
     * Answers an open question; with the last one the request waits for staff again.
     *
     * @param number of the question, from 0; null for the oldest that is open
     */
    public KitRequestEvent answer(@Nullable Integer number, String text, Actor by, Instant at) {
        requireRequester(by);
        require(KitCommand.ANSWER);
        requireNoApproval();
        int asked = number == null ? firstOpenQuestion() : number;
        if (asked < 0 || asked >= questions.size() || !questions.get(asked).isOpen()) {
            throw new KitNotAsDescribed(
                    "question", "question-not-open", "This question is not open. Reload the page.");
        }
        var all = new ArrayList<>(questions);
        all.set(asked, all.get(asked).answered(text, at));
        questions = all;
        if (all.stream().noneMatch(KitQuestion::isOpen)) {
            go(KitCommand.ANSWER, at);
        }
        updatedAt = at;
        return new KitRequestEvent.InfoGiven(snapshot(), text, by.person(), at);
    }

    private int firstOpenQuestion() {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).isOpen()) {
                return i;
            }
        }
        return -1;
    }

    public KitRequestEvent decline(String why, Actor by, Instant at) {
        requireDecider(by, KitCommand.DECLINE);
        go(KitCommand.DECLINE, at);
        decide(why, by.person(), at);
        return new KitRequestEvent.Declined(snapshot(), by.person(), at);
    }

    /** Records the intent to approve all of it; stock is reserved next. */
    public void beginApproval(@Nullable String remark, Actor by, Instant at) {
        begin(all(), KitCommand.APPROVE, remark, null, by, at);
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
        begin(kept, KitCommand.APPROVE_PARTIALLY, why, null, by, at);
    }

    private List<StockLine> all() {
        return lines.stream()
                .map(line -> new StockLine(line.itemId(), line.variantId(), line.requested()))
                .toList();
    }

    private void begin(
            List<StockLine> wanted,
            KitCommand command,
            @Nullable String remark,
            @Nullable Trust because,
            Actor by,
            Instant at) {
        requireDecider(by, command);
        attempts++;
        approval =
                new Approval(
                        attempts,
                        wanted,
                        command == KitCommand.APPROVE_PARTIALLY,
                        remark,
                        by.person(),
                        at,
                        because,
                        false);
        updatedAt = at;
    }

    /** All of the approved lines are reserved. */
    public KitRequestEvent completeApproval(Instant at) {
        var intent = openApproval();
        if (intent.undoing()) {
            throw new IllegalStateException("The approval of " + id() + " is being undone");
        }
        go(intent.partial() ? KitCommand.APPROVE_PARTIALLY : KitCommand.APPROVE, at);
        lines =
                lines.stream()
                        .map(line ->
                                line.approving(intent.approved(line.itemId(), line.variantId())))
                        .toList();
        decide(intent.reason(), intent.by(), at);
        trust = intent.trust();
        approval = null;
        return intent.partial()
                ? new KitRequestEvent.PartiallyApproved(snapshot(), intent.by(), at)
                : new KitRequestEvent.Approved(snapshot(), intent.by(), at);
    }

    /** Not all of it could be reserved: from here on there is only the way back. */
    public void abandonApproval() {
        approval = openApproval().toBeUndone();
    }

    /** Nothing is reserved for it any more; what was to be automatic is left to staff. */
    public List<KitRequestEvent> forgetApproval(String what, Instant at) {
        var intent = openApproval();
        if (!intent.undoing()) {
            throw new IllegalStateException("The approval of " + id() + " goes on");
        }
        approval = null;
        return intent.trust() == null
                ? List.of()
                : List.of(new KitRequestEvent.LeftToStaff(snapshot(), what, intent.by(), at));
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

    /**
     * What became of its parcel; what it knows already changes nothing, and neither does another
     * parcel.
     *
     * @param why as the shipment says
     */
    public List<KitRequestEvent> follow(
            ShipmentId parcel, KitCommand step, @Nullable String why, Person by, Instant at) {
        if (step.by() != KitCommand.By.SHIPMENT) {
            throw new IllegalArgumentException("No shipment leads to " + step);
        }
        if (!step.allowedIn(state) || !parcel.equals(parcel())) {
            return List.of();
        }
        return go(step, why, by, at);
    }

    /**
     * After a loss or a return, another parcel has left; from now on this is the one to follow.
     *
     * @param free the first free place for a kit at the meetup: another may have been asked for
     */
    public List<KitRequestEvent> sentAgain(ShipmentId parcel, int free, Person by, Instant at) {
        if (!KitCommand.SEND_AGAIN.allowedIn(state)) {
            return List.of();
        }
        sentAgainIn = parcel;
        place = free;
        return go(KitCommand.SEND_AGAIN, null, by, at);
    }

    /**
     * A parcel that was thought to be lost has arrived.
     *
     * @param free the first free place for a kit at the meetup
     */
    public List<KitRequestEvent> turnedUp(int free, Person by, Instant at) {
        if (!KitCommand.TURN_UP.allowedIn(state)) {
            return List.of();
        }
        place = free;
        return go(KitCommand.TURN_UP, null, by, at);
    }

    private List<KitRequestEvent> go(KitCommand step, @Nullable String why, Person by, Instant at) {
        go(step, at);
        switch (step) {
            case HOLD, LOSE, TAKE_BACK -> trouble = why;
            case CALL_OFF -> reason = why;
            default -> trouble = null;
        }
        var events = new ArrayList<KitRequestEvent>();
        events.add(
                switch (step) {
                    case PICK -> new KitRequestEvent.Picking(snapshot(), by, at);
                    case SHIP, SEND_AGAIN -> new KitRequestEvent.Shipped(snapshot(), by, at);
                    case HOLD -> new KitRequestEvent.HeldByCustoms(snapshot(), by, at);
                    case DELIVER, TURN_UP -> new KitRequestEvent.Delivered(snapshot(), by, at);
                    case LOSE -> new KitRequestEvent.Lost(snapshot(), by, at);
                    case TAKE_BACK -> new KitRequestEvent.Returned(snapshot(), by, at);
                    case CALL_OFF -> new KitRequestEvent.Cancelled(snapshot(), by, at);
                    default -> throw new IllegalStateException("No shipment leads to " + step);
                });
        if (state == KitRequestState.DELIVERED && meetupReportedAt != null) {
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
        return KitCommand.REPORT.allowedIn(state) ? List.of(report(by, at)) : List.of();
    }

    private KitRequestEvent report(Person by, Instant at) {
        go(KitCommand.REPORT, at);
        return new KitRequestEvent.Reported(snapshot(), by, at);
    }

    /**
     * The meetup was cancelled; what is not yet decided is not needed any more. Of a kit that has
     * left already, its requester may say at once what becomes of it.
     */
    public List<KitRequestEvent> meetupCancelled(String why, Person by, Instant at) {
        if (!KitCommand.CANCEL_MEETUP.allowedIn(state)) {
            meetupCancelledAt = at;
            return List.of();
        }
        requireNoApproval();
        meetupCancelledAt = at;
        go(KitCommand.CANCEL_MEETUP, at);
        reason = why;
        return List.of(new KitRequestEvent.Cancelled(snapshot(), by, at));
    }

    /**
     * The meetup is called otherwise, or takes place at another time or elsewhere.
     *
     * @param newOrderBy the last day to order for that
     * @return nothing when only the title differs, or when it does not matter any more
     */
    public List<KitRequestEvent> meetupTold(
            Meetup told, LocalDate newOrderBy, Person by, Instant at) {
        var before = meetup;
        var orderByBefore = orderBy();
        meetup = MeetupRef.of(told);
        words = words(told.title(), requester);
        boolean moved =
                !before.startsAt().equals(told.startsAt())
                        || !Objects.equals(before.country(), told.country());
        if (!moved || !KitCommand.MOVE_MEETUP.allowedIn(state)) {
            return List.of();
        }
        orderByDay = newOrderBy.toString();
        updatedAt = at;
        boolean inTime = !LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(newOrderBy);
        return List.of(
                new KitRequestEvent.MeetupMoved(
                        snapshot(), before.startsAt(), orderByBefore, inTime, by, at));
    }

    /** Before it leaves; the shipment, which is called off first, brings the state. */
    public void requireCancellable(Actor by) {
        if (by.is(requester.person())) {
            throw new OwnRequestMayNotBeDecided();
        }
        require(KitCommand.CANCEL);
    }

    /**
     * What became of it, as the requester says; told again it is a correction, until staff close.
     * Nobody can say so before the meetup has begun, or was cancelled.
     *
     * @param sent what has left the warehouse so far
     * @param answers a variant that is not named arrived as it was sent and is used up
     * @param nextMeetups where it may be passed on to
     * @return nothing when it was told like this before
     * @throws FollowUpTooEarly if the meetup has not begun
     * @throws FollowUpNotPossible if the numbers do not fit together
     */
    List<KitRequestEvent> tellFollowUp(
            List<StockLine> sent,
            List<FollowUp.Answer> answers,
            NextMeetups nextMeetups,
            Actor by,
            Instant at) {
        requireRequester(by);
        require(KitCommand.FOLLOW_UP);
        if (!canTellWhatIsLeft(at)) {
            throw new FollowUpTooEarly(meetup.startsAt());
        }
        var told = new FollowUpAnswers(lines, sent, followUp, answers, nextMeetups).lines();
        if (followUp != null) {
            if (followUp.isOpen()) {
                throw new KitBeingBooked();
            }
            if (followUp.lines().equals(told)) {
                return List.of();
            }
            if (followUp.takingIn() != null) {
                throw new LeftOversTakenIn();
            }
        }
        remember(
                new FollowUp(
                        followUp == null ? 1 : followUp.revision() + 1,
                        told,
                        by.person(),
                        at,
                        followUp == null ? List.of() : followUp.booked(),
                        at,
                        null));
        updatedAt = at;
        return List.of(new KitRequestEvent.FollowedUp(snapshot(), by.person(), at));
    }

    /**
     * The stock has followed.
     *
     * @param as how far: a line of which less was there than would have had to go is otherwise
     */
    List<KitRequestEvent> followUpBooked(List<FollowUp.Line> as, Instant at) {
        var open = openFollowUp();
        var gone = open.gone();
        var followed = open.followed(as);
        remember(followed);
        var events = new ArrayList<KitRequestEvent>();
        if (!as.equals(open.lines())) {
            events.add(new KitRequestEvent.FollowedUp(snapshot(), open.by(), at));
        }
        var passedOn = followed.gone().stream().filter(line -> !gone.contains(line)).toList();
        if (!passedOn.isEmpty()) {
            events.add(new KitRequestEvent.PassedOn(snapshot(), passedOn, open.by(), at));
        }
        return events;
    }

    /**
     * Records how much of what was sent back is in the warehouse; the stock follows next.
     *
     * @param counted a line that is not named came as it was sent back
     * @throws FollowUpNotPossible if more is said to have come than was sent back
     */
    public void beginReturn(List<StockLine> counted, Actor by, Instant at) {
        requireDecider(by, KitCommand.CONFIRM_RETURN);
        if (followUp == null || followUp.sentBack().isEmpty()) {
            throw new KitRequestNotInState(state, "Nothing was to come back.");
        }
        if (followUp.takingIn() != null) {
            throw new LeftOversTakenIn();
        }
        var fewer = CountedReturn.of(followUp.sentBack(), counted);
        remember(followUp.takenIn(new FollowUp.TakingIn(by.person(), at, fewer, null, null), at));
        updatedAt = at;
    }

    /**
     * The stock has it.
     *
     * @param missing what did not arrive, or was not to be found in the requester's depot
     */
    public KitRequestEvent returnConfirmed(@Nullable String missing, Instant at) {
        var open = openFollowUp();
        var begun = Objects.requireNonNull(open.takingIn(), "A return has begun");
        remember(open.takenIn(begun.done(missing, at), null));
        return new KitRequestEvent.ReturnConfirmed(snapshot(), missing, begun.by(), at);
    }

    /** Whether it can be known what is left: the meetup has begun, or does not take place. */
    private boolean canTellWhatIsLeft(Instant now) {
        return meetupCancelledAt != null
                || meetupReportedAt != null
                || !now.isBefore(meetup.startsAt());
    }

    private void remember(FollowUp next) {
        followUp = next;
        returnAwaitedSince = next.isReturnAwaited() ? next.at() : null;
    }

    private FollowUp openFollowUp() {
        if (followUp == null || !followUp.isOpen()) {
            throw new IllegalStateException("The stock has nothing to follow for " + id());
        }
        return followUp;
    }

    /**
     * Nothing is left to do.
     *
     * @param why needed for a kit whose meetup nobody has reported, unless that was cancelled
     */
    public KitRequestEvent close(@Nullable String why, Actor by, Instant at) {
        require(KitCommand.CLOSE);
        if (!mayBeClosed(at)) {
            throw new KitRequestNotInState(
                    state, "Its meetup is still to come. Close the request when it is over.");
        }
        var said =
                why == null && isUnreported() && meetupCancelledAt != null ? MEETUP_CANCELLED : why;
        if (said == null && isUnreported()) {
            throw new KitNotAsDescribed(
                    "reason", "reason-missing", "Say why it is closed without a report.");
        }
        go(KitCommand.CLOSE, at);
        return new KitRequestEvent.Closed(snapshot(), said, by.person(), at);
    }

    private boolean isUnreported() {
        return state == KitRequestState.DELIVERED;
    }

    private boolean mayBeClosed(Instant now) {
        return KitCommand.CLOSE.allowedIn(state) && (!isUnreported() || canTellWhatIsLeft(now));
    }

    /** The names of the commands that this person may give now. */
    public List<String> actionsFor(Actor actor, Instant now) {
        if (isImported()) {
            return List.of();
        }
        var commands = new ArrayList<KitCommand>();
        if (actor.is(requester.person())) {
            commands.addAll(KitCommand.of(KitCommand.By.REQUESTER, state));
        } else if (actor.has(Roles.STAFF)) {
            commands.addAll(KitCommand.of(KitCommand.By.STAFF, state));
        }
        if (actor.is(requester.person())
                && actor.has(Roles.STAFF)
                && KitCommand.CLOSE.allowedIn(state)) {
            commands.add(KitCommand.CLOSE);
        }
        if (!mayBeClosed(now)) {
            commands.remove(KitCommand.CLOSE);
        }
        if (!canTellWhatIsLeft(now)) {
            commands.remove(KitCommand.FOLLOW_UP);
        }
        if (followUp == null || !followUp.isReturnAwaited()) {
            commands.remove(KitCommand.CONFIRM_RETURN);
        }
        return approval == null ? commands.stream().map(KitCommand::action).toList() : List.of();
    }

    private void requireRequester(Actor by) {
        if (!by.is(requester.person())) {
            throw new NotYourKitRequest();
        }
    }

    private void requireDecider(Actor by, KitCommand command) {
        if (by.is(requester.person())) {
            throw new OwnRequestMayNotBeDecided();
        }
        require(command);
        requireNoApproval();
    }

    private void require(KitCommand command) {
        if (isImported()) {
            throw new KitRequestNotInState(state, "It was imported as history and stays as it is.");
        }
        if (command.allowedIn(state)) {
            return;
        }
        throw switch (command) {
            case SUBMIT -> new KitRequestNotInState(state, "Only a draft can be submitted.");
            case ANSWER -> new KitRequestNotInState(state, "No question is open.");
            case CLOSE ->
                    new KitRequestNotInState(
                            state, "Only a kit that arrived, was lost or came back can be closed.");
            case FOLLOW_UP ->
                    new KitRequestNotInState(
                            state,
                            state == KitRequestState.CLOSED
                                    ? "The request is closed. Tell the programme team what changed."
                                    : "What became of a kit is told once it has arrived.");
            case CONFIRM_RETURN ->
                    new KitRequestNotInState(
                            state, "Only what is left of a delivered kit comes back.");
            case CANCEL ->
                    new KitRequestNotInState(
                            state, "Only an approved kit that has not left can be cancelled.");
            default ->
                    state == KitRequestState.DRAFT
                            ? new KitRequestNotInState(state, "It was not submitted yet.")
                            : new KitAlreadyDecided(state);
        };
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

    private void go(KitCommand command, Instant at) {
        state = command.from(state);
        updatedAt = at;
        if (command != KitCommand.CLOSE) {
            claim = state.takesTheMeetup() ? claimed(meetup.id(), place) : unclaimed(id());
        }
    }

    /** Of the kits that a meetup may have, each claims its own place. */
    static String claimed(String meetupId, int place) {
        return place <= 1 ? meetupId : meetupId + "#" + place;
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

    /** The first shipment that was or will be made of it; null before it is approved. */
    public @Nullable ShipmentId shipmentId() {
        boolean approved = lines.stream().anyMatch(line -> line.approved() > 0);
        return approved ? ShipmentId.of(source()) : null;
    }

    /** The shipment it follows: the first, or after a loss or a return the one sent instead. */
    public @Nullable ShipmentId parcel() {
        return sentAgainIn == null ? shipmentId() : sentAgainIn;
    }

    public Source source() {
        return new Source(Source.Kind.KIT_REQUEST, id().value(), "Kit for " + meetup.title(), 1);
    }

    private Snapshot snapshot() {
        return new Snapshot(
                id(),
                meetup,
                requester.person(),
                state,
                templateId,
                templateName,
                size,
                quantity,
                lines,
                orderBy(),
                reason,
                trouble,
                isAutomatic(),
                parcel(),
                sentAgainIn,
                followUp);
    }

    /** Approved because the requester is trusted, or about to be. */
    private boolean isAutomatic() {
        return trust != null || (approval != null && approval.trust() != null);
    }

    /** From before this installation: history, and nothing else. */
    public boolean isImported() {
        return Boolean.TRUE.equals(imported);
    }

    /**
     * A request as it was right after an event.
     *
     * @param shipmentId the parcel it follows
     * @param sentAgainIn the same parcel, where it was sent after a loss or a return
     */
    public record Snapshot(
            KitRequestId id,
            MeetupRef meetup,
            Person requester,
            KitRequestState state,
            KitTemplateId templateId,
            String templateName,
            KitSize size,
            int quantity,
            List<KitLine> lines,
            LocalDate orderBy,
            @Nullable String reason,
            @Nullable String trouble,
            boolean automatic,
            @Nullable ShipmentId shipmentId,
            @Nullable ShipmentId sentAgainIn,
            @Nullable FollowUp followUp) {}

    /** What the policy looked at last; null for one that is older than this memory. */
    public @Nullable KitFacts facts() {
        return facts;
    }

    /** Why it was approved automatically; null where a person decided. */
    public @Nullable Trust trust() {
        return trust;
    }

    /** What became of it; null as long as nobody told. */
    public @Nullable FollowUp followUp() {
        return followUp;
    }

    /** When it was told that something comes back; null unless it is still to be counted. */
    public @Nullable Instant returnAwaitedSince() {
        return returnAwaitedSince;
    }

    /** Which of the kits that its meetup may have; from 1. */
    public int place() {
        return Math.max(1, place);
    }

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

    /** What a search finds it by: those of the meetup's title and the requester's name. */
    public List<String> words() {
        return words;
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

    /** Why its parcel is held, lost or came back, where somebody said so. */
    public @Nullable String trouble() {
        return trouble;
    }

    public @Nullable Person decidedBy() {
        return decidedBy;
    }

    /** When its meetup was reported; null as long as it was not. */
    public @Nullable Instant meetupReportedAt() {
        return meetupReportedAt;
    }

    public @Nullable Instant meetupCancelledAt() {
        return meetupCancelledAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
