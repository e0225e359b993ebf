package dev.embassy.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Fills an installation with a believable programme, through the public API only and as the people
 * concerned. A second load finds everything in place; one that was interrupted goes on.
 */
public final class DemoProgramme {

    private final HttpClient http;
    private final String publicUrl;
    private final KeycloakAdmin keycloak;
    private final Screen screen;
    private final Path memory;

    /**
     * @param memory file that remembers what was made, and the day it counts from
     */
    DemoProgramme(
            HttpClient http, String publicUrl, KeycloakAdmin keycloak, Screen screen, Path memory) {
        this.http = http;
        this.publicUrl = publicUrl;
        this.keycloak = keycloak;
        this.screen = screen;
        this.memory = memory;
    }

    /**
     * Loads it into a whole that somebody else started, such as a test.
     *
     * @param adminPassword of Keycloak's {@code admin}
     */
    public static void loadInto(
            String publicUrl, String keycloakUrl, String adminPassword, Path memory)
            throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(5))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        new DemoProgramme(
                        http,
                        publicUrl,
                        new KeycloakAdmin(http, keycloakUrl, adminPassword),
                        new Screen(System.out, false),
                        memory)
                .load();
    }

    void load() throws IOException, InterruptedException {
        Instant start = Instant.now();
        var world = new DemoWorld(new DemoApi(http, publicUrl, keycloak), memory);
        var people = new DemoPeople(world, keycloak);
        var supplies = new DemoSupplies(world);
        var meetups = new DemoMeetups(world);
        var parcels = new DemoParcels(world);
        var kits = new DemoKits(world, meetups, parcels);
        var thanks = new DemoThanks(world, parcels);
        screen.title("Loading the demo programme");
        step("people signed in", people::signIn);
        step("applications, members", people::applications);
        step("materials, stock, kits", supplies::materialsAndKits);
        step("meetups", meetups::meetups);
        step("messages", supplies::messages);
        step("kit requests", kits::kitRequests);
        step("meetups with a kit", kits::meetupsWithAKit);
        step("links", supplies::links);
        step("contributions", thanks::contributions);
        step("rewards", thanks::rewards);
        screen.done("demo programme", Duration.between(start, Instant.now()));
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void step(String what, Work work) throws IOException, InterruptedException {
        Instant start = Instant.now();
        work.run();
        screen.done(what, Duration.between(start, Instant.now()));
    }
}
