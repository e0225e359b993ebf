package dev.embassy.local;

import dev.embassy.engines.EmbeddedKeycloak;
import dev.embassy.engines.FolderTree;
import dev.embassy.engines.Readiness;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All parts of Embassy on this machine, and the order in which they start and stop. */
final class Installation {

    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(4);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(12);
    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** The services behind the gateway, by the name of their module. */
    private static final List<String> SERVICES =
            List.of("ambassador-service", "materials-service", "recognition-service");

    private static final String GATEWAY = "gateway";
    private static final String KEYCLOAK = "keycloak";
    private static final String TRAINING = "-training";
    private static final String STORE = "store";

    private final Options options;
    private final Folders folders;
    private final Screen screen;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(2))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final List<Part> parts = Collections.synchronizedList(new ArrayList<>());
    private final Instant began = Instant.now();
    private volatile boolean stopping;
    private final Set<ProcessHandle> trainings = ConcurrentHashMap.newKeySet();

    private final Secrets secrets;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final @Nullable String outsideStore = given("EMBASSY_MONGODB_URI");
    private final @Nullable String outsideBroker = given("EMBASSY_KAFKA_BOOTSTRAP_SERVERS");
    private final @Nullable String outsideKeycloak = given("EMBASSY_KEYCLOAK_URL");

    Installation(Options options, Folders folders, Screen screen) throws IOException {
        this.options = options;
        this.folders = folders;
        this.screen = screen;
        this.secrets = new Secrets(folders.home().resolve("secrets.properties"));
        Ports chosen = new Ports(folders.home().resolve("ports.properties"));
        ports.put(KEYCLOAK, chosen.of(KEYCLOAK, 8180));
        ports.put("mails", chosen.of("mails", 8025));
        for (String part : List.of("keycloak-management", STORE, "broker", "controller", "smtp")) {
            ports.put(part, chosen.of(part));
        }
        for (String service : SERVICES) {
            ports.put(service, chosen.of(service));
        }
        ports.put(GATEWAY, options.port());
    }

    /** Returns when everything is ready and has said so. */
    void start() throws IOException, InterruptedException {
        screen.title("Embassy is starting");
        rotateLogs();
        startAll();
        screen.title(
                "Ready after %.1f s: %s".formatted(sinceBegan().toMillis() / 1000.0, publicUrl()));
        if (options.demo()) {
            loadDemo();
        }
        tellAddresses();
    }

    private void startAll() throws IOException, InterruptedException {
        ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<?>> starting = new ArrayList<>();
            starting.add(tasks.submit(task(this::startKeycloak)));
            prepareEngines();
            startEngines();
            prepareImages();
            for (String service : all()) {
                starting.add(tasks.submit(task(() -> startService(service))));
            }
            for (Future<?> part : starting) {
                await(part);
            }
        } finally {
            // After a trouble the others need not be waited for.
            tasks.shutdownNow();
        }
    }

    /** Services first, then Keycloak, then the engines the services wrote to. */
    void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        trainings.forEach(ProcessHandle::destroyForcibly);
        List<Part> running;
        synchronized (parts) {
            running = new ArrayList<>(parts);
        }
        if (!running.isEmpty()) {
            screen.blank();
            screen.title("Embassy is stopping");
        }
        stopTogether(running.stream().filter(part -> !isEngine(part)).toList());
        stopTogether(running.stream().filter(Installation::isEngine).toList());
        try {
            FolderTree.delete(folders.pids());
        } catch (IOException e) {
            screen.warn("The process notes could not be removed: " + e.getMessage());
        }
    }

    private static boolean isEngine(Part part) {
        return part.name().equals(EnginesMain.NAME) || part.name().equals(STORE);
    }

    private static void stopTogether(List<Part> parts) {
        List<Thread> threads = new ArrayList<>();
        for (Part part : parts) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    part.stop(PATIENCE_AT_STOP);
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            }));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void startEngines() throws IOException, InterruptedException {
        Instant start = Instant.now();
        boolean embeddedStore = outsideStore == null && mongod() == null;
        Path mongod = mongod();
        if (outsideStore == null && mongod != null) {
            Path data = Files.createDirectories(folders.data().resolve("mongod"));
            launch(
                    STORE,
                    new ProcessBuilder(
                            mongod.toString(),
                            "--dbpath",
                            data.toString(),
                            "--bind_ip",
                            "127.0.0.1",
                            "--port",
                            port(STORE),
                            "--quiet"));
        }
        var engines =
                enginesImage()
                        .process(
                                List.of(
                                        folders.data().toString(),
                                        folders.pids().toString(),
                                        embeddedStore ? port(STORE) : "0",
                                        outsideBroker == null ? port("broker") : "0",
                                        port("controller"),
                                        port("smtp"),
                                        port("mails")));
        Files.deleteIfExists(folders.home().resolve("engines-ready"));
        Part part = launch(EnginesMain.NAME, engines);
        waitFor(part, () -> Files.exists(folders.home().resolve("engines-ready")));
        screen.done("store, broker, mail", Duration.between(start, Instant.now()));
    }

    private void startKeycloak() throws IOException, InterruptedException {
        if (outsideKeycloak != null) {
            return;
        }
        Instant start = Instant.now();
        String adminPassword = secrets.of("keycloak-admin");
        var keycloak =
                new EmbeddedKeycloak(
                        new EmbeddedKeycloak.Settings(
                                java,
                                folders.project()
                                        .resolve("deploy/local/target/keycloak/keycloak.zip"),
                                folders.home().resolve("keycloak"),
                                Files.createDirectories(folders.data().resolve(KEYCLOAK)),
                                keycloakUrl(),
                                ports.getOrDefault(KEYCLOAK, 0),
                                ports.getOrDefault("keycloak-management", 0),
                                folders.project().resolve("deploy/keycloak/themes/embassy"),
                                adminPassword));
        if (keycloak.needsBuild()) {
            screen.say("Keycloak is being unpacked and built; only the first start does that.");
        }
        String realm =
                LocalRealm.of(
                        Files.readString(
                                folders.project().resolve("deploy/keycloak/embassy-realm.json")),
                        Map.of(
                                "EMBASSY_PUBLIC_URL", publicUrl(),
                                "EMBASSY_GATEWAY_CLIENT_SECRET", secrets.of("gateway-client"),
                                "EMBASSY_DIRECTORY_CLIENT_SECRET", secrets.of("directory-client"),
                                "EMBASSY_SMTP_HOST", "127.0.0.1",
                                "EMBASSY_SMTP_PORT", port("smtp"),
                                "EMBASSY_MAIL_FROM", "embassy@embassy.example"),
                        DemoUser.all());
        keycloak.prepare(Map.of("embassy-realm.json", realm), folders.log(KEYCLOAK));
        if (!keycloak.isTrained()) {
            train(keycloak);
        }
        Part part = launch(KEYCLOAK, keycloak.process());
        waitFor(part, () -> keycloak.isReady(http));
        String madeFor = publicUrl() + " " + port("smtp");
        Path note = folders.data().resolve("realm-made-for");
        if (!Files.exists(note) || !Files.readString(note).equals(madeFor)) {
            new KeycloakAdmin(http, keycloakUrl(), adminPassword)
                    .align(publicUrl(), ports.getOrDefault("smtp", 0));
            Files.writeString(note, madeFor);
        }
        screen.done(KEYCLOAK, Duration.between(start, Instant.now()));
    }

    private void train(EmbeddedKeycloak keycloak) throws IOException, InterruptedException {
        screen.say("A quick start is being prepared for Keycloak; only the first start does that.");
        String name = KEYCLOAK + TRAINING;
        Path log = folders.log(name);
        if (!keycloak.train(http, log, process -> noteTraining(name, process))) {
            screen.warn("Keycloak could not be prepared and starts slower. Its log: " + log);
        }
        Files.deleteIfExists(folders.pids().resolve(name));
    }

    private void noteTraining(String name, ProcessHandle process) {
        trainings.add(process);
        try {
            PidFile.write(folders.pids(), name, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepareImages() throws IOException, InterruptedException {
        List<String> untrained = new ArrayList<>();
        for (String service : all()) {
            if (!image(service).isTrained()) {
                untrained.add(service);
            }
        }
        if (untrained.isEmpty()) {
            return;
        }
        screen.say(
                "Quick starts are being prepared for %s; only after a change."
                        .formatted(String.join(", ", untrained)));
        for (String service : untrained) {
            Instant start = Instant.now();
            ServiceImage image = image(service);
            if (image.isStale()) {
                image.layOut(folders.log(service));
            }
            if (train(service, image)) {
                screen.done(service + " prepared", Duration.between(start, Instant.now()));
            } else {
                screen.warn(
                        "%s could not be prepared and starts slower. Its log: %s"
                                .formatted(service, folders.log(service + TRAINING)));
            }
        }
    }

    private boolean train(String service, ServiceImage image)
            throws IOException, InterruptedException {
        String name = service + TRAINING;
        try {
            return image.train(
                    environment(service),
                    folders.log(name),
                    () -> isReady(service),
                    process -> noteTraining(name, process));
        } finally {
            Files.deleteIfExists(folders.pids().resolve(name));
        }
    }

    private void prepareEngines() throws IOException, InterruptedException {
        if (enginesImage().isTrained()) {
            return;
        }
        Instant start = Instant.now();
        if (enginesImage().train(folders.log("engines" + TRAINING))) {
            screen.done("engines prepared", Duration.between(start, Instant.now()));
        } else {
            screen.warn(
                    "The engines could not be prepared and start slower. Their log: "
                            + folders.log("engines" + TRAINING));
        }
    }

    private EnginesImage enginesImage() {
        return new EnginesImage(java, System.getProperty("java.class.path"), folders.images());
    }

    private void startService(String service) throws IOException, InterruptedException {
        Instant start = Instant.now();
        Part part = launch(service, image(service).process(environment(service)));
        waitFor(part, () -> isReady(service));
        screen.done(service, Duration.between(start, Instant.now()));
    }

    private Part launch(String name, ProcessBuilder process) throws IOException {
        var part =
                new Part(
                        name,
                        process,
                        folders.log(name),
                        folders.pids(),
                        screen::warn,
                        Clock.systemUTC());
        synchronized (parts) {
            if (stopping) {
                throw new Trouble("It was stopped while it started.");
            }
            parts.add(part);
            part.start();
        }
        return part;
    }

    private Map<String, String> environment(String service) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", port(service));
        environment.put("EMBASSY_MONGODB_URI", storeUri());
        environment.put(
                "EMBASSY_KAFKA_BOOTSTRAP_SERVERS",
                outsideBroker != null ? outsideBroker : "127.0.0.1:" + port("broker"));
        environment.put("EMBASSY_KEYCLOAK_URL", keycloakUrl());
        environment.put("EMBASSY_PUBLIC_URL", publicUrl());
        environment.put("EMBASSY_FIELD_KEY", secrets.of("field-key-" + service));
        environment.put("EMBASSY_SMTP_HOST", "127.0.0.1");
        environment.put("EMBASSY_SMTP_PORT", port("smtp"));
        environment.put("EMBASSY_MAIL_FROM", "Embassy <embassy@embassy.example>");
        environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "5s");
        switch (service) {
            case GATEWAY -> {
                environment.put(
                        "EMBASSY_GATEWAY_CLIENT_SECRET",
                        secret("gateway-client", "EMBASSY_GATEWAY_CLIENT_SECRET"));
                environment.put("EMBASSY_AMBASSADOR_URL", urlOf("ambassador-service"));
                environment.put("EMBASSY_MATERIALS_URL", urlOf("materials-service"));
                environment.put("EMBASSY_RECOGNITION_URL", urlOf("recognition-service"));
            }
            case "ambassador-service" ->
                    environment.put(
                            "EMBASSY_DIRECTORY_CLIENT_SECRET",
                            secret("directory-client", "EMBASSY_DIRECTORY_CLIENT_SECRET"));
            case "materials-service" ->
                    environment.put(
                            "EMBASSY_DATA_DIR",
                            Files.createDirectories(folders.data().resolve("materials"))
                                    .toString());
            default -> {}
        }
        return environment;
    }

    private String secret(String name, String variable) throws IOException {
        String outside = given(variable);
        return outside != null ? outside : secrets.of(name);
    }

    private ServiceImage image(String service) {
        Path jar =
                folders.project()
                        .resolve(service)
                        .resolve("target")
                        .resolve(service + "-" + VERSION + ".jar");
        if (!Files.exists(jar)) {
            throw new Trouble(
                    "%s is not built: %s is missing. deploy/run builds it."
                            .formatted(service, jar));
        }
        return new ServiceImage(
                java, jar, folders.images().resolve(service), ServiceImage.Tuning.LAPTOP);
    }

    private void loadDemo() throws InterruptedException {
        if (outsideKeycloak != null) {
            screen.warn("The demo programme needs the launcher's own Keycloak; it was not loaded.");
            return;
        }
        try {
            var admin = new KeycloakAdmin(http, keycloakUrl(), secrets.of("keycloak-admin"));
            new DemoProgramme(http, publicUrl(), admin, screen, folders.data().resolve("demo.json"))
                    .load();
        } catch (IOException e) {
            screen.warn(
                    "The demo programme was not loaded in full: %s. Starting with --demo again goes on from there."
                            .formatted(e.getMessage()));
        }
    }

    private void tellAddresses() {
        screen.blank();
        screen.say("Portal    " + publicUrl());
        screen.say("Mails     http://localhost:" + port("mails"));
        screen.say("Accounts  " + keycloakUrl() + "/admin  (realm embassy)");
        screen.say("Logs      " + folders.logs());
        if (outsideKeycloak == null) {
            screen.blank();
            screen.say(
                    "People to sign in as; the password is the name and -demo, such as ada-demo:");
            for (DemoUser person : DemoUser.all()) {
                screen.say(
                        "  %-8s %s %s, %s"
                                .formatted(
                                        person.username(),
                                        person.firstName(),
                                        person.lastName(),
                                        person.about()));
            }
        }
        screen.blank();
        screen.say("Ctrl-C stops everything.");
    }

    /** A condition that a starting part fulfils sooner or later. */
    private interface Ready {
        boolean now() throws IOException, InterruptedException;
    }

    private void waitFor(Part part, Ready ready) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE_AT_START);
        while (!ready.now()) {
            if (stopping) {
                throw new Trouble("It was stopped while it started.");
            }
            if (part.deaths() >= 3) {
                throw new Trouble(
                        "%s does not start. The end of its log, %s:%n%s"
                                .formatted(
                                        part.name(),
                                        folders.log(part.name()),
                                        Logs.end(folders.log(part.name()))));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Trouble(
                        "%s was not ready after %d minutes. The end of its log, %s:%n%s"
                                .formatted(
                                        part.name(),
                                        PATIENCE_AT_START.toMinutes(),
                                        folders.log(part.name()),
                                        Logs.end(folders.log(part.name()))));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isReady(String service) throws InterruptedException {
        return Readiness.at(URI.create(urlOf(service) + "/actuator/health/readiness"), http);
    }

    private void rotateLogs() throws IOException {
        try (var logs = Files.list(folders.logs())) {
            for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (!log.getFileName().toString().endsWith(".previous.log")
                        && !log.getFileName().toString().equals("build.log")) {
                    String name = log.getFileName().toString().replace(".log", ".previous.log");
                    Files.move(log, log.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static @Nullable Path mongod() {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
            Path found = Path.of(folder, "mongod");
            if (Files.isExecutable(found)) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String given(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? null : value;
    }

    /** Work whose troubles reach whoever waits for it. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static Callable<Boolean> task(Work work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private static void await(Future<?> future) throws IOException, InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException unchecked -> throw unchecked;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(SERVICES);
        all.add(GATEWAY);
        return all;
    }

    private Duration sinceBegan() {
        return Duration.between(began, Instant.now());
    }

    private String port(String part) {
        return Integer.toString(ports.getOrDefault(part, 0));
    }

    private String urlOf(String service) {
        return "http://127.0.0.1:" + port(service);
    }

    private String storeUri() {
        return outsideStore != null ? outsideStore : "mongodb://127.0.0.1:" + port(STORE);
    }

    private String keycloakUrl() {
        return outsideKeycloak != null ? outsideKeycloak : "http://localhost:" + port(KEYCLOAK);
    }

    private String publicUrl() {
        return "http://localhost:" + options.port();
    }
}
