package dev.embassy.acceptance.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * An upload as the portal does it: announced first, then sent in pieces, by tus 1.0.0. The first
 * has 4 MB, each further one what about two seconds allow, at most 32 MB.
 */
final class TusUpload {

    private static final String URI = "/api/materials/uploads";
    private static final int FIRST_PIECE = 4 << 20;
    private static final int LARGEST_PIECE = 32 << 20;
    private static final double PIECE_TAKES_NANOS = 2e9;
    private static final String NOT_PUBLISHED = "false";

    private final PlainHttp http;
    private final String authorization;

    TusUpload(PlainHttp http, String authorization) {
        this.http = http;
        this.authorization = authorization;
    }

    /** When it returns, the content is a version of the material. */
    void send(String material, String fileName, ByteBuffer content) throws IOException {
        var metadata =
                "material %s,filename %s,publish %s"
                        .formatted(base64(material), base64(fileName), base64(NOT_PUBLISHED));
        var begun =
                http.exchange(
                        "POST",
                        URI,
                        headers(
                                Map.of(
                                        "Upload-Length",
                                        Integer.toString(content.remaining()),
                                        "Upload-Metadata",
                                        metadata)),
                        ByteBuffer.allocate(0));
        var address = begun.headers().getOrDefault("location", "");
        var path = URI + address.substring(address.lastIndexOf('/'));
        int length = FIRST_PIECE;
        for (int offset = 0; offset < content.limit(); ) {
            int piece = Math.min(length, content.limit() - offset);
            long asked = System.nanoTime();
            http.exchange(
                    "PATCH",
                    path,
                    headers(
                            Map.of(
                                    "Upload-Offset",
                                    Integer.toString(offset),
                                    "Content-Type",
                                    "application/offset+octet-stream")),
                    content.slice(offset, piece));
            length = pieceAfter(piece, System.nanoTime() - asked);
            offset += piece;
        }
    }

    private static int pieceAfter(int size, long tookNanos) {
        long fitting = Math.round(size / (double) tookNanos * PIECE_TAKES_NANOS);
        return Math.clamp(fitting, FIRST_PIECE, LARGEST_PIECE);
    }

    private Map<String, String> headers(Map<String, String> ofThis) {
        var headers = new HashMap<>(ofThis);
        headers.put("Tus-Resumable", "1.0.0");
        headers.put("Authorization", authorization);
        return headers;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
