package dev.embassy.materials.world;

import dev.embassy.materials.library.ContentLost;
import dev.embassy.materials.library.ContentRefused;
import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.UploadMaterial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryContents implements MaterialContents {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Received receive(InputStream content, long maxBytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > maxBytes) {
                throw UploadMaterial.tooLarge();
            }
        }
        if (bytes.size() == 0) {
            throw new ContentRefused("content-empty", "The file is empty. Choose another one.");
        }
        return new InMemoryReceived(bytes.toByteArray());
    }

    private final class InMemoryReceived implements Received {

        private final byte[] bytes;

        InMemoryReceived(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String sha256() {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void keep() {
            kept.put(sha256(), bytes);
        }

        @Override
        public void close() {
            // nothing is left behind
        }
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
        };
    }
}
