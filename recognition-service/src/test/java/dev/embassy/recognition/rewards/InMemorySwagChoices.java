package dev.embassy.recognition.rewards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Copies of stock levels and items in memory; the newest wins. */
public final class InMemorySwagChoices implements SwagChoices {

    private record Copy<T>(T state, long sequence) {}

    private final Map<String, Copy<SwagStock>> levels = new ConcurrentHashMap<>();
    private final Map<String, Copy<SwagItem>> items = new ConcurrentHashMap<>();

    @Override
    public List<SwagStock> warehouse() {
        return levels.values().stream().map(Copy::state).filter(SwagStock::inWarehouse).toList();
    }

    @Override
    public List<SwagStock> warehouse(String itemId) {
        return warehouse().stream().filter(stock -> stock.itemId().equals(itemId)).toList();
    }

    @Override
    public List<SwagItem> items() {
        return items.values().stream().map(Copy::state).toList();
    }

    @Override
    public Optional<SwagItem> item(String itemId) {
        return Optional.ofNullable(items.get(itemId)).map(Copy::state);
    }

    @Override
    public void learn(SwagStock stock, long sequence) {
        levels.merge(stock.levelId(), new Copy<>(stock, sequence), InMemorySwagChoices::newer);
    }

    @Override
    public void learn(SwagItem item, long sequence) {
        items.merge(item.itemId(), new Copy<>(item, sequence), InMemorySwagChoices::newer);
    }

    private static <T> Copy<T> newer(Copy<T> known, Copy<T> told) {
        return told.sequence() > known.sequence() ? told : known;
    }
}
