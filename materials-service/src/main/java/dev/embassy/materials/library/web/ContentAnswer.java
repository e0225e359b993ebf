package dev.embassy.materials.library.web;

import dev.embassy.materials.library.FileNames;
import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.MaterialVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * A content as an HTTP answer: RFC 9110, sections 13 and 14. It is always an attachment, the
 * browser does not guess its type, and whatever shows it nevertheless lets it run nothing. Several
 * ranges at once are answered with the whole.
 */
final class ContentAnswer {

    static final int BUFFER = 64 * 1024;

    private final MaterialVersion version;
    private final MaterialContents.Stored content;

    ContentAnswer(MaterialVersion version, MaterialContents.Stored content) {
        this.version = version;
        this.content = content;
    }

    /**
     * @return whether this was a download: the last byte was sent. So a file that came in parts
     *     over several requests counts once, and a look at its beginning does not.
     */
    boolean write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = "\"" + version.sha256() + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        response.setContentType(version.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(version.fileName()));
        long from = 0;
        long length = content.size();
        var asked = range(request, tag);
        if (asked != null) {
            from = asked.getRangeStart(content.size());
            if (from >= content.size()) {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + content.size());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return false;
            }
            long to = asked.getRangeEnd(content.size());
            length = to - from + 1;
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE,
                    "bytes %d-%d/%d".formatted(from, to, content.size()));
        }
        response.setContentLengthLong(length);
        if (request.getMethod().equals("HEAD")) {
            return false;
        }
        copy(from, length, response);
        return from + length == content.size();
    }

    private void copy(long from, long length, HttpServletResponse response) throws IOException {
        var buffer = new byte[BUFFER];
        long left = length;
        try (var in = content.open(from)) {
            var out = response.getOutputStream();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("A content ended " + left + " bytes too early");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
            out.flush();
        }
    }

    /** Null where the whole is to be sent: nothing asked, not understood, or changed meanwhile. */
    private static @Nullable HttpRange range(HttpServletRequest request, String tag) {
        var header = request.getHeader(HttpHeaders.RANGE);
        var only = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null || (only != null && !only.strip().equals(tag))) {
            return null;
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(header);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException notUnderstood) {
            return null;
        }
    }

    private static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (var candidate : header.split(",")) {
            var one = candidate.strip();
            if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
