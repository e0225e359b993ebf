package dev.embassy.engines;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a part of the product says over HTTP that it is ready. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Readiness() {}

    /**
     * Cheap where nobody listens yet: a start asks often, and a request that is refused costs some
     * milliseconds of a processor that the start needs.
     *
     * @param address on this machine; answers 200 when the part is ready
     */
    public static boolean at(URI address, HttpClient client) throws InterruptedException {
        if (!FreePorts.isListenedOn(address.getPort())) {
            return false;
        }
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException stillStarting) {
            return false;
        }
    }
}
