package dev.embassy.acceptance;

import dev.embassy.engines.EmbeddedKeycloak;
import dev.embassy.engines.FolderTree;
import dev.embassy.engines.FreePorts;
import dev.embassy.engines.Readiness;
import dev.embassy.local.DemoUser;
import dev.embassy.local.LocalRealm;
import dev.embassy.local.ServiceImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole product on free ports with an empty, temporary data folder: once per JVM, and every
 * part a process of its own that can be killed.
 *
 * <p>{@code EMBASSY_MONGODB_URI} puts another store in the place of the embedded one. It is killed
 * by the command in the system property {@code embassy.store.kill} and brought back by the one in
 * {@code embassy.store.start}; without them it is not killed. The system property {@code
 * embassy.tuning} says how the services' JVMs are set up: LAPTOP, as in {@code deploy/run}, or
 * SERVER.
 */
public final class Product {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String KEYCLOAK_ADMIN_PASSWORD = "admin-of-a-test";
    private static final String GATEWAY_SECRET = "gateway-secret-of-a-test";
    private static final String DIRECTORY_SECRET = "directory-secret-of-a-test";
    private static final List<Part> SERVICES =
            List.of(Part.AMBASSADOR, Part.MATERIALS, Part.RECOGNITION);

    private static @Nullable Product running;

    private final Path project = project();
    private final Path target = project.resolve("deploy/acceptance/target");
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final ServiceImage.Tuning tuning =
            ServiceImage.Tuning.valueOf(System.getProperty("embassy.tuning", "LAPTOP"));
    private final @Nullable String outsideStore = given("EMBASSY_MONGODB_URI");
    private final String databases =
            "acceptance_" + UUID.randomUUID().toString().substring(0, 8) + "_";
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final Map<Part, RunningPart> parts = new EnumMap<>(Part.class);
    private final int controllerPort = FreePorts.next();
    private final int managementPort = FreePorts.next();
    private final int smtpPort = FreePorts.next();
    private final Path data;
    private final Path logs;
    private final Mailbox mails;
    private final Tokens tokens;
    private boolean everybodyKnown;

    private Product() throws IOException {
        Files.createDirectories(target);
        data = Files.createTempDirectory("embassy-acceptance-");
        logs = Files.createDirectories(target.resolve("logs"));
        FolderTree.delete(logs);
        Files.createDirectories(logs);
        for (Part part : Part.values()) {
            ports.put(part, FreePorts.next());
        }
        mails = new Mailbox(smtpPort);
        tokens = new Tokens(http, keycloakUrl());
    }

    /** The product, started if it does not run yet; it ends with the JVM. */
    public static synchronized Product running() {
        if (running == null) {
            try {
                Product product = new Product();
                Runtime.getRuntime().addShutdownHook(new Thread(product::end, "end-of-product"));
                product.startAll();
                running = product;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    /** Where people and scripts reach it. */
    public String url() {
        return "http://localhost:" + port(Part.GATEWAY);
    }

    /** Where a part listens, for measurements that go past the gateway. */
    public String direct(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    public String keycloakUrl() {
        return "http://localhost:" + port(Part.KEYCLOAK);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port(Part.BROKER);
    }

    public String storeUri() {
        return outsideStore != null ? outsideStore : "mongodb://127.0.0.1:" + port(Part.STORE);
    }

    /** The database of a service or the gateway. */
    public String database(Part part) {
        return databases + part.label();
    }

    public Mailbox mails() {
        return mails;
    }

    /** A demo person, such as {@code ada}, who calls through the gateway. */
    public Caller as(String username) {
        return new Caller(http, url(), () -> tokens.of(username));
    }

    /** Somebody who is not signed in. */
    public Caller visitor() {
        return new Caller(http, url(), () -> null);
    }

    /** A demo person who calls a service without the gateway. */
    public Caller directly(Part part, String username) {
        return new Caller(http, direct(part), () -> tokens.of(username));
    }

    /** The person's identifier, as it stands in their token. */
    public String idOf(String username) {
        return tokens.claims(username).path("sub").asString();
    }

    /** The roles a person gets when signing in now. */
    public Set<String> rolesAfterSignIn(String username) {
        tokens.forget(username);
        return tokens.roles(username);
    }

    /** Lets the demo people whom stories need show up once; later calls do nothing. */
    public synchronized void everybodyWasHereBefore() {
        if (!everybodyKnown) {
            for (String person : List.of("ada", "bela", "sam", "tess", "finn", "ingrid", "noor")) {
                as(person).get("/api/me").succeeded();
            }
            everybodyKnown = true;
        }
    }

    /** Makes sure that tokens for the coming minutes are at hand. */
    public void signIn(String... usernames) {
        for (String username : usernames) {
            tokens.forget(username);
            tokens.of(username);
        }
    }

    /** What can be killed here. */
    public Set<Part> killable() {
        var all = EnumSet.allOf(Part.class);
        if (outsideStore != null && System.getProperty("embassy.store.kill") == null) {
            all.remove(Part.STORE);
        }
        return all;
    }

    /** SIGKILL. */
    public void kill(Part part) {
        if (part == Part.STORE && outsideStore != null) {
            shell("embassy.store.kill");
        } else {
            part(part).kill();
        }
    }

    /** Starts a killed part; returns at once. */
    public void start(Part part) {
        if (part == Part.STORE && outsideStore != null) {
            shell("embassy.store.start");
        } else {
            part(part).start();
        }
    }

    public void awaitReady(Part part) {
        if (part != Part.STORE || outsideStore == null) {
            part(part).awaitReady();
        }
    }

    public void killAndRestart(Part part) {
        kill(part);
        start(part);
        awaitReady(part);
    }

    /** Bytes of memory that the processes hold, by part. */
    public Map<Part, Long> residentMemory() throws IOException {
        Map<Part, Long> memory = new EnumMap<>(Part.class);
        for (var entry : parts.entrySet()) {
            Path status = Path.of("/proc", Long.toString(entry.getValue().pid()), "status");
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    memory.put(entry.getKey(), Long.parseLong(line.replaceAll("\\D", "")) * 1024);
                }
            }
        }
        return memory;
    }

    /**
     * What a part says of itself at this moment.
     *
     * @param name of a gauge or counter as Prometheus reads it, such as {@code
     *     embassy_mails_waiting}
     */
    public double metric(Part part, String name) {
        return new Caller(http, direct(part), () -> null)
                .get("/actuator/prometheus")
                .succeeded()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElseThrow(() -> new AssertionError(part + " has no metric " + name));
    }

    /** What a part has written since the product was started, line by line. */
    public List<String> logOf(Part part) throws IOException {
        return Files.readAllLines(log(part.label()));
    }

    /** Root of the checkout. */
    public static Path project() {
        String given = System.getProperty("embassy.project");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("deploy/acceptance") ? here.resolve("../..").normalize() : here;
    }

    private void startAll() throws IOException, InterruptedException {
        defineEngines();
        List<Callable<Boolean>> engines = new ArrayList<>();
        for (Part engine : List.of(Part.STORE, Part.BROKER)) {
            if (parts.containsKey(engine)) {
                engines.add(() -> startAndAwait(engine));
            }
        }
        together(engines);
        // On a fresh checkout each takes half a minute or more, mostly on one core.
        List<Callable<Boolean>> preparations = new ArrayList<>();
        preparations.add(() -> {
            startKeycloak();
            return true;
        });
        for (Part service : services()) {
            preparations.add(() -> prepare(service));
        }
        together(
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors()),
                preparations);
        for (Part service : services()) {
            ServiceImage image = image(service);
            parts.put(
                    service,
                    new RunningPart(
                            service.module(),
                            () -> image.process(environment(service)),
                            log(service.label()),
                            () -> isReady(service)));
        }
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (Part service : services()) {
            starts.add(() -> startAndAwait(service));
        }
        together(starts);
    }

    private boolean prepare(Part service) throws IOException, InterruptedException {
        ServiceImage image = image(service);
        if (image.isStale()) {
            image.layOut(log(service.label() + "-training"));
        }
        return image.isTrained()
                || image.train(
                        environment(service),
                        log(service.label() + "-training"),
                        () -> isReady(service),
                        process -> {});
    }

    private static List<Part> services() {
        List<Part> all = new ArrayList<>(SERVICES);
        all.add(Part.GATEWAY);
        return all;
    }

    private boolean startAndAwait(Part part) {
        part(part).start();
        part(part).awaitReady();
        return true;
    }

    private void defineEngines() {
        if (outsideStore == null) {
            parts.put(
                    Part.STORE,
                    new RunningPart(
                            "store",
                            () ->
                                    engine(
                                            StoreMain.class,
                                            data.resolve("store").toString(),
                                            Integer.toString(port(Part.STORE))),
                            log("store"),
                            () -> FreePorts.isListenedOn(port(Part.STORE))));
        }
        parts.put(
                Part.BROKER,
                new RunningPart(
                        "broker",
                        () ->
                                engine(
                                        BrokerMain.class,
                                        data.resolve("broker").toString(),
                                        Integer.toString(port(Part.BROKER)),
                                        Integer.toString(controllerPort)),
                        log("broker"),
                        () -> FreePorts.isListenedOn(port(Part.BROKER))));
    }

    private ProcessBuilder engine(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx192m",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private void startKeycloak() throws IOException, InterruptedException {
        var keycloak =
                new EmbeddedKeycloak(
                        new EmbeddedKeycloak.Settings(
                                java,
                                project.resolve("deploy/local/target/keycloak/keycloak.zip"),
                                // Beside the temporary data: built once, used by every run.
                                target.resolve("keycloak"),
                                Files.createDirectories(data.resolve("keycloak")),
                                keycloakUrl(),
                                port(Part.KEYCLOAK),
                                managementPort,
                                project.resolve("deploy/keycloak/themes/embassy"),
                                KEYCLOAK_ADMIN_PASSWORD));
        String realm =
                LocalRealm.of(
                        Files.readString(project.resolve("deploy/keycloak/embassy-realm.json")),
                        Map.of(
                                "EMBASSY_PUBLIC_URL",
                                url(),
                                "EMBASSY_GATEWAY_CLIENT_SECRET",
                                GATEWAY_SECRET,
                                "EMBASSY_DIRECTORY_CLIENT_SECRET",
                                DIRECTORY_SECRET,
                                "EMBASSY_SMTP_HOST",
                                "127.0.0.1",
                                "EMBASSY_SMTP_PORT",
                                Integer.toString(smtpPort),
                                "EMBASSY_MAIL_FROM",
                                "embassy@embassy.example"),
                        DemoUser.all());
        keycloak.prepare(
                Map.of("embassy-realm.json", confirmingAddresses(realm)), log("keycloak-build"));
        var part =
                new RunningPart(
                        "keycloak",
                        keycloak::process,
                        log("keycloak"),
                        () -> keycloak.isReady(http));
        parts.put(Part.KEYCLOAK, part);
        part.start();
        part.awaitReady();
    }

    /** As in production; on a developer's machine nobody waits for a mail. */
    private static String confirmingAddresses(String realm) {
        return ((ObjectNode) JSON.readTree(realm)).put("verifyEmail", true).toString();
    }

    private ServiceImage image(Part service) {
        Path jar =
                project.resolve(service.module())
                        .resolve("target")
                        .resolve(service.module() + "-" + VERSION + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    "%s is not built: %s is missing".formatted(service.module(), jar));
        }
        return new ServiceImage(
                java,
                jar,
                target.resolve("images-" + tuning.name().toLowerCase(Locale.ROOT))
                        .resolve(service.module()),
                tuning);
    }

    private Map<String, String> environment(Part service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", Integer.toString(port(service)));
        environment.put("EMBASSY_MONGODB_URI", storeUri());
        environment.put("SPRING_MONGODB_DATABASE", database(service));
        environment.put("EMBASSY_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("EMBASSY_KEYCLOAK_URL", keycloakUrl());
        environment.put("EMBASSY_PUBLIC_URL", url());
        environment.put("EMBASSY_FIELD_KEY", "YWNjZXB0YW5jZS1maWVsZC1rZXktMzItYnl0ZXMtLS0=");
        environment.put("EMBASSY_SMTP_HOST", "127.0.0.1");
        environment.put("EMBASSY_SMTP_PORT", Integer.toString(smtpPort));
        environment.put("EMBASSY_MAIL_FROM", "Embassy <embassy@embassy.example>");
        environment.put("EMBASSY_GATEWAY_CLIENT_SECRET", GATEWAY_SECRET);
        environment.put("EMBASSY_DIRECTORY_CLIENT_SECRET", DIRECTORY_SECRET);
        // One machine plays everybody here; the limits have tests of their own.
        environment.put("EMBASSY_LIMITS_PERSON_CALLS", "100000000");
        environment.put("EMBASSY_LIMITS_ADDRESS_CALLS", "100000000");
        // What the sweep counts belongs to what a story leaves; nobody waits for it until the
        // evening.
        environment.put("EMBASSY_STOCK_USE_INTERVAL", "PT10S");
        // A mail at the full hour would be one more than a story counts.
        environment.put("EMBASSY_MAIL_GATHERING", "1d");
        environment.put("EMBASSY_LOG_FORMAT", "ecs");
        environment.put("EMBASSY_DATA_DIR", data.resolve("materials").toString());
        environment.put("EMBASSY_AMBASSADOR_URL", direct(Part.AMBASSADOR));
        environment.put("EMBASSY_MATERIALS_URL", direct(Part.MATERIALS));
        environment.put("EMBASSY_RECOGNITION_URL", direct(Part.RECOGNITION));
        return environment;
    }

    private boolean isReady(Part service) throws InterruptedException {
        return Readiness.at(URI.create(direct(service) + "/actuator/health/readiness"), http);
    }

    private void end() {
        for (Part service : services()) {
            RunningPart part = parts.get(service);
            if (part != null) {
                part.kill();
            }
        }
        for (RunningPart part : parts.values()) {
            part.kill();
        }
        try {
            FolderTree.delete(data);
        } catch (IOException e) {
            System.err.println("The temporary data was not deleted: " + e);
        }
    }

    private RunningPart part(Part part) {
        RunningPart found = parts.get(part);
        if (found == null) {
            throw new IllegalStateException(part + " does not run here");
        }
        return found;
    }

    private int port(Part part) {
        return ports.getOrDefault(part, 0);
    }

    private Path log(String name) {
        return logs.resolve(name + ".log");
    }

    private static void together(List<Callable<Boolean>> tasks)
            throws IOException, InterruptedException {
        together(Executors.newVirtualThreadPerTaskExecutor(), tasks);
    }

    private static void together(ExecutorService executor, List<Callable<Boolean>> tasks)
            throws IOException, InterruptedException {
        try (ExecutorService threads = executor) {
            for (Future<Boolean> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The product does not start", e.getCause());
        }
    }

    private static void shell(String property) {
        String command = System.getProperty(property);
        if (command == null) {
            throw new IllegalStateException("The system property " + property + " is missing");
        }
        try {
            Process process = new ProcessBuilder("sh", "-c", command).inheritIO().start();
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(property + " failed: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String given(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? null : value;
    }
}
