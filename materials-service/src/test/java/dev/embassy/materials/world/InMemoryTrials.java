package dev.embassy.materials.world;

import dev.embassy.materials.library.Trials;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryTrials implements Trials {

    private final Map<String, Integer> begun = new ConcurrentHashMap<>();

    @Override
    public int begin(String work, String sha256) {
        return begun.merge(work + " " + sha256, 1, Integer::sum);
    }

    @Override
    public void end(String work, String sha256) {
        begun.remove(work + " " + sha256);
    }
}
