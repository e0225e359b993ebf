package dev.embassy.acceptance;

import dev.embassy.local.DemoProgramme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo programme, loaded once: what pages look like when a programme is running. */
public final class Programme {

    private static boolean loaded;

    private Programme() {}

    public static synchronized void load(Product product) {
        if (loaded) {
            return;
        }
        try {
            Path memory = Files.createTempDirectory("embassy-demo-").resolve("demo.json");
            DemoProgramme.loadInto(
                    product.url(), product.keycloakUrl(), Product.KEYCLOAK_ADMIN_PASSWORD, memory);
            loaded = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
