package dev.embassy.acceptance.bench;

import dev.embassy.acceptance.Part;
import dev.embassy.acceptance.Product;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the whole product and prints a table. Started by {@code deploy/bench}, with the names of
 * what to measure.
 */
public final class Bench {

    private static final double MEGABYTE = 1 << 20;

    private Bench() {}

    public static void main(String[] wanted) throws Exception {
        Product product = Product.running();
        for (String person : new String[] {"ada", "bela", "sam"}) {
            product.as(person).get("/api/me").succeeded();
        }
        row("What", "one side", "other side", "ratio or difference");
        row("---", "---", "---", "---");
        for (String one : wanted) {
            switch (one) {
                case "calls" -> calls(product);
                case "events" -> events(product);
                case "downloads" -> downloads(product);
                case "redirects" -> redirects(product);
                case "library" -> library(product);
                case "uploads" -> uploads(product);
                case "lists" -> lists(product);
                case "memory" -> memory(product);
                default -> throw new IllegalArgumentException("There is no measurement " + one);
            }
        }
        System.exit(0);
    }

    private static void calls(Product product) throws Exception {
        var calls = new CallBench(product).measure();
        row(
                "GET /api/me, calls a second: gateway, direct",
                "%.0f".formatted(calls.gateway().perSecond()),
                "%.0f".formatted(calls.direct().perSecond()),
                "%.2f x".formatted(calls.gateway().perSecond() / calls.direct().perSecond()));
        compare("p50", calls.gateway().latency(), calls.direct().latency(), 50);
        compare("p99", calls.gateway().latency(), calls.direct().latency(), 99);
    }

    private static void events(Product product) throws Exception {
        var events = new EventBench(product).measure();
        int[] percentiles = {50, 99};
        for (int percent : percentiles) {
            double effect = events.effect().percentile(percent);
            double raw = events.raw().percentile(percent);
            row(
                    "Commit to effect in another service, raw produce to consume, p%d"
                            .formatted(percent),
                    "%.1f ms".formatted(effect),
                    "%.1f ms".formatted(raw),
                    percent == 50
                            ? "%+.1f ms (goal: at most +3)".formatted(effect - raw)
                            : "%.2f x (goal: at most 1.5)".formatted(effect / raw));
        }
    }

    private static void downloads(Product product) throws Exception {
        var downloads = new DownloadBench(product).measure();
        row(
                "32 MB download: gateway, direct (median)",
                "%.0f MB/s".formatted(downloads.gateway()),
                "%.0f MB/s".formatted(downloads.direct()),
                "%.2f x".formatted(downloads.gateway() / downloads.direct()));
    }

    private static void redirects(Product product) throws Exception {
        if (!RedirectBench.isPossible()) {
            row("Tracked links", "left out: nginx and wrk are not installed", "", "");
            return;
        }
        var redirects = new RedirectBench(product).measure();
        row(
                "Tracked links, redirects a second: service with exact counting, nginx without",
                "%.0f".formatted(redirects.service()),
                "%.0f".formatted(redirects.nginx()),
                "%.2f x (goal: at least 0.30); answered %d, counted %d (at most %d more)"
                        .formatted(
                                redirects.service() / redirects.nginx(),
                                redirects.answered(),
                                redirects.counted(),
                                redirects.cutOff()));
    }

    private static void library(Product product) throws Exception {
        if (!Nginx.isInstalled()) {
            row("Downloads beside nginx", "left out: nginx is not installed", "", "");
            return;
        }
        var library = new LibraryBench(product).measure();
        row(
                "32 MB download, straight: materials-service, nginx with sendfile (median)",
                "%.0f MB/s".formatted(library.service()),
                "%.0f MB/s".formatted(library.nginx()),
                "%.2f x (goal: at least 0.60)".formatted(library.service() / library.nginx()));
        row(
                "Resident memory of materials-service: %d downloads at once, none"
                        .formatted(LibraryBench.AT_ONCE),
                "%.1f MB".formatted(library.highest() / MEGABYTE),
                "%.1f MB".formatted(library.before() / MEGABYTE),
                "%+.1f MB (goal: at most +16)"
                        .formatted((library.highest() - library.before()) / MEGABYTE));
    }

    private static void uploads(Product product) throws Exception {
        if (!Nginx.storesFiles()) {
            row("Uploads beside nginx", "left out: no nginx with http_dav is installed", "", "");
            return;
        }
        var uploads = new UploadBench(product).measure();
        row(
                "32 MB upload, straight, on the disk: materials-service, nginx (median)",
                "%.0f MB/s".formatted(uploads.service()),
                "%.0f MB/s".formatted(uploads.nginx()),
                "%.2f x (goal: at least 0.50); nginx without the disk %.0f MB/s"
                        .formatted(uploads.service() / uploads.nginx(), uploads.unforced()));
    }

    private static void lists(Product product) {
        if (!ListBench.isPossible()) {
            row(
                    "Lists of %,d and of %,d".formatted(ListBench.LARGE, ListBench.SMALL),
                    "left out: EMBASSY_MONGODB_URI names no store that uses indexes",
                    "",
                    "");
            return;
        }
        for (var one : new ListBench(product).measure()) {
            var large = one.large();
            var small = one.small();
            row(
                    "%s, p99 (p50): among %,d, among %,d"
                            .formatted(one.what(), ListBench.LARGE, ListBench.SMALL),
                    "%.1f ms (%.1f)".formatted(large.percentile(99), large.percentile(50)),
                    "%.1f ms (%.1f)".formatted(small.percentile(99), small.percentile(50)),
                    "%.2f x (goal: at most 1.20)"
                            .formatted(large.percentile(99) / small.percentile(99)));
        }
    }

    private static void memory(Product product) throws IOException {
        Map<Part, Long> memory = product.residentMemory();
        row(
                "Resident memory of the parts under test, after the above",
                "%d MB".formatted(memory.values().stream().mapToLong(it -> it).sum() >> 20),
                memory.entrySet().stream()
                        .map(it -> it.getKey() + " " + (it.getValue() >> 20))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("")
                        .toLowerCase(Locale.ROOT),
                "");
    }

    private static void compare(String name, Figures gateway, Figures direct, int percent) {
        row(
                "GET /api/me, %s: gateway, direct".formatted(name),
                "%.1f ms".formatted(gateway.percentile(percent)),
                "%.1f ms".formatted(direct.percentile(percent)),
                "%+.1f ms".formatted(gateway.percentile(percent) - direct.percentile(percent)));
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
