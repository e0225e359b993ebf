package dev.embassy.materials.stock;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A count of everything in one depot. Each line is counted at an instant of its own and compared
 * with what the books said at that instant; the difference stays true whatever moves later.
 */
public final class StockTake extends Aggregate<StockTakeId> {

    private final DepotId depotId;
    private final String depotName;
    private final Person startedBy;
    private final Instant startedAt;
    private State state;
    private List<Line> lines;
    private @Nullable String reason;
    private @Nullable Person settledBy;
    private @Nullable Instant settledAt;
    private @Nullable Instant openSince;

    public enum State {
        COUNTING,
        /** All that differs is being corrected. */
        ADJUSTING,
        ADJUSTED,
        CANCELLED
    }

    /**
     * One variant on the sheet.
     *
     * @param booked what the books said at the instant of the count; null while it is not counted
     * @param counted what lay there
     * @param refused the correction did not come about: more is reserved than was found
     */
    public record Line(
            StockLevelId levelId,
            StockItemId itemId,
            VariantId variantId,
            String label,
            Money unitValue,
            @Nullable Integer booked,
            @Nullable Integer counted,
            @Nullable Instant countedAt,
            @Nullable Person countedBy,
            @Nullable Boolean refused) {

        /** An uncounted line of a new sheet. */
        public static Line of(StockItem item, VariantId variant, DepotId depot) {
            return new Line(
                    StockLevelId.of(item.id(), variant, depot),
                    item.id(),
                    variant,
                    item.label(variant),
                    item.unitValue(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        Line counted(int found, int inTheBooks, Person by, Instant at) {
            return new Line(
                    levelId, itemId, variantId, label, unitValue, inTheBooks, found, at, by, null);
        }

        Line settled(boolean corrected) {
            return new Line(
                    levelId,
                    itemId,
                    variantId,
                    label,
                    unitValue,
                    booked,
                    counted,
                    countedAt,
                    countedBy,
                    !corrected);
        }

        /** Negative when something is missing; 0 while it is not counted. */
        public int difference() {
            return counted == null || booked == null ? 0 : counted - booked;
        }

        public boolean isRefused() {
            return Boolean.TRUE.equals(refused);
        }
    }

    @PersistenceCreator
    StockTake(
            StockTakeId id,
            DepotId depotId,
            String depotName,
            Person startedBy,
            Instant startedAt,
            State state,
            List<Line> lines,
            @Nullable String reason,
            @Nullable Person settledBy,
            @Nullable Instant settledAt,
            @Nullable Instant openSince) {
        super(id);
        this.depotId = depotId;
        this.depotName = depotName;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.state = state;
        this.lines = List.copyOf(lines);
        this.reason = reason;
        this.settledBy = settledBy;
        this.settledAt = settledAt;
        this.openSince = openSince;
    }

    @Override
    public String caption() {
        return depotName;
    }

    public static StockTake started(
            StockTakeId id, Depot depot, List<Line> lines, Person by, Instant at) {
        return new StockTake(
                id,
                depot.id(),
                depot.name(),
                by,
                at,
                State.COUNTING,
                lines,
                null,
                null,
                null,
                null);
    }

    public StockTakeEvent startedEvent() {
        return new StockTakeEvent.Started(snapshot(), startedBy, startedAt);
    }

    /**
     * Enters what was counted; counting a line again replaces what was entered before.
     *
     * @param found by level
     * @param booked what the books said at that moment, by level
     */
    public StockTakeEvent count(
            Map<StockLevelId, Integer> found,
            Map<StockLevelId, Integer> booked,
            Instant countedAt,
            Person by,
            Instant at) {
        requireCounting();
        var changed = new ArrayList<Line>();
        for (var line : lines) {
            var pieces = found.get(line.levelId());
            var books = booked.get(line.levelId());
            changed.add(
                    pieces == null || books == null
                            ? line
                            : line.counted(pieces, books, by, countedAt));
        }
        lines = List.copyOf(changed);
        return new StockTakeEvent.Counted(snapshot(), by, at);
    }

    /** From here on what differs is corrected, whatever happens. */
    public StockTakeEvent settle(String why, Person by, Instant at) {
        requireCounting();
        if (lines.stream().allMatch(line -> line.counted() == null)) {
            throw new NothingCounted();
        }
        state = State.ADJUSTING;
        reason = why;
        settledBy = by;
        openSince = at;
        return new StockTakeEvent.Settled(snapshot(), by, at);
    }

    /**
     * @param corrected which of the differences are in the books now
     */
    public StockTakeEvent adjusted(Map<StockLevelId, Boolean> corrected, Person by, Instant at) {
        if (state != State.ADJUSTING) {
            throw new IllegalStateException("Stock-take " + id() + " is " + state);
        }
        lines =
                lines.stream()
                        .map(line -> {
                            var done = corrected.get(line.levelId());
                            return done == null ? line : line.settled(done);
                        })
                        .toList();
        state = State.ADJUSTED;
        settledAt = at;
        openSince = null;
        return new StockTakeEvent.Adjusted(snapshot(), by, at);
    }

    public StockTakeEvent cancel(Person by, Instant at) {
        requireCounting();
        state = State.CANCELLED;
        settledBy = by;
        settledAt = at;
        return new StockTakeEvent.Cancelled(snapshot(), by, at);
    }

    private void requireCounting() {
        if (state != State.COUNTING) {
            throw new StockTakeOver();
        }
    }

    /** The key of the corrections in their levels. */
    String moveKey() {
        return "stock-take:" + id().value();
    }

    public Line line(StockLevelId level) {
        return lines.stream()
                .filter(line -> line.levelId().equals(level))
                .findFirst()
                .orElseThrow(() -> new NotOnTheSheet(level.value()));
    }

    public Snapshot snapshot() {
        return new Snapshot(id(), depotId, depotName, state, lines, reason, startedAt, settledAt);
    }

    /** A stock-take as it was right after a step. */
    public record Snapshot(
            StockTakeId id,
            DepotId depotId,
            String depotName,
            State state,
            List<Line> lines,
            @Nullable String reason,
            Instant startedAt,
            @Nullable Instant settledAt) {}

    public DepotId depotId() {
        return depotId;
    }

    public String depotName() {
        return depotName;
    }

    public State state() {
        return state;
    }

    public List<Line> lines() {
        return lines;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Person startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Person settledBy() {
        return settledBy;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
