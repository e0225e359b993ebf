package dev.embassy.gateway.relay;

import dev.embassy.gateway.limits.BodyLimit;
import dev.embassy.gateway.problem.Problem;
import dev.embassy.gateway.problem.Refused;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One call to a service. Both bodies are streamed in small pieces, so memory does not depend on
 * their size; a caller who goes away stops the service's answer, and a service that breaks off in
 * the middle breaks the caller's connection, so that half a file never looks whole.
 */
final class Relay implements ProxyExchange {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final HttpClient client;
    private final RelaySettings settings;
    private final ObservationRegistry observations;

    Relay(HttpClient client, RelaySettings settings, ObservationRegistry observations) {
        this.client = client;
        this.settings = settings;
        this.observations = observations;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var from = request.getServerRequest().servletRequest();
        var service = serviceOf(request);
        var body = bodyOf(from);
        var uri = targetOf(request, from);
        var call =
                HttpRequest.newBuilder(uri)
                        .method(request.getMethod().name(), body)
                        .timeout(
                                BodyLimit.isUpload(from)
                                        ? settings.uploadTimeout()
                                        : settings.answerTimeout());
        RelayHeaders.passOn(request.getHeaders(), from, call);
        var answer = observedSend(call, service, from);
        return new RelayedAnswer(answer, RelayHeaders.shown(answer.headers()));
    }

    /** With the query exactly as it was asked: "?a" is not "?a=". */
    private static URI targetOf(Request request, HttpServletRequest from) {
        var routed = Objects.requireNonNull(request.getUri(), "a route has a target");
        var query = from.getQueryString();
        try {
            return URI.create(
                    routed.getScheme()
                            + "://"
                            + routed.getRawAuthority()
                            + routed.getRawPath()
                            + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(
                    Problem.of(
                            400,
                            "bad-request",
                            "Bad request",
                            "The address cannot be read. Percent-encode its query."));
        }
    }

    private HttpResponse<InputStream> observedSend(
            HttpRequest.Builder call, String service, HttpServletRequest from) {
        var context =
                new RequestReplySenderContext<HttpRequest.Builder, HttpResponse<InputStream>>(
                        (builder, name, value) ->
                                Objects.requireNonNull(builder).setHeader(name, value));
        context.setCarrier(call);
        var observation =
                Observation.createNotStarted("embassy.relay", () -> context, observations)
                        .contextualName("relay to " + service)
                        .lowCardinalityKeyValue("service", service)
                        .lowCardinalityKeyValue("method", from.getMethod())
                        .start();
        try {
            var answer = send(call.build(), service, from);
            context.setResponse(answer);
            observation.lowCardinalityKeyValue("status", Integer.toString(answer.statusCode()));
            return answer;
        } catch (Refused refused) {
            observation.lowCardinalityKeyValue(
                    "status", Integer.toString(refused.problem().status()));
            observation.error(refused);
            throw refused;
        } finally {
            observation.stop();
        }
    }

    private HttpResponse<InputStream> send(
            HttpRequest call, String service, HttpServletRequest from) {
        try {
            return client.send(call, BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw refusalFor(failure, service, from);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refusalFor(new IOException(stopping), service, from);
        }
    }

    private Refused refusalFor(IOException failure, String service, HttpServletRequest from) {
        var tooLarge = BodyLimit.exceededBy(from);
        if (tooLarge.isPresent()) {
            return new Refused(tooLarge.get());
        }
        var title = Objects.requireNonNull(settings.services().get(service)).title();
        log.warn(
                "{} does not answer {} {}: {}",
                service,
                from.getMethod(),
                from.getRequestURI(),
                failure.toString());
        if (failure instanceof HttpTimeoutException
                && !(failure instanceof HttpConnectTimeoutException)) {
            return new Refused(
                    Problem.of(
                                    504,
                                    "service-slow",
                                    "No answer in time",
                                    title
                                            + " took too long to answer. Look whether your change"
                                            + " arrived before you send it again.")
                            .retryAfter(10),
                    failure);
        }
        var neverSent =
                failure instanceof ConnectException
                        || failure instanceof HttpConnectTimeoutException
                        || WITHOUT_BODY.contains(from.getMethod());
        return new Refused(
                Problem.of(
                                503,
                                "service-unreachable",
                                "Not reachable right now",
                                title
                                        + " cannot be reached right now. "
                                        + (neverSent
                                                ? "Nothing was changed; try again in a moment."
                                                : "Look whether your change arrived before you"
                                                        + " send it again."))
                        .retryAfter(5),
                failure);
    }

    private static String serviceOf(Request request) {
        var route = request.getServerRequest().attributes().get(MvcUtils.GATEWAY_ROUTE_ID_ATTR);
        return Objects.requireNonNull(route, "every route has a name").toString();
    }

    private static BodyPublisher bodyOf(HttpServletRequest from) {
        var length = from.getContentLengthLong();
        var chunked = from.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (length == 0 || (length < 0 && !chunked)) {
            return BodyPublishers.noBody();
        }
        var stream =
                BodyPublishers.ofInputStream(() -> {
                    try {
                        return from.getInputStream();
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
        return length < 0 || isForm(from) ? stream : BodyPublishers.fromPublisher(stream, length);
    }

    /**
     * The container has parsed a form already and Spring Cloud Gateway has written it anew, perhaps
     * with another length.
     */
    private static boolean isForm(HttpServletRequest from) {
        var type = from.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
