package dev.embassy.chassis.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.embassy.chassis.id.RequestScopedIds;
import dev.embassy.chassis.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a JSON POST with an {@code Idempotency-Key} one effect and one answer, per person: the same
 * key and body get the first answer again, another body gets 422. Only successes are kept: what was
 * refused may be sent again with the same key. A request that comes while the first still runs
 * waits for it. If the first failed or was killed before it answered, the next one runs again with
 * the same identifiers, so that nothing is created twice.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final int MAX_KEY_LENGTH = 200;
    private static final int MAX_BODY_BYTES = 1_048_576;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(25);
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    private final IdempotencyRecords records;
    private final JsonMapper json;

    public IdempotencyFilter(IdempotencyRecords records, JsonMapper json) {
        this.records = records;
        this.json = json;
    }

    /**
     * Whether a key has its effect where such bodies are sent.
     *
     * @param mediaTypes as a mapping names them; none where any is taken
     */
    public static boolean serves(String... mediaTypes) {
        return mediaTypes.length == 0
                || Arrays.stream(mediaTypes)
                        .map(MediaType::parseMediaType)
                        .anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        boolean isJson = type == null || MediaType.APPLICATION_JSON.isCompatibleWith(parse(type));
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || !isJson
                || caller() == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            answerOnce(request, response, chain);
        } catch (DataAccessResourceFailureException unreachable) {
            if (response.isCommitted()) {
                throw unreachable;
            }
            // Beyond the reach of the advice; and what happened is not known, so no refusal.
            LOG.warn("The store cannot be reached: {}", unreachable.getMessage());
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(response, Problems.storeUnreachable());
        }
    }

    private void answerOnce(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            refuse(
                    response,
                    Problems.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid-idempotency-key",
                            "An Idempotency-Key has 1 to 200 characters; a UUID does well."));
            return;
        }
        var body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            refuse(
                    response,
                    Problems.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "body-too-large",
                            "The body of this call is at most 1 MB."));
            return;
        }
        var id = caller() + " " + key;
        var fingerprint = fingerprint(request, body);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var claim = records.claim(id, fingerprint);
            switch (claim) {
                case IdempotencyRecords.Claim.Ours ours -> {
                    run(new RepeatableBody(request, body), response, chain, id, ours);
                    return;
                }
                case IdempotencyRecords.Claim.Answered answered -> {
                    replay(response, answered);
                    return;
                }
                case IdempotencyRecords.Claim.OtherBody ignored -> {
                    refuse(
                            response,
                            Problems.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "idempotency-key-reused",
                                    "This Idempotency-Key was used for another request. Take a new"
                                            + " one."));
                    return;
                }
                case IdempotencyRecords.Claim.Running ignored -> {
                    if (System.nanoTime() > deadline) {
                        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                        refuse(
                                response,
                                Problems.of(
                                        HttpStatus.CONFLICT,
                                        "still-running",
                                        "The first request with this Idempotency-Key is still"
                                                + " running. Try again in a moment."));
                        return;
                    }
                    waitABit();
                }
            }
        }
    }

    private void run(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String id,
            IdempotencyRecords.Claim.Ours claim)
            throws ServletException, IOException {
        RequestScopedIds.derive(
                new ServletRequestAttributes(request),
                new RequestScopedIds.Seed(claim.firstSeen(), id));
        var recorded = new ContentCachingResponseWrapper(response);
        boolean settled = false;
        try {
            chain.doFilter(request, recorded);
            if (recorded.getStatus() >= 200 && recorded.getStatus() < 300) {
                var headers = new LinkedHashMap<String, String>();
                for (var name : KEPT_HEADERS) {
                    var value =
                            name.equals(HttpHeaders.CONTENT_TYPE)
                                    ? recorded.getContentType()
                                    : recorded.getHeader(name);
                    if (value != null) {
                        headers.put(name, value);
                    }
                }
                records.answered(
                        id,
                        claim.lease(),
                        recorded.getStatus(),
                        headers,
                        recorded.getContentAsByteArray());
                settled = true;
            } else if (recorded.getStatus() < 500 && !claim.again()) {
                records.forget(id, claim.lease());
                settled = true;
            }
        } finally {
            if (!settled) {
                records.endLease(id, claim.lease());
            }
            recorded.copyBodyToResponse();
        }
    }

    private static void replay(
            HttpServletResponse response, IdempotencyRecords.Claim.Answered answered)
            throws IOException {
        response.setStatus(answered.status());
        answered.headers().forEach(response::setHeader);
        response.setContentLength(answered.body().length);
        response.getOutputStream().write(answered.body());
    }

    private void refuse(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private static @Nullable String caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !authentication.isAuthenticated()
                ? null
                : authentication.getName();
    }

    private static MediaType parse(String type) {
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException unknown) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getRequestURI().getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(String.valueOf(request.getQueryString()).getBytes(UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void waitABit() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another request was running", e);
        }
    }
}
