package dev.embassy.materials.kits;

import dev.embassy.chassis.problem.Refusal;
import dev.embassy.materials.stock.Shortage;
import java.util.List;
import java.util.stream.Collectors;

/** Less is left than was to be approved; nothing was reserved. */
public final class StockShort extends Refusal {

    private static final long serialVersionUID = 1L;

    public StockShort(List<Shortage> lines) {
        super(
                Kind.CONFLICT,
                "stock-short",
                "Not enough in stock: "
                        + lines.stream()
                                .map(line ->
                                        "%s: %d wanted, %d left"
                                                .formatted(
                                                        line.label(),
                                                        line.wanted(),
                                                        line.available()))
                                .collect(Collectors.joining("; "))
                        + ". Approve in part, or receive stock first.");
        with("lines", lines);
    }
}
