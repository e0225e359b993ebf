package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * So many of a variant on the way from one depot to another. It is the recorded intent of a move
 * over two levels: what it says is repeated until both have it.
 */
public final class StockTransfer extends Aggregate<StockTransferId> {

    private final Details details;
    private final List<String> depotIds;
    private final Instant startedAt;
    private State state;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant openSince;
    private @Nullable Integer available;
    private final @Nullable Boolean toBeCounted;
    private @Nullable Instant awaitedSince;
    private @Nullable Integer counted;
    private @Nullable Person countedBy;

    /** What goes from where to where. */
    public record Details(
            StockItemId itemId,
            VariantId variantId,
            String label,
            Money unitValue,
            int quantity,
            DepotId from,
            String fromName,
            DepotId to,
            String toName,
            @Nullable String reason,
            Person by) {}

    public enum State {
        /** Nothing has moved. */
        REQUESTED,
        /** Out of one, not yet in the other. */
        IN_TRANSIT,
        ARRIVED,
        /** There was not enough; nothing has moved. */
        REFUSED
    }

    @PersistenceCreator
    StockTransfer(
            StockTransferId id,
            Details details,
            List<String> depotIds,
            Instant startedAt,
            State state,
            @Nullable Instant arrivedAt,
            @Nullable Instant openSince,
            @Nullable Integer available,
            @Nullable Boolean toBeCounted,
            @Nullable Instant awaitedSince,
            @Nullable Integer counted,
            @Nullable Person countedBy) {
        super(id);
        this.details = details;
        this.depotIds = depotIds;
        this.startedAt = startedAt;
        this.state = state;
        this.arrivedAt = arrivedAt;
        this.openSince = openSince;
        this.available = available;
        this.toBeCounted = toBeCounted;
        this.awaitedSince = awaitedSince;
        this.counted = counted;
        this.countedBy = countedBy;
    }

    @Override
    public String caption() {
        return details.label();
    }

    /**
     * @param toBeCounted whether it arrives only when somebody there has counted it
     */
    public static StockTransfer requested(
            StockTransferId id, Details details, boolean toBeCounted, Instant at) {
        var between = List.of(details.from().value(), details.to().value());
        return new StockTransfer(
                id,
                details,
                between,
                at,
                State.REQUESTED,
                null,
                at,
                null,
                toBeCounted ? true : null,
                null,
                null,
                null);
    }

    public StockTransferEvent requestedEvent() {
        return new StockTransferEvent.Requested(snapshot(), startedAt);
    }

    /** It has left the one depot; from here on it arrives, once it is counted if it has to be. */
    public StockTransferEvent leave(Instant at) {
        require(State.REQUESTED);
        state = State.IN_TRANSIT;
        if (toBeCounted != null) {
            openSince = null;
            awaitedSince = at;
        }
        return new StockTransferEvent.Left(snapshot(), at);
    }

    /**
     * What is missing goes back to the depot that gave.
     *
     * @param pieces that are there, 0 to all of it
     * @throws TransferCounted if nobody waits for it to be counted
     * @throws CountNotPossible if there were never so many
     */
    public StockTransferEvent count(int pieces, Person by, Instant at) {
        if (awaitedSince == null) {
            throw new TransferCounted();
        }
        if (pieces < 0 || pieces > details.quantity()) {
            throw new CountNotPossible(details.quantity());
        }
        counted = pieces;
        countedBy = by;
        awaitedSince = null;
        openSince = at;
        return new StockTransferEvent.Counted(snapshot(), by, at);
    }

    public StockTransferEvent arrive(Instant at) {
        require(State.IN_TRANSIT);
        state = State.ARRIVED;
        arrivedAt = at;
        openSince = null;
        return new StockTransferEvent.Arrived(snapshot(), at);
    }

    /**
     * @param left how many there were at that moment
     */
    public StockTransferEvent refuse(int left, Instant at) {
        require(State.REQUESTED);
        state = State.REFUSED;
        available = left;
        openSince = null;
        return new StockTransferEvent.Refused(snapshot(), at);
    }

    private void require(State wanted) {
        if (state != wanted) {
            throw new IllegalStateException("Transfer " + id() + " is " + state);
        }
    }

    /**
     * @throws NotEnoughStock if it was refused
     */
    StockTransfer orRefusal() {
        if (state == State.REFUSED) {
            throw new NotEnoughStock(
                    details.label(), details.quantity(), available == null ? 0 : available);
        }
        return this;
    }

    /** The key of the move in either level. */
    String moveKey() {
        return "transfer:" + id().value();
    }

    /** The key under which what did not arrive goes back. */
    String backKey() {
        return moveKey() + ":back";
    }

    public Snapshot snapshot() {
        return new Snapshot(id(), details, state, startedAt, arrivedAt, counted);
    }

    /** A transfer as it was right after a step. */
    public record Snapshot(
            StockTransferId id,
            Details details,
            State state,
            Instant startedAt,
            @Nullable Instant arrivedAt,
            @Nullable Integer counted) {}

    /** Whether it waits for somebody to count it. */
    public boolean isAwaited() {
        return awaitedSince != null;
    }

    /** How many pieces come to the depot that takes. */
    int arriving() {
        return counted == null ? details.quantity() : counted;
    }

    /** Who says that it is there: who counted it, or else who sent it. */
    Person receiver() {
        return countedBy == null ? details.by() : countedBy;
    }

    /** What was counted on arrival; null where nobody had to, or has yet. */
    public @Nullable Integer counted() {
        return counted;
    }

    public @Nullable Person countedBy() {
        return countedBy;
    }

    public boolean touches(DepotId depot) {
        return depotIds.contains(depot.value());
    }

    public Details details() {
        return details;
    }

    public State state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant arrivedAt() {
        return arrivedAt;
    }
}
