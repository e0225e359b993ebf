package dev.embassy.materials.shipments;

import java.util.ArrayList;
import java.util.List;

/**
 * What was not there when a shipment was packed.
 *
 * @param later whether it follows in a shipment of its own
 */
public record LeftOut(List<ShipmentLine> lines, boolean later, String reason) {

    /** The lines that stay. */
    static List<ShipmentLine> without(List<ShipmentLine> lines, List<ShipmentLine> out) {
        var refused = new LeftOutNotInShipment();
        if (out.isEmpty()) {
            refused.onField("lines", "required", "Say what is missing.");
        }
        for (int i = 0; i < out.size(); i++) {
            check(out.get(i), i, lines, out, refused);
        }
        var kept = new ArrayList<ShipmentLine>();
        for (var line : lines) {
            int left = line.quantity() - quantity(line, out);
            if (left > 0) {
                kept.add(line.times(left));
            }
        }
        if (refused.fields().isEmpty() && kept.isEmpty()) {
            refused.onField("lines", "all", "Nothing would be left to send. Cancel it instead.");
        }
        if (!refused.fields().isEmpty()) {
            throw refused;
        }
        return List.copyOf(kept);
    }

    private static void check(
            ShipmentLine out,
            int at,
            List<ShipmentLine> lines,
            List<ShipmentLine> all,
            LeftOutNotInShipment refused) {
        var field = "lines[" + at + "].quantity";
        var there = lines.stream().filter(out::isSameThing).findFirst();
        if (there.isEmpty()) {
            refused.onField(field, "unknown", "That is not in this shipment.");
        } else if (out.quantity() < 1) {
            refused.onField(field, "positive", "At least one piece.");
        } else if (quantity(out, all) > there.get().quantity()) {
            refused.onField(
                    field, "too-many", "Only %d are in it.".formatted(there.get().quantity()));
        }
    }

    private static int quantity(ShipmentLine line, List<ShipmentLine> in) {
        return in.stream().filter(line::isSameThing).mapToInt(ShipmentLine::quantity).sum();
    }
}
