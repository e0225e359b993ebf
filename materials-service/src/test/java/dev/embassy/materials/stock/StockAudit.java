package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what people were told against the ledger, and the ledger against the levels. It looks at a
 * stock at rest, as often as one likes, each time at what is new.
 */
final class StockAudit {

    private final StockLevels levels;
    private final RunningLedger ledger;
    private final CheckStock checkStock;
    private final Map<StockLevelId, StockLedger.Sums> before = new HashMap<>();

    StockAudit(StockLevels levels, RunningLedger ledger, CheckStock checkStock) {
        this.levels = levels;
        this.ledger = ledger;
        this.checkStock = checkStock;
    }

    /**
     * Looks at what was answered and booked since it last looked.
     *
     * @param answered what each operation said it had done since the last audit, by who did it
     * @return what is wrong, in words; empty when all is well
     */
    List<String> findings(Map<String, List<Effect>> answered) {
        var findings = new ArrayList<String>();
        var booked = new HashMap<String, List<Effect>>();
        for (var level : levels.list()) {
            for (var entry : followed(level.id(), findings)) {
                booked.computeIfAbsent(entry.by().id(), by -> new ArrayList<>())
                        .add(Effect.of(entry));
            }
        }
        compare(answered, booked, findings);
        for (var difference : checkStock.check(PageRequest.first(200), World.SAM).differences()) {
            var level = difference.level();
            findings.add(
                    "%s in %s: on hand %d, reserved %d; the ledger adds up to %d and %d"
                            .formatted(
                                    level.label(),
                                    level.depotId(),
                                    level.onHand(),
                                    level.reserved(),
                                    difference.ledgerOnHand(),
                                    difference.ledgerReserved()));
        }
        return findings;
    }

    /** Each entry says what lay there after it: what lay there before, and what it changed. */
    private List<LedgerEntry> followed(StockLevelId level, List<String> findings) {
        var sums = before.getOrDefault(level, new StockLedger.Sums(0, 0));
        long onHand = sums.onHand();
        long reserved = sums.reserved();
        var fresh = ledger.takeFresh(level);
        for (var entry : fresh) {
            onHand += entry.onHandChange();
            reserved += entry.reservedChange();
            if (onHand != entry.onHand() || reserved != entry.reserved()) {
                findings.add(
                        "Entry %d of %s says %d on hand and %d reserved; it is %d and %d"
                                .formatted(
                                        entry.sequence(),
                                        entry.label(),
                                        entry.onHand(),
                                        entry.reserved(),
                                        onHand,
                                        reserved));
            }
            if (reserved < 0 || onHand < reserved) {
                findings.add("Entry %d of %s is impossible".formatted(entry.sequence(), level));
            }
        }
        before.put(level, new StockLedger.Sums(onHand, reserved));
        return fresh;
    }

    private static void compare(
            Map<String, List<Effect>> answered,
            Map<String, List<Effect>> booked,
            List<String> findings) {
        answered.forEach((by, effects) -> {
            var entries = booked.remove(by);
            if (entries == null ? !effects.isEmpty() : !isOnceEach(effects, entries)) {
                findings.add("%s was told %s; the ledger has %s".formatted(by, effects, entries));
            }
        });
        booked.forEach((by, entries) ->
                findings.add("%s was told nothing; the ledger has %s".formatted(by, entries)));
    }

    private static boolean isOnceEach(List<Effect> effects, List<Effect> entries) {
        var rest = new ArrayList<>(entries);
        return effects.stream().allMatch(rest::remove) && rest.isEmpty();
    }
}
