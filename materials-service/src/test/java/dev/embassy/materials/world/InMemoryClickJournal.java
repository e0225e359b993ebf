package dev.embassy.materials.world;

import dev.embassy.materials.links.Click;
import dev.embassy.materials.links.ClickJournal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hands everything over every time, as one that forgot how far it came. */
public final class InMemoryClickJournal implements ClickJournal {

    private final List<Entry> entries = new ArrayList<>();
    private boolean full;

    /** As if the disk were full, or had room again. */
    public synchronized void full(boolean noRoom) {
        full = noRoom;
    }

    @Override
    public synchronized void append(Click click) {
        if (full) {
            throw new ClickNotKept("full", new IOException("No space left on device"));
        }
        entries.add(new Entry(entries.size(), click));
    }

    @Override
    public void handOver(Accounts accounts) {
        List<Entry> all;
        synchronized (this) {
            all = List.copyOf(entries);
        }
        if (!all.isEmpty()) {
            accounts.take("memory", all);
        }
    }
}
