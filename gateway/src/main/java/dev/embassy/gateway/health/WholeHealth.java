package dev.embassy.gateway.health;

import dev.embassy.gateway.relay.RelaySettings;
import dev.embassy.gateway.signin.SignInSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Asks all parts at the same moment and waits no longer than the configured patience. */
@Component
class WholeHealth {

    private final List<Part> parts = new ArrayList<>();
    private final Duration patience;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    WholeHealth(
            HealthSettings settings,
            RelaySettings relay,
            SignInSettings signIn,
            MongoTemplate mongo,
            HttpClient client) {
        patience = settings.patience();
        relay.services()
                .forEach((name, service) ->
                        parts.add(
                                new HttpPart(
                                        name,
                                        service.title(),
                                        URI.create(service.url() + "/actuator/health/readiness"),
                                        client)));
        parts.add(new StorePart(mongo));
        parts.add(new BrokerPart(settings.brokers()));
        parts.add(
                new HttpPart(
                        "keycloak",
                        "Keycloak, which signs people in",
                        URI.create(signIn.issuer()),
                        client));
    }

    List<PartHealth> look() {
        var asked =
                parts.stream()
                        .map(part -> CompletableFuture.supplyAsync(() -> ask(part), threads))
                        .toList();
        var seen = new ArrayList<PartHealth>();
        for (int i = 0; i < parts.size(); i++) {
            seen.add(awaited(asked.get(i), parts.get(i)));
        }
        return seen;
    }

    private PartHealth awaited(CompletableFuture<PartHealth> asked, Part part) {
        try {
            return asked.get(patience.toMillis() + 250, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            return PartHealth.down(part, "no answer within " + patience.toMillis() + " ms");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopping);
        }
    }

    private PartHealth ask(Part part) {
        var start = System.nanoTime();
        try {
            part.ask(patience);
            var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            return new PartHealth(part.name(), part.title(), true, took, null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return PartHealth.down(part, "not asked to the end");
        } catch (Exception down) {
            var why = down.getMessage();
            return PartHealth.down(part, why == null ? down.getClass().getSimpleName() : why);
        }
    }

    /**
     * @param latencyMillis how long it took to answer, null when it did not
     * @param reason why it is down, null when it is up
     */
    record PartHealth(
            String name,
            String title,
            boolean up,
            @Nullable Long latencyMillis,
            @Nullable String reason) {

        static PartHealth down(Part part, String reason) {
            return new PartHealth(part.name(), part.title(), false, null, reason);
        }
    }
}
