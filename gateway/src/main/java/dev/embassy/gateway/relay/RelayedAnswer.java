package dev.embassy.gateway.relay;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way to the caller, unread until it is written. */
final class RelayedAnswer implements ServerResponse {

    private static final int PIECE = 16 * 1024;

    /** Answered piece by piece over time: each piece is sent at once. */
    private static final List<MediaType> LIVE =
            List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_NDJSON);

    private final HttpResponse<InputStream> answer;
    private final HttpHeaders headers;

    RelayedAnswer(HttpResponse<InputStream> answer, HttpHeaders headers) {
        this.answer = answer;
        this.headers = headers;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.statusCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (var body = answer.body()) {
            response.setStatus(answer.statusCode());
            headers.forEach(
                    (name, values) -> values.forEach(value -> response.addHeader(name, value)));
            copy(body, request, response);
        }
        return null;
    }

    private void copy(InputStream body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var live = isLive();
        if (live) {
            response.flushBuffer();
        }
        var piece = new byte[PIECE];
        int read;
        while ((read = next(body, piece, request, response)) >= 0) {
            response.getOutputStream().write(piece, 0, read);
            if (live) {
                response.flushBuffer();
            }
        }
    }

    private static int next(
            InputStream body,
            byte[] piece,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return body.read(piece);
        } catch (IOException failure) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw new AnswerBrokeOff(request.getRequestURI(), failure);
        }
    }

    private boolean isLive() {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null
                && LIVE.stream()
                        .anyMatch(live ->
                                type.regionMatches(
                                        true, 0, live.toString(), 0, live.toString().length()));
    }
}
