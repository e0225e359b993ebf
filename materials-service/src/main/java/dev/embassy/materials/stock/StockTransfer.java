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
            @Nullable Integer available) {
        super(id);
        this.details = details;
        this.depotIds = depotIds;
        this.startedAt = startedAt;
        this.state = state;
        this.arrivedAt = arrivedAt;
        this.openSince = openSince;
        this.available = available;
    }

    @Override
    public String caption() {
        return details.label();
    }

    public static StockTransfer requested(StockTransferId id, Details details, Instant at) {
        var between = List.of(details.from().value(), details.to().value());
        return new StockTransfer(id, details, between, at, State.REQUESTED, null, at, null);
    }

    public StockTransferEvent requestedEvent() {
        return new StockTransferEvent.Requested(snapshot(), startedAt);
    }

    /** It has left the one depot; from here on it arrives, whatever happens. */
    public StockTransferEvent leave(Instant at) {
        require(State.REQUESTED);
        state = State.IN_TRANSIT;
        return new StockTransferEvent.Left(snapshot(), at);
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

    public Snapshot snapshot() {
        return new Snapshot(id(), details, state, startedAt, arrivedAt);
    }

    /** A transfer as it was right after a step. */
    public record Snapshot(
            StockTransferId id,
            Details details,
            State state,
            Instant startedAt,
            @Nullable Instant arrivedAt) {}

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
