package dev.embassy.ambassador.meetups;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.search.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People come together to hear about the product. */
public final class Meetup extends Aggregate<MeetupId> {

    private final Instant createdAt;
    private MeetupState state;
    private MeetupPlan plan;
    private @Nullable MeetupReport report;
    private @Nullable String cancelReason;

    /** Where it stood when it was cancelled; null before, and where nobody noted it. */
    private @Nullable MeetupState cancelledFrom;

    private int remindersSent;
    private @Nullable Instant nextReminderAt;
    private Instant updatedAt;

    /** Organisers and speakers, once it is reported those who spoke: whose meetups these are. */
    private List<String> participantIds;

    private List<String> words;

    private Meetup(
            MeetupId id,
            Instant createdAt,
            MeetupState state,
            MeetupPlan plan,
            @Nullable MeetupReport report,
            @Nullable String cancelReason,
            @Nullable MeetupState cancelledFrom,
            int remindersSent,
            @Nullable Instant nextReminderAt,
            Instant updatedAt,
            List<String> participantIds,
            List<String> words) {
        super(id);
        this.createdAt = createdAt;
        this.state = state;
        this.plan = plan;
        this.report = report;
        this.cancelReason = cancelReason;
        this.cancelledFrom = cancelledFrom;
        this.remindersSent = remindersSent;
        this.nextReminderAt = nextReminderAt;
        this.updatedAt = updatedAt;
        this.participantIds = participantIds;
        this.words = words;
    }

    @Override
    public String caption() {
        return plan.title();
    }

    /** A new draft; {@link #planned} tells of it. */
    public static Meetup plan(MeetupId id, MeetupPlan plan, Instant at) {
        plan.requireSound();
        return new Meetup(
                id,
                at,
                MeetupState.DRAFT,
                plan,
                null,
                null,
                null,
                0,
                null,
                at,
                participantsOf(plan),
                wordsOf(plan));
    }

    public MeetupEvent.Planned planned(Actor by) {
        return new MeetupEvent.Planned(facts(), by.person(), createdAt);
    }

    /** Plans it differently, before it takes place. */
    public MeetupEvent.Changed change(MeetupPlan plan, Actor by, Instant at) {
        if (!state.isPlanned()) {
            throw new MeetupNotInThatState(id(), state);
        }
        plan.requireSound();
        if (state == MeetupState.ANNOUNCED) {
            plan.requireAnnounceable();
        }
        var before = this.plan;
        this.plan = plan;
        participantIds = participantsOf(plan);
        words = wordsOf(plan);
        updatedAt = at;
        return new MeetupEvent.Changed(
                facts(),
                plan.participantsBeyond(before),
                before.participantsBeyond(plan),
                by.person(),
                at);
    }

    /** Makes it public. */
    public MeetupEvent.Announced announce(Actor by, Instant at) {
        if (state == MeetupState.DRAFT) {
            plan.requireAnnounceable();
            if (!plan.endsAt().isAfter(at)) {
                throw new MeetupOver(id());
            }
        }
        become(MeetupState.ANNOUNCED, at);
        return new MeetupEvent.Announced(facts(), by.person(), at);
    }

    /** Calls it off, or notes afterwards that it did not take place; nobody waits for a report. */
    public MeetupEvent.Cancelled cancel(String reason, Actor by, Instant at) {
        var before = state;
        become(MeetupState.CANCELLED, at);
        cancelledFrom = before;
        cancelReason = reason;
        nextReminderAt = null;
        return new MeetupEvent.Cancelled(facts(), reason, by.person(), at);
    }

    /** Notes that it took place; from its start on. */
    public MeetupEvent.Held hold(Person by, Instant at) {
        if (plan.startsAt().isAfter(at)) {
            throw new MeetupNotStarted(id(), plan.startsAt());
        }
        become(MeetupState.HELD, at);
        nextReminderAt = MeetupPolicy.firstReminder(plan.endsAt().isAfter(at) ? plan.endsAt() : at);
        return new MeetupEvent.Held(facts(), by, at);
    }

    /** Takes the report; a meetup that has begun counts as held by being reported. */
    public List<MeetupEvent> report(MeetupReport report, Actor by, Instant at) {
        var events = new ArrayList<MeetupEvent>();
        if (state.isPlanned()) {
            events.add(hold(by.person(), at));
        }
        if (state != MeetupState.HELD) {
            throw new MeetupNotInThatState(id(), state);
        }
        requireConsistent(report);
        become(MeetupState.REPORTED, at);
        this.report = report;
        participantIds = participants();
        nextReminderAt = null;
        events.add(new MeetupEvent.Reported(facts(), by.person(), at));
        return events;
    }

    /**
     * Puts the report right. Empty if it says that already.
     *
     * @param note why, if somebody said
     */
    public Optional<MeetupEvent> correct(
            MeetupReport corrected, @Nullable String note, Actor by, Instant at) {
        if (state != MeetupState.REPORTED || report == null) {
            throw new MeetupNotInThatState(id(), state);
        }
        requireConsistent(corrected);
        if (report.saysTheSameAs(corrected)) {
            return Optional.empty();
        }
        report = corrected.correcting(report, at);
        participantIds = participants();
        updatedAt = at;
        return Optional.of(new MeetupEvent.ReportCorrected(facts(), note, by.person(), at));
    }

    /** Reminds the organisers, if it is time. */
    public Optional<MeetupEvent> remind(Person by, Instant at) {
        if (state != MeetupState.HELD || nextReminderAt == null || nextReminderAt.isAfter(at)) {
            return Optional.empty();
        }
        remindersSent++;
        nextReminderAt = MeetupPolicy.reminderAfter(remindersSent, nextReminderAt).orElse(null);
        return Optional.of(new MeetupEvent.ReportReminded(facts(), remindersSent, by, at));
    }

    private void requireConsistent(MeetupReport report) {
        var invalid = new ReportInvalid();
        var given = new HashSet<List<String>>();
        for (int i = 0; i < report.talks().size(); i++) {
            var talk = report.talks().get(i);
            given.add(List.of(talk.planned().id(), talk.title()));
            requirePlanned(talk.planned(), "talks[" + i + "].speakerId", invalid);
            if (talk.insteadOf() != null && talk.insteadOf().id().equals(talk.speaker().id())) {
                invalid.field(
                        "talks[" + i + "].standInId",
                        "This is who was planned. Choose somebody else, or leave it as planned.");
            }
            if (talk.attendance() > report.attendance()) {
                invalid.field(
                        "talks[" + i + "].attendance",
                        "More people in the talk than came to the meetup.");
            }
        }
        for (int i = 0; i < report.missed().size(); i++) {
            var missed = report.missed().get(i);
            requirePlanned(missed.person(), "missed[" + i + "].speakerId", invalid);
            if (!given.add(List.of(missed.person().id(), missed.talk()))) {
                invalid.field(
                        "missed[" + i + "].speakerId",
                        "Name this talk once: it was given, or it was not.");
            }
        }
        invalid.throwIfAny();
    }

    private void requirePlanned(Person speaker, String field, ReportInvalid invalid) {
        if (plan.speakers().stream()
                .noneMatch(planned -> planned.person().id().equals(speaker.id()))) {
            invalid.field(field, "This person is not among the speakers.");
        }
    }

    private void become(MeetupState next, Instant at) {
        if (!state.mayBecome(next)) {
            throw new MeetupNotInThatState(id(), state);
        }
        state = next;
        updatedAt = at;
    }

    private static List<String> participantsOf(MeetupPlan plan) {
        return plan.participants().stream().map(Person::id).toList();
    }

    /** Organisers, and those who spoke; guests without an account have no meetups. */
    private List<String> participants() {
        return Stream.concat(plan.organisers().stream(), speakers().stream().map(Speaker::person))
                .map(Person::id)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> wordsOf(MeetupPlan plan) {
        return SearchWords.of(
                Stream.concat(
                        Stream.of(plan.title(), plan.city(), plan.venue()),
                        plan.speakers().stream()
                                .flatMap(speaker ->
                                        Stream.of(speaker.talk(), speaker.person().name()))));
    }

    public boolean isOrganisedBy(Actor actor) {
        return plan.organisers().stream().anyMatch(actor::is);
    }

    public boolean isTakenPartInBy(Actor actor) {
        return participantIds.contains(actor.id());
    }

    public MeetupFacts facts() {
        return new MeetupFacts(id(), state, plan, report);
    }

    public MeetupState state() {
        return state;
    }

    public MeetupPlan plan() {
        return plan;
    }

    /**
     * Who spoke about what. As long as nobody has reported, and of those whom the report does not
     * mention, it is who is planned to.
     */
    public List<Speaker> speakers() {
        var told = report;
        return told == null
                ? plan.speakers()
                : Stream.concat(
                                told.talks().stream()
                                        .map(talk -> new Speaker(talk.speaker(), talk.title())),
                                plan.speakers().stream()
                                        .filter(planned -> !told.speaksOf(planned.person())))
                        .toList();
    }

    public Optional<MeetupReport> report() {
        return Optional.ofNullable(report);
    }

    /** Whether everybody may know of it: what was public stays so when it is cancelled. */
    public boolean isPublic() {
        return state.isPublic() || (cancelledFrom != null && cancelledFrom.isPublic());
    }

    public Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    /** When the organisers are reminded of the report next, if they are. */
    public Optional<Instant> nextReminderAt() {
        return Optional.ofNullable(nextReminderAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public List<String> participantIds() {
        return participantIds;
    }

    public List<String> words() {
        return words;
    }
}
