package dev.embassy.recognition.rewards;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Copies of stock levels in memory; the newest wins. */
public final class InMemorySwagChoices implements SwagChoices {

    private record Copy(SwagStock stock, long sequence) {}

    private final Map<String, Copy> levels = new ConcurrentHashMap<>();

    @Override
    public List<SwagStock> stock() {
        return levels.values().stream().map(Copy::stock).toList();
    }

    @Override
    public List<SwagStock> stockOf(String itemId) {
        return stock().stream().filter(stock -> stock.itemId().equals(itemId)).toList();
    }

    @Override
    public void learn(SwagStock stock, long sequence) {
        levels.merge(
                stock.levelId(),
                new Copy(stock, sequence),
                (known, told) -> told.sequence() > known.sequence() ? told : known);
    }
}
