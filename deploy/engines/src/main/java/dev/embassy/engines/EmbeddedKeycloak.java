package dev.embassy.engines;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A real Keycloak in a process of its own, from its distribution archive.
 *
 * <p>The first use unpacks the archive and lets Keycloak build itself for its settings, which takes
 * most of a minute; later starts take seconds. The JVM is started directly and not by Keycloak's
 * script, so that the process one gets is the server and not a shell in front of it.
 *
 * <p>What the JVM learns of a class it can keep only for classes that its own loaders have loaded,
 * and Keycloak's runner brings a loader of its own. A {@linkplain #train trained} Keycloak
 * therefore runs on a plain class path, which halves the work of a start.
 */
public final class EmbeddedKeycloak {

    /**
     * What this Keycloak is.
     *
     * @param java the JVM to run it on
     * @param distribution the archive {@code keycloak-quarkus-dist}
     * @param home where it is unpacked; kept between starts
     * @param data where its database is; kept between starts
     * @param url address for browsers and services alike, such as {@code http://localhost:8081}
     * @param port of {@code url}
     * @param managementPort where health is told
     * @param theme folder of the login theme, named like the theme
     * @param adminPassword of the bootstrap administrator {@code admin}
     */
    public record Settings(
            Path java,
            Path distribution,
            Path home,
            Path data,
            String url,
            int port,
            int managementPort,
            Path theme,
            String adminPassword) {}

    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-Xms64m",
                    "-Xmx224m",
                    "-Xss512k",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:MinHeapFreeRatio=15",
                    "-XX:MaxHeapFreeRatio=30",
                    "-XX:ReservedCodeCacheSize=64m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-UsePerfData",
                    "-Xlog:disable",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private static final List<String> BUILD_OPTIONS =
            List.of(
                    "--db=dev-file",
                    "--health-enabled=true",
                    "--metrics-enabled=false",
                    "--features-disabled=kerberos,ciba,par,organization");

    private static final int MINUTES_FOR_A_TRAINING = 8;

    private final Settings settings;

    public EmbeddedKeycloak(Settings settings) {
        this.settings = settings;
    }

    /** Whether {@link #prepare} has yet to do the work of a first start. */
    public boolean needsBuild() {
        return !Files.exists(builtMark());
    }

    /**
     * Unpacks and builds what is missing, and lays the theme and the realms to import in place. A
     * realm that the database already knows is left alone.
     *
     * @param realms realm files by name, such as {@code embassy-realm.json}
     * @param log where the build's words go
     */
    public void prepare(Map<String, String> realms, Path log)
            throws IOException, InterruptedException {
        if (needsBuild()) {
            FolderTree.delete(settings.home());
            unpack();
        }
        Path theme = settings.home().resolve("themes").resolve(settings.theme().getFileName());
        FolderTree.delete(theme);
        copyTree(settings.theme(), theme);
        Path imports = Files.createDirectories(settings.home().resolve("data/import"));
        for (var realm : realms.entrySet()) {
            Files.writeString(imports.resolve(realm.getKey()), realm.getValue());
        }
        Files.createDirectories(settings.data());
        if (needsBuild()) {
            build(log);
        }
    }

    /** Whether the JVM that is to run it has learnt Keycloak's classes. */
    public boolean isTrained() {
        return Files.exists(trainedMark());
    }

    /**
     * Starts and stops it once on a database of its own to learn its classes; {@link #prepare}
     * first, and before the server itself runs. It takes as long as a few starts. A Keycloak that
     * cannot be trained still runs, only its start takes longer.
     *
     * @param client asks it whether it is ready
     * @param log where its words go
     * @param started is told of the process, to end it if the caller ends before it does
     * @return whether it is trained now
     */
    public boolean train(HttpClient client, Path log, Consumer<ProcessHandle> started)
            throws IOException, InterruptedException {
        Path playground = settings.home().resolve("training");
        FolderTree.delete(playground);
        Files.deleteIfExists(cache());
        Files.createDirectories(playground);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_FOR_A_TRAINING);
        List<String> command = onClassPath("-XX:AOTCacheOutput=" + cache());
        Process process =
                server(command, playground)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        try {
            started.accept(process.toHandle());
            while (!isReady(client)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            process.destroy();
            if (!process.waitFor(MINUTES_FOR_A_TRAINING, TimeUnit.MINUTES)) {
                return false;
            }
        } finally {
            process.destroyForcibly().waitFor();
            FolderTree.delete(playground);
        }
        if (!Files.exists(cache())) {
            return false;
        }
        Files.writeString(trainedMark(), "");
        return true;
    }

    /** The server's process, not yet started; {@link #prepare} first. */
    public ProcessBuilder process() throws IOException {
        return server(
                isTrained() ? onClassPath("-XX:AOTCache=" + cache()) : java(), settings.data());
    }

    private ProcessBuilder server(List<String> java, Path data) {
        List<String> command = new ArrayList<>(java);
        command.add("start");
        command.add("--optimized");
        command.add("--import-realm");
        command.add("--cache=local");
        command.add("--http-enabled=true");
        command.add("--http-host=127.0.0.1");
        command.add("--http-port=" + settings.port());
        command.add("--hostname=" + settings.url());
        command.add("--http-management-port=" + settings.managementPort());
        command.add("--db-url=" + databaseUrl(data));
        command.add("--log-level=info,org.keycloak.events:warn");
        var process = new ProcessBuilder(command).directory(settings.home().toFile());
        process.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        process.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        return process;
    }

    /** Answers 200 when Keycloak is ready. */
    public URI readiness() {
        return URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready");
    }

    /** Whether Keycloak says now that it is ready. */
    public boolean isReady(HttpClient client) throws InterruptedException {
        return Readiness.at(readiness(), client);
    }

    private List<String> java() {
        return jvm(
                List.of(),
                settings.home().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    // What the build generated and changed goes before the classes it was made from.
    private List<String> onClassPath(String option) throws IOException {
        Path lib = settings.home().resolve("lib");
        List<String> jars = new ArrayList<>();
        for (String folder : List.of("quarkus", "app", "lib/main", "lib/boot")) {
            try (Stream<Path> files = Files.list(lib.resolve(folder))) {
                files.map(Path::toString)
                        .filter(it -> it.endsWith(".jar"))
                        .sorted()
                        .forEach(jars::add);
            }
        }
        return jvm(
                List.of(option),
                String.join(File.pathSeparator, jars),
                "org.keycloak.quarkus.runtime.KeycloakMain");
    }

    private List<String> jvm(List<String> more, String classPath, String main) {
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(more);
        command.add("-Dkc.home.dir=" + settings.home());
        command.add("-Djboss.server.config.dir=" + settings.home().resolve("conf"));
        command.add("-cp");
        command.add(classPath);
        command.add(main);
        return command;
    }

    // WRITE_DELAY=0: a committed change is in the file, also when the process is killed next.
    private static String databaseUrl(Path data) {
        return "jdbc:h2:file:"
                + data.resolve("keycloakdb").toString().replace(File.separatorChar, '/')
                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=0;WRITE_DELAY=0";
    }

    private Path builtMark() {
        return settings.home().resolve("embassy-built-" + BUILD_OPTIONS.hashCode());
    }

    private Path cache() {
        return settings.home().resolve("keycloak.aot");
    }

    // Another JVM, or other options, learn anew; another build forgets the whole folder.
    private Path trainedMark() {
        return settings.home()
                .resolve(
                        "embassy-trained-"
                                + List.of(Runtime.version(), settings.java(), JVM_OPTIONS)
                                        .hashCode());
    }

    private void build(Path log) throws IOException, InterruptedException {
        List<String> command = java();
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        Process process =
                new ProcessBuilder(command)
                        .directory(settings.home().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        int code;
        try {
            code = process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        if (code != 0) {
            throw new IOException("Keycloak could not be built; it says why in " + log);
        }
        Files.writeString(builtMark(), "");
    }

    private void unpack() throws IOException {
        try (var zip = new ZipFile(settings.distribution().toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                // The archive's one top folder carries the version; ours does not.
                Path inside = Path.of(entry.getName());
                if (inside.getNameCount() < 2) {
                    continue;
                }
                Path target =
                        settings.home()
                                .resolve(inside.subpath(1, inside.getNameCount()).toString())
                                .normalize();
                if (!target.startsWith(settings.home())) {
                    throw new IOException("The archive points outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (var content = zip.getInputStream(entry)) {
                        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
