package dev.embassy.materials.world;

import dev.embassy.materials.library.Previews;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryPreviews implements Previews {

    private final Map<String, Integer> pages = new ConcurrentHashMap<>();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();

    @Override
    public Optional<Integer> pages(String sha256) {
        return Optional.ofNullable(pages.get(sha256));
    }

    @Override
    public Optional<byte[]> find(String sha256, int page) {
        return Optional.ofNullable(pictures.get(sha256 + "/" + page));
    }

    @Override
    public void keep(String sha256, int page, byte[] jpeg) {
        pictures.put(sha256 + "/" + page, jpeg);
    }

    @Override
    public void remove(String sha256) {
        pages.remove(sha256);
        pictures.keySet().removeIf(key -> key.startsWith(sha256 + "/"));
    }

    @Override
    public void complete(String sha256, int count) {
        pages.put(sha256, count);
    }
}
