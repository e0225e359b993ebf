package dev.embassy.local;

import dev.embassy.engines.FreePorts;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.function.IntPredicate;

/** Ports of the parts inside, the same at every start as long as nobody else took them. */
final class Ports {

    private final Path file;
    private final IntPredicate isFree;
    private final Properties remembered = new Properties();
    private final Set<Integer> given = new HashSet<>();

    Ports(Path file) throws IOException {
        this(file, FreePorts::isFree);
    }

    Ports(Path file, IntPredicate isFree) throws IOException {
        this.file = file;
        this.isFree = isFree;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                remembered.load(reader);
            }
        }
    }

    /** The port of the last start if it is free, else the preferred one, else any. */
    int of(String part, int preferred) throws IOException {
        int port = Integer.parseInt(remembered.getProperty(part, "0"));
        if (!usable(port)) {
            port = preferred;
        }
        while (!usable(port)) {
            port = FreePorts.next();
        }
        given.add(port);
        remembered.setProperty(part, Integer.toString(port));
        try (Writer writer = Files.newBufferedWriter(file)) {
            remembered.store(writer, null);
        }
        return port;
    }

    int of(String part) throws IOException {
        return of(part, 0);
    }

    private boolean usable(int port) {
        return port > 0 && !given.contains(port) && isFree.test(port);
    }
}
