package dev.embassy.materials.stock;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A ledger for millions of entries: it remembers which there were and what they add up to, and
 * keeps the entries themselves only until they are audited. Nobody can page through it.
 */
class RunningLedger implements StockLedger {

    private static final class Account {
        private final BitSet seen = new BitSet();
        private long onHand;
        private long reserved;
        private List<LedgerEntry> fresh = new ArrayList<>();

        private synchronized void book(LedgerEntry entry, boolean again) {
            int sequence = Math.toIntExact(entry.sequence());
            if (seen.get(sequence) && !again) {
                return;
            }
            seen.set(sequence);
            onHand += entry.onHandChange();
            reserved += entry.reservedChange();
            fresh.add(entry);
        }

        private synchronized Sums sums() {
            return new Sums(onHand, reserved);
        }

        private synchronized List<LedgerEntry> takeFresh() {
            var taken = fresh;
            fresh = new ArrayList<>();
            taken.sort(Comparator.comparingLong(LedgerEntry::sequence));
            return taken;
        }
    }

    private final Map<StockLevelId, Account> accounts = new ConcurrentHashMap<>();

    private Account account(StockLevelId level) {
        return accounts.computeIfAbsent(level, id -> new Account());
    }

    @Override
    public void append(LedgerEntry entry) {
        account(entry.levelId()).book(entry, booksAgain(entry));
    }

    /** Whether an entry that is there already is booked once more; an honest ledger never does. */
    boolean booksAgain(LedgerEntry entry) {
        return false;
    }

    /** What was added to a level's account since it was last asked for, in the level's order. */
    List<LedgerEntry> takeFresh(StockLevelId level) {
        return account(level).takeFresh();
    }

    @Override
    public Sums sums(StockLevelId level) {
        return account(level).sums();
    }

    @Override
    public long onHand(StockLevelId level) {
        return sums(level).onHand();
    }

    @Override
    public Page<LedgerEntry> of(StockItemId item, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LedgerEntry> lastOf(StockLevelId level, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int used(StockLevelId level, Instant since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<LedgerEntry> page(Filter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
