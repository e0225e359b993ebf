package dev.embassy.materials.stock.messaging;

import dev.embassy.chassis.events.EventWire;
import dev.embassy.chassis.events.Outgoing;
import dev.embassy.materials.stock.StockTake;
import dev.embassy.materials.stock.StockTakeEvent;
import dev.embassy.materials.terms.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stock-takes on the wire; what they correct is told by the levels. */
@Component
class StockTakeWire implements EventWire<StockTakeEvent> {

    /** A stock-take as others see it, with the lines that were counted. */
    record StockTakeMessage(
            String id,
            String depotId,
            String depot,
            String state,
            int lines,
            List<CountedLine> counted,
            @Nullable String reason,
            Instant startedAt,
            @Nullable Instant settledAt) {}

    record CountedLine(
            String levelId,
            String itemId,
            String variantId,
            String label,
            Money unitValue,
            int booked,
            int counted,
            boolean refused) {}

    @Override
    public Outgoing describe(StockTakeEvent event) {
        var take = event.take();
        var message =
                new StockTakeMessage(
                        take.id().value(),
                        take.depotId().value(),
                        take.depotName(),
                        take.state().name(),
                        take.lines().size(),
                        take.lines().stream()
                                .filter(line -> line.counted() != null)
                                .map(StockTakeWire::counted)
                                .toList(),
                        take.reason(),
                        take.startedAt(),
                        take.settledAt());
        return new Outgoing(type(event), message, event.by(), event.at(), take.reason());
    }

    private static CountedLine counted(StockTake.Line line) {
        return new CountedLine(
                line.levelId().value(),
                line.itemId().value(),
                line.variantId().value(),
                line.label(),
                line.unitValue(),
                line.booked() == null ? 0 : line.booked(),
                line.counted() == null ? 0 : line.counted(),
                line.isRefused());
    }

    private static String type(StockTakeEvent event) {
        return switch (event) {
            case StockTakeEvent.Started e -> "materials.stock-take-started.v1";
            case StockTakeEvent.Counted e -> "materials.stock-take-counted.v1";
            case StockTakeEvent.Settled e -> "materials.stock-take-settled.v1";
            case StockTakeEvent.Adjusted e -> "materials.stock-take-adjusted.v1";
            case StockTakeEvent.Cancelled e -> "materials.stock-take-cancelled.v1";
        };
    }
}
