package dev.embassy.materials.stock.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.stock.Depot;
import dev.embassy.materials.stock.ReadDepots;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.terms.Money;
import dev.embassy.materials.terms.Roles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A depot as the API shows it.
 *
 * @param holder whose it is; absent for the warehouse
 * @param kinds how many different things lie there
 * @param onHand how many pieces lie there
 * @param value of all of them
 */
record DepotView(
        String id,
        long version,
        Depot.Kind kind,
        String name,
        @Nullable Person holder,
        String state,
        @Nullable Instant closedAt,
        int kinds,
        int onHand,
        Money value,
        List<String> actions) {

    /** One variant in one depot. */
    record LevelView(
            String id,
            String itemId,
            String itemName,
            String variantId,
            String label,
            String depotId,
            int onHand,
            int reserved,
            int available,
            boolean low,
            Money unitValue,
            Money value) {

        static LevelView of(StockLevel level) {
            return new LevelView(
                    level.id().value(),
                    level.itemId().value(),
                    level.itemName(),
                    level.variantId().value(),
                    level.label(),
                    level.depotId().value(),
                    level.onHand(),
                    level.reserved(),
                    level.available(),
                    level.isLow(),
                    level.unitValue(),
                    level.unitValue().times(level.onHand()));
        }
    }

    static DepotView of(ReadDepots.Held held, Actor reader) {
        var depot = held.depot();
        return new DepotView(
                depot.id().value(),
                depot.version(),
                depot.kind(),
                depot.name(),
                depot.holder(),
                depot.isOpen() ? "OPEN" : "CLOSED",
                depot.closedAt(),
                held.levels().size(),
                held.onHand(),
                held.value(),
                actions(held, reader));
    }

    private static List<String> actions(ReadDepots.Held held, Actor reader) {
        var depot = held.depot();
        var actions = new ArrayList<String>();
        boolean keeper = reader.hasAny(Roles.STAFF, Roles.FULFILMENT);
        if (keeper) {
            actions.add("rename");
            if (!depot.isOpen()) {
                actions.add("reopen");
            } else if (depot.kind() == Depot.Kind.LOCAL && held.levels().isEmpty()) {
                actions.add("close");
            }
        }
        if (!held.levels().isEmpty()) {
            actions.add("transfer");
            if (depot.kind() == Depot.Kind.LOCAL) {
                actions.add("give-out");
            }
        }
        return actions;
    }
}
