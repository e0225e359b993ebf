package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.problem.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A value proposition. Its writers work on a text; readers see the one that was published last, and
 * every published one stays readable.
 */
public final class Message extends Aggregate<MessageId> {

    /** So many published texts are kept. */
    static final int EDITIONS = 50;

    /** Saving while typing is one revision, not hundreds. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(30);

    private final Instant createdAt;
    private Person owner;
    private MessageState state;
    private MessageText text;
    private MessageText shown;
    private List<Edition> editions;
    private Person revisedBy;
    private Instant revisedAt;
    private Instant updatedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant chaseAt;
    private int chases;
    private String searchText;

    @PersistenceCreator
    Message(
            MessageId id,
            Instant createdAt,
            Person owner,
            MessageState state,
            MessageText text,
            MessageText shown,
            List<Edition> editions,
            Person revisedBy,
            Instant revisedAt,
            Instant updatedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant chaseAt,
            int chases,
            String searchText) {
        super(id);
        this.createdAt = createdAt;
        this.owner = owner;
        this.state = state;
        this.text = text;
        this.shown = shown;
        this.editions = editions;
        this.revisedBy = revisedBy;
        this.revisedAt = revisedAt;
        this.updatedAt = updatedAt;
        this.expiresAt = expiresAt;
        this.chaseAt = chaseAt;
        this.chases = chases;
        this.searchText = searchText;
    }

    @Override
    public String caption() {
        return text.claim();
    }

    /** Whoever begins it looks after it. */
    public static Message drafted(MessageId id, MessageText text, Person by, Instant at) {
        return new Message(
                id,
                at,
                by,
                MessageState.DRAFT,
                text,
                text,
                List.of(),
                by,
                at,
                at,
                null,
                null,
                0,
                searchText(text));
    }

    public MessageEvent draftedEvent() {
        return new MessageEvent.Drafted(snapshot(), owner, createdAt);
    }

    /**
     * Changes the working text; readers see it when it is published.
     *
     * @return what happened; nothing for one more save of the same sitting
     */
    public List<MessageEvent> revise(MessageText changed, Person by, Instant at) {
        boolean sameSitting =
                by.id().equals(revisedBy.id()) && at.isBefore(revisedAt.plus(ONE_SITTING));
        text = changed;
        revisedBy = by;
        revisedAt = at;
        updatedAt = at;
        if (state != MessageState.PUBLISHED) {
            show(changed);
        }
        return sameSitting ? List.of() : List.of(new MessageEvent.Revised(snapshot(), by, at));
    }

    /**
     * Lets readers see the working text, as a further edition.
     *
     * @throws MessageNotReady if something is missing or not allowed
     */
    public MessageEvent publish(
            @Nullable String note, MessageSettings settings, Person by, Instant at) {
        if (state == MessageState.PUBLISHED && !hasUnpublishedChanges()) {
            throw new MessageNotInState(
                    state, "Readers see this text already. Change it, then publish it.");
        }
        var problems = MessageRules.problems(text, day(at), settings);
        if (!problems.isEmpty()) {
            throw new MessageNotReady(problems);
        }
        var all = new ArrayList<>(editions);
        all.add(new Edition(edition() + 1, text, note, by, at));
        editions = List.copyOf(all.subList(Math.max(0, all.size() - EDITIONS), all.size()));
        state = MessageState.PUBLISHED;
        updatedAt = at;
        show(text);
        trustUntilReview();
        return new MessageEvent.Published(snapshot(), note, by, at);
    }

    /** The published text is still right: it may be trusted until another day. */
    public MessageEvent confirm(
            LocalDate reviewBy, MessageSettings settings, Person by, Instant at) {
        if (state != MessageState.PUBLISHED) {
            throw new MessageNotInState(state, "Only a published message is reviewed.");
        }
        MessageRules.reviewDayProblem(reviewBy.toString(), day(at), settings)
                .map(FieldProblem::message)
                .ifPresent(detail -> {
                    throw new ReviewDayNotUsable(detail);
                });
        text = text.withReviewBy(reviewBy);
        show(shown.withReviewBy(reviewBy));
        updatedAt = at;
        trustUntilReview();
        return new MessageEvent.Confirmed(snapshot(), by, at);
    }

    /** Somebody else looks after it from now on. */
    public MessageEvent take(Person by, Instant at) {
        if (owner.id().equals(by.id())) {
            throw new MessageNotInState(state, "You look after this message already.");
        }
        owner = by;
        updatedAt = at;
        return new MessageEvent.Taken(snapshot(), by, at);
    }

    public MessageEvent retire(@Nullable String note, Person by, Instant at) {
        if (state != MessageState.PUBLISHED) {
            throw new MessageNotInState(state, "Only a published message can be retired.");
        }
        state = MessageState.RETIRED;
        updatedAt = at;
        expiresAt = null;
        chaseAt = null;
        chases = 0;
        show(text);
        return new MessageEvent.Retired(snapshot(), note, by, at);
    }

    /** It was a mistake: it goes. */
    public MessageEvent discard(Person by, Instant at) {
        if (state != MessageState.DRAFT) {
            throw new MessageNotInState(
                    state,
                    "Only a draft that was never published can be discarded. Retire it instead.");
        }
        return new MessageEvent.Discarded(snapshot(), by, at);
    }

    /**
     * Asks the owner of an expired message to look at it; at most once before the time to ask again
     * has come, however often this is called.
     */
    public List<MessageEvent> chase(MessageSettings settings, Person by, Instant at) {
        if (chaseAt == null || chaseAt.isAfter(at)) {
            return List.of();
        }
        chases++;
        chaseAt = at.plus(settings.chaseEvery());
        return List.of(
                chases == 1
                        ? new MessageEvent.Expired(snapshot(), by, at)
                        : new MessageEvent.Chased(snapshot(), by, at));
    }

    private void trustUntilReview() {
        expiresAt = shown.expiresAt();
        chaseAt = expiresAt;
        chases = 0;
    }

    private void show(MessageText seen) {
        shown = seen;
        searchText = searchText(seen);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static String searchText(MessageText text) {
        return String.join(" ", text.claim(), text.argument(), text.whenHappy(), text.neverSay())
                .toLowerCase(Locale.ROOT);
    }

    /** Published, and its review-by date is over. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** Whether the writers' text differs from what readers see. */
    public boolean hasUnpublishedChanges() {
        return state == MessageState.PUBLISHED && !text.equals(shown);
    }

    /** How often it was published. */
    public int edition() {
        return editions.isEmpty() ? 0 : editions.getLast().number();
    }

    private Snapshot snapshot() {
        return new Snapshot(id(), shown, state, owner, edition(), chases);
    }

    /**
     * A message as it was right after an event.
     *
     * @param edition how often it had been published
     * @param chases how often its owner was asked since it expired
     */
    public record Snapshot(
            MessageId id,
            MessageText text,
            MessageState state,
            Person owner,
            int edition,
            int chases) {}

    public Instant createdAt() {
        return createdAt;
    }

    public Person owner() {
        return owner;
    }

    public MessageState state() {
        return state;
    }

    /** What its writers work on. */
    public MessageText text() {
        return text;
    }

    /** What lists and readers see: the published text, or the working one where none is. */
    public MessageText shown() {
        return shown;
    }

    /** The newest {@value #EDITIONS}, oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** When its owner is asked next to look at it. */
    public @Nullable Instant chaseAt() {
        return chaseAt;
    }

    public int chases() {
        return chases;
    }

    /** What is shown, in lower case. */
    public String searchText() {
        return searchText;
    }
}
