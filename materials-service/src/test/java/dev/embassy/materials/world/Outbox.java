package dev.embassy.materials.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.embassy.chassis.events.OutboxEvent;
import dev.embassy.chassis.events.Outgoing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import tools.jackson.databind.json.JsonMapper;

/** What was stored and not yet delivered, and the place where a process can be made to die. */
public final class Outbox {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final Queue<OutboxEvent> waiting = new ArrayDeque<>();
    private final List<OutboxEvent> all = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private int storesUntilCrash = -1;
    private boolean crashBeforeWriting;

    /** The process dies at the n-th store from now, right before or right after its write. */
    public synchronized void crashAt(int store, boolean beforeWriting) {
        storesUntilCrash = store;
        crashBeforeWriting = beforeWriting;
    }

    public synchronized boolean survived() {
        return storesUntilCrash > 0;
    }

    public synchronized void neverCrash() {
        storesUntilCrash = -1;
    }

    synchronized void writing(Runnable write, String subject, List<Outgoing> events) {
        boolean dies = storesUntilCrash > 0 && --storesUntilCrash == 0;
        if (dies && crashBeforeWriting) {
            throw new Crash();
        }
        write.run();
        for (var event : events) {
            long sequence = sequences.merge(subject, 1L, Long::sum);
            var stored =
                    new OutboxEvent(
                            subject + "-" + sequence,
                            event.type(),
                            subject,
                            null,
                            sequence,
                            event.at(),
                            event.by(),
                            event.note(),
                            JSON.writeValueAsString(event.data()),
                            null);
            waiting.add(stored);
            all.add(stored);
        }
        if (dies) {
            throw new Crash();
        }
    }

    synchronized List<OutboxEvent> takeWaiting() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /** Every event ever stored, in order. */
    public synchronized List<OutboxEvent> all() {
        return List.copyOf(all);
    }

    public synchronized List<String> actions() {
        return all.stream().map(OutboxEvent::action).toList();
    }
}
