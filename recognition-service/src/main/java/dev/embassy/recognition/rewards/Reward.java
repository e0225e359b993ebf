package dev.embassy.recognition.rewards;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.chassis.problem.Refusal;
import dev.embassy.recognition.people.Roles;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A thank-you to one person: nominated by staff, approved by somebody else of the staff, and, where
 * something is sent, followed until it arrives.
 */
public final class Reward extends Aggregate<RewardId> {

    private final Person receiver;
    private final Person nominator;
    private @Nullable Person approver;
    private final RewardKind kind;
    private RewardState state;
    private final String citation;
    private @Nullable Swag swag;
    private int attempt;
    private boolean approved;
    private @Nullable Shipment shipment;
    private @Nullable String reason;
    private final Instant createdAt;
    private Instant updatedAt;

    /**
     * What is known of the shipment of the current attempt.
     *
     * @param sequence the newest event of the shipment that was followed
     */
    public record Shipment(
            String id,
            long sequence,
            ShipmentNews.Progress progress,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            List<ShipmentNews.Missing> missing) {
        public Shipment {
            missing = List.copyOf(missing);
        }
    }

    @PersistenceCreator
    Reward(
            RewardId id,
            Person receiver,
            Person nominator,
            RewardKind kind,
            RewardState state,
            String citation,
            Instant createdAt) {
        super(id);
        this.receiver = receiver;
        this.nominator = nominator;
        this.kind = kind;
        this.state = state;
        this.citation = citation;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    @Override
    public String caption() {
        return receiver.name();
    }

    /**
     * Staff proposes to thank somebody else.
     *
     * @param swag what to send; only and always with a swag reward
     */
    public static Reward nominate(
            RewardId id,
            Actor by,
            Person receiver,
            RewardKind kind,
            String citation,
            @Nullable Swag swag,
            Instant at) {
        refuseUnlessStaff(by);
        if (by.is(receiver)) {
            throw new OwnReward();
        }
        if (kind == RewardKind.SWAG && swag == null) {
            throw new SwagNotChosen();
        }
        var reward =
                new Reward(id, receiver, by.person(), kind, RewardState.NOMINATED, citation, at);
        reward.swag = kind == RewardKind.SWAG ? swag : null;
        return reward;
    }

    /** The event of a reward that was just {@linkplain #nominate nominated}. */
    public RewardEvent nominated() {
        return new RewardEvent.Nominated(snapshot(), nominator, createdAt);
    }

    /** A note arrives at once; swag goes to materials-service as the first attempt. */
    public List<RewardEvent> approve(Actor by, Instant at) {
        refuseUnlessPossible(Step.APPROVE, by);
        approver = by.person();
        approved = true;
        updatedAt = at;
        return switch (kind) {
            case THANK_YOU_NOTE -> {
                state = RewardState.FULFILLED;
                yield List.of(
                        new RewardEvent.Approved(snapshot(), by.person(), at),
                        new RewardEvent.Fulfilled(snapshot(), by.person(), at));
            }
            case SWAG -> {
                nextAttempt();
                yield List.of(new RewardEvent.Approved(snapshot(), by.person(), at));
            }
        };
    }

    public RewardEvent decline(Actor by, String why, Instant at) {
        refuseUnlessPossible(Step.DECLINE, by);
        state = RewardState.DECLINED;
        reason = why;
        updatedAt = at;
        return new RewardEvent.Declined(snapshot(), why, by.person(), at);
    }

    /** Tries to send the same once more. */
    public RewardEvent retry(Actor by, Instant at) {
        refuseUnlessPossible(Step.RETRY, by);
        nextAttempt();
        updatedAt = at;
        return new RewardEvent.Retried(snapshot(), by.person(), at);
    }

    /** Sends something else instead. */
    public RewardEvent replace(Actor by, Swag instead, Instant at) {
        refuseUnlessPossible(Step.REPLACE, by);
        swag = instead;
        nextAttempt();
        updatedAt = at;
        return new RewardEvent.Replaced(snapshot(), by.person(), at);
    }

    public RewardEvent revoke(Actor by, String why, Instant at) {
        refuseUnlessPossible(Step.REVOKE, by);
        state = RewardState.REVOKED;
        reason = why;
        updatedAt = at;
        return new RewardEvent.Revoked(snapshot(), why, by.person(), at);
    }

    /**
     * Follows the shipment of the current attempt. News of an earlier attempt, and news that is not
     * newer than what is known, change nothing.
     */
    public Following follow(ShipmentNews news, Instant at) {
        if (!state.followsTheShipment()
                || !news.shipmentId().equals(shipmentId(id(), attempt))
                || (shipment != null && news.sequence() <= shipment.sequence())) {
            return Following.NOTHING;
        }
        shipment =
                new Shipment(
                        news.shipmentId(),
                        news.sequence(),
                        news.progress(),
                        news.carrier(),
                        news.trackingNumber(),
                        news.trackingUrl(),
                        news.missing());
        var next =
                switch (news.progress()) {
                    case PREPARING -> RewardState.AWAITING_SHIPMENT;
                    case OUT_OF_STOCK -> RewardState.OUT_OF_STOCK;
                    case ON_ITS_WAY -> RewardState.SHIPPED;
                    case ARRIVED -> RewardState.FULFILLED;
                    case FAILED -> RewardState.NOT_DELIVERED;
                };
        if (next == state) {
            return new Following(true, List.of());
        }
        state = next;
        updatedAt = at;
        return new Following(true, List.of(became(news, at)));
    }

    /**
     * What following news of a shipment did.
     *
     * @param changed whether there is something to store
     */
    public record Following(boolean changed, List<RewardEvent> events) {
        static final Following NOTHING = new Following(false, List.of());

        public Following {
            events = List.copyOf(events);
        }
    }

    /** The shipment that materials-service makes for an attempt; the same rule holds there. */
    public static String shipmentId(RewardId id, int attempt) {
        return DerivedIds.of("reward", id.value(), Integer.toString(attempt));
    }

    /** The steps this actor may take now. */
    public Set<Step> possible(Actor by) {
        var possible = EnumSet.noneOf(Step.class);
        for (var step : Step.values()) {
            if (obstacle(step, by).isEmpty()) {
                possible.add(step);
            }
        }
        return possible;
    }

    /** Staff see all, the receiver theirs once it was approved. */
    public boolean mayBeSeenBy(Actor actor) {
        return actor.has(Roles.STAFF) || (approved && actor.is(receiver));
    }

    /** Why it was declined or taken back is for staff; the receiver never reads it. */
    public boolean tellsReasonTo(Actor actor) {
        return actor.has(Roles.STAFF) && !actor.is(receiver);
    }

    private RewardEvent became(ShipmentNews news, Instant at) {
        return switch (news.progress()) {
            case PREPARING -> new RewardEvent.Resumed(snapshot(), news.by(), at);
            case OUT_OF_STOCK ->
                    new RewardEvent.OutOfStock(snapshot(), news.missing(), news.by(), at);
            case ON_ITS_WAY -> new RewardEvent.Shipped(snapshot(), news.by(), at);
            case ARRIVED -> new RewardEvent.Fulfilled(snapshot(), news.by(), at);
            case FAILED -> new RewardEvent.NotDelivered(snapshot(), news.by(), at);
        };
    }

    private void nextAttempt() {
        attempt++;
        shipment = null;
        state = RewardState.AWAITING_SHIPMENT;
    }

    private void refuseUnlessPossible(Step step, Actor by) {
        obstacle(step, by)
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private Optional<Refusal> obstacle(Step step, Actor by) {
        if (!by.has(Roles.STAFF)) {
            return Optional.of(notStaff());
        }
        if (by.is(receiver)) {
            return Optional.of(new OwnReward());
        }
        if (step == Step.APPROVE && by.is(nominator)) {
            return Optional.of(new OwnNomination());
        }
        return state.allows(step)
                ? Optional.empty()
                : Optional.of(new RewardHasMovedOn(state, step));
    }

    /** Refuses everybody but staff. */
    static void refuseUnlessStaff(Actor by) {
        if (!by.has(Roles.STAFF)) {
            throw notStaff();
        }
    }

    private static NotAllowed notStaff() {
        return new NotAllowed("Rewards are given by the programme's staff.");
    }

    private RewardSnapshot snapshot() {
        return new RewardSnapshot(
                id(), receiver, nominator, approver, kind, state, citation, swag, attempt, reason);
    }

    public Person receiver() {
        return receiver;
    }

    public Person nominator() {
        return nominator;
    }

    public @Nullable Person approver() {
        return approver;
    }

    public RewardKind kind() {
        return kind;
    }

    public RewardState state() {
        return state;
    }

    /** What the receiver is thanked for. */
    public String citation() {
        return citation;
    }

    public @Nullable Swag swag() {
        return swag;
    }

    /** Which attempt to ship it counts; 0 before the first. */
    public int attempt() {
        return attempt;
    }

    /** Whether it was ever approved, and so the receiver knows of it. */
    public boolean approved() {
        return approved;
    }

    public @Nullable Shipment shipment() {
        return shipment;
    }

    /** Why it was declined or revoked. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
