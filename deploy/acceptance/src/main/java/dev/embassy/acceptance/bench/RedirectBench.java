package dev.embassy.acceptance.bench;

import dev.embassy.acceptance.Caller;
import dev.embassy.acceptance.Part;
import dev.embassy.acceptance.Product;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A tracked link with exact counting, straight at the service, against nginx that only answers 302;
 * both asked by wrk, in turns. Afterwards the count is held against what wrk has seen.
 */
final class RedirectBench {

    /**
     * In redirects a second.
     *
     * @param answered redirects that wrk has seen over all rounds
     * @param counted clicks that the link shows afterwards
     * @param cutOff how many more may have been counted: those wrk no longer waited for
     */
    record Both(double service, double nginx, long answered, long counted, long cutOff) {}

    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 3;
    private static final int SECONDS = 8;
    private static final int CONNECTIONS = 256;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern ERRORS =
            Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    private final Product product;

    RedirectBench(Product product) {
        this.product = product;
    }

    /** Whether nginx and wrk are installed; without them this is left out. */
    static boolean isPossible() {
        return Nginx.isInstalled()
                && List.of("/usr/bin", "/usr/local/bin").stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
    }

    private record Round(double perSecond, long requests) {}

    Both measure() throws Exception {
        Caller sam = product.directly(Part.MATERIALS, "sam");
        sam.put("/api/links/destinations", Map.of("hosts", List.of("www.example.org"))).succeeded();
        var link =
                sam.post(
                                "/api/links",
                                Map.of(
                                        "label", "Bench",
                                        "url", "https://www.example.org/bench"))
                        .succeeded();
        String service = product.direct(Part.MATERIALS) + "/l/" + link.text("code");
        List<Double> serviceRounds = new ArrayList<>();
        List<Double> nginxRounds = new ArrayList<>();
        long answered = 0;
        long cutOff = 0;
        var folder = Files.createTempDirectory("embassy-nginx");
        try (var server =
                Nginx.start(folder, "location / { return 302 https://www.example.org/bench; }")) {
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                var ours = wrk(service);
                var theirs = wrk(server.url() + "/l/" + link.text("code"));
                answered += ours.requests();
                cutOff += CONNECTIONS;
                if (round >= 0) {
                    serviceRounds.add(ours.perSecond());
                    nginxRounds.add(theirs.perSecond());
                }
            }
        }
        return new Both(
                CallBench.median(serviceRounds),
                CallBench.median(nginxRounds),
                answered,
                counted(sam, "/api/links/" + link.text("id"), answered),
                cutOff);
    }

    private static long counted(Caller sam, String record, long answered)
            throws InterruptedException {
        long counted = 0;
        for (int i = 0; i < 120; i++) {
            long now = sam.get(record).succeeded().json().at("/clicks/people").asLong();
            if (now == counted && now >= answered) {
                return now;
            }
            counted = now;
            TimeUnit.SECONDS.sleep(2);
        }
        return counted;
    }

    private static Round wrk(String url) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                "wrk",
                                "-t1",
                                "-c" + CONNECTIONS,
                                "-d" + SECONDS + "s",
                                "-H",
                                "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Firefox/143.0",
                                url)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || ERRORS.matcher(said).find()) {
            throw new IOException("wrk says: " + said);
        }
        var requests = REQUESTS.matcher(said);
        var rate = RATE.matcher(said);
        if (!requests.find() || !rate.find()) {
            throw new IOException("wrk says: " + said);
        }
        return new Round(Double.parseDouble(rate.group(1)), Long.parseLong(requests.group(1)));
    }
}
