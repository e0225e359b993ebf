package dev.embassy.materials.messages;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.id.DerivedIds;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A question that people really asked at meetups. The same words, whatever their case and
 * punctuation, are the same question.
 */
public final class HeardQuestion extends Aggregate<QuestionId> {

    private final String wording;
    private QuestionState state;
    private @Nullable Answer answer;
    private @Nullable String reason;
    private List<Hearing> hearings;
    private int times;
    private Instant lastHeardAt;
    private String searchText;

    /**
     * The message that answers it.
     *
     * @param claim as it was when it was linked
     */
    public record Answer(MessageId message, String claim) {}

    @PersistenceCreator
    HeardQuestion(
            QuestionId id,
            String wording,
            QuestionState state,
            @Nullable Answer answer,
            @Nullable String reason,
            List<Hearing> hearings,
            int times,
            Instant lastHeardAt,
            String searchText) {
        super(id);
        this.wording = wording;
        this.state = state;
        this.answer = answer;
        this.reason = reason;
        this.hearings = hearings;
        this.times = times;
        this.lastHeardAt = lastHeardAt;
        this.searchText = searchText;
    }

    @Override
    public String caption() {
        return wording;
    }

    /** One that nobody has heard yet; {@link #heard} follows. */
    static HeardQuestion worded(String wording, Instant at) {
        return new HeardQuestion(
                idOf(wording),
                wording,
                QuestionState.OPEN,
                null,
                null,
                List.of(),
                0,
                at,
                wording.toLowerCase(Locale.ROOT));
    }

    static QuestionId idOf(String wording) {
        var key =
                Normalizer.normalize(wording, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ")
                        .strip();
        return new QuestionId(DerivedIds.of("heard-question", key));
    }

    /** Counts a meetup once, however often it tells. */
    List<QuestionEvent> heard(Hearing hearing, Person by, Instant at) {
        if (hearings.stream().anyMatch(it -> it.meetupId().equals(hearing.meetupId()))) {
            return List.of();
        }
        var all = new ArrayList<>(hearings);
        all.add(hearing);
        hearings = List.copyOf(all);
        times = hearings.size();
        if (hearing.at().isAfter(lastHeardAt)) {
            lastHeardAt = hearing.at();
        }
        return List.of(new QuestionEvent.Heard(snapshot(), hearing, by, at));
    }

    /** Says which message answers it; one that is not published yet is waited for. */
    public QuestionEvent link(Message message, Person by, Instant at) {
        if (message.state() == MessageState.RETIRED) {
            throw new MessageNotInState(
                    message.state(), "That message is retired. Choose another one.");
        }
        answer = new Answer(message.id(), message.shown().claim());
        reason = null;
        if (message.state() == MessageState.PUBLISHED) {
            state = QuestionState.ANSWERED;
            return new QuestionEvent.Answered(snapshot(), by, at);
        }
        state = QuestionState.WAITING;
        return new QuestionEvent.Linked(snapshot(), by, at);
    }

    public QuestionEvent setAside(String why, Person by, Instant at) {
        if (state != QuestionState.OPEN) {
            throw new QuestionNotInState(
                    state, "Only an open question can be set aside. Reopen it first.");
        }
        state = QuestionState.NOT_NEEDED;
        reason = why;
        return new QuestionEvent.SetAside(snapshot(), by, at);
    }

    public QuestionEvent reopen(Person by, Instant at) {
        if (state == QuestionState.OPEN) {
            throw new QuestionNotInState(state, "It is open already.");
        }
        state = QuestionState.OPEN;
        answer = null;
        reason = null;
        return new QuestionEvent.Reopened(snapshot(), by, at);
    }

    /** Its message is as it is now: waiting becomes answered, answered by nothing becomes open. */
    List<QuestionEvent> follow(Message message, Person by, Instant at) {
        if (answer == null || !answer.message().equals(message.id())) {
            return List.of();
        }
        return switch (message.state()) {
            case PUBLISHED ->
                    state == QuestionState.WAITING ? List.of(link(message, by, at)) : List.of();
            case RETIRED -> List.of(reopen(by, at));
            case DRAFT -> List.of();
        };
    }

    /** Its message is not there any more. */
    List<QuestionEvent> lose(MessageId message, Person by, Instant at) {
        return answer != null && answer.message().equals(message)
                ? List.of(reopen(by, at))
                : List.of();
    }

    private Snapshot snapshot() {
        return new Snapshot(id(), wording, state, answer, reason, hearings);
    }

    /** A question as it was right after an event. */
    public record Snapshot(
            QuestionId id,
            String wording,
            QuestionState state,
            @Nullable Answer answer,
            @Nullable String reason,
            List<Hearing> hearings) {}

    /** As it was reported first. */
    public String wording() {
        return wording;
    }

    public QuestionState state() {
        return state;
    }

    public @Nullable Answer answer() {
        return answer;
    }

    /** Why it needs no message. */
    public @Nullable String reason() {
        return reason;
    }

    public List<Hearing> hearings() {
        return hearings;
    }

    /** At how many meetups it was heard. */
    public int times() {
        return times;
    }

    public Instant lastHeardAt() {
        return lastHeardAt;
    }

    /** Its wording in lower case. */
    public String searchText() {
        return searchText;
    }
}
