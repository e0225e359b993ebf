package dev.embassy.materials.world;

import dev.embassy.materials.library.ContentLost;
import dev.embassy.materials.library.MaterialContents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryContents implements MaterialContents {

    private final Map<String, byte[]> incoming = new ConcurrentHashMap<>();
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final Map<String, Instant> keptAt = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryContents(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Incoming begin(String name) {
        return new InMemoryIncoming(name);
    }

    private final class InMemoryIncoming implements Incoming {

        private final String name;

        InMemoryIncoming(String name) {
            this.name = name;
        }

        private byte[] bytes() {
            return incoming.getOrDefault(name, new byte[0]);
        }

        @Override
        public long size() {
            return bytes().length;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            var before = bytes();
            var all = Arrays.copyOf(before, before.length + length);
            System.arraycopy(bytes, offset, all, before.length, length);
            incoming.put(name, all);
        }

        @Override
        public void cutTo(long size) {
            if (size < size()) {
                incoming.put(name, Arrays.copyOf(bytes(), (int) size));
            }
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes());
        }

        @Override
        public void keep(String sha256) {
            kept.put(sha256, bytes());
            keptAt.put(sha256, clock.instant());
        }

        @Override
        public void discard() {
            incoming.remove(name);
        }

        @Override
        public void close() {
            // what has come in stays
        }
    }

    @Override
    public synchronized boolean remove(String sha256, Instant unlessKeptSince) {
        var at = keptAt.get(sha256);
        if (at != null && at.isAfter(unlessKeptSince)) {
            return false;
        }
        kept.remove(sha256);
        keptAt.remove(sha256);
        return true;
    }

    @Override
    public Stored get(String sha256) {
        var bytes = kept.get(sha256);
        if (bytes == null) {
            throw new ContentLost(sha256);
        }
        return new Stored() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open(long from) {
                return new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from);
            }

            @Override
            public Path file() throws IOException {
                var file = Files.createTempFile("content", ".test");
                file.toFile().deleteOnExit();
                return Files.write(file, bytes);
            }
        };
    }
}
