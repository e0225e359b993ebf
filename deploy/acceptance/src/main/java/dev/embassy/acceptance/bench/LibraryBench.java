package dev.embassy.acceptance.bench;

import dev.embassy.acceptance.Caller;
import dev.embassy.acceptance.Part;
import dev.embassy.acceptance.Product;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * 32 MB downloaded straight from materials-service, beside nginx that sends a file of the same
 * bytes with sendfile; in turns, over one connection at a time. The service looks up the material,
 * checks the token and counts the download. Afterwards 100 download at once, and none goes on
 * before all have begun.
 */
final class LibraryBench {

    /**
     * @param service megabytes a second
     * @param nginx megabytes a second
     * @param before resident memory of materials-service, in bytes, when nobody downloads
     * @param highest the most that it was while many downloaded at once
     */
    record Result(double service, double nginx, long before, long highest) {}

    static final int AT_ONCE = 100;

    private static final int ROUNDS = 21;
    private static final int WARM_UPS = 7;
    private static final int CROWDS = 3;
    private static final long LOOK_MILLIS = 20;

    private final Product product;
    private final Film film = new Film();

    LibraryBench(Product product) {
        this.product = product;
    }

    Result measure() throws Exception {
        var sam = product.directly(Part.MATERIALS, "sam");
        var path = upload(sam);
        List<Double> service = new ArrayList<>();
        List<Double> nginx = new ArrayList<>();
        var folder = Files.createTempDirectory("embassy-nginx");
        store(folder.resolve(Film.NAME));
        try (var server =
                Nginx.start(folder, "location / { root %s; sendfile on; }".formatted(folder))) {
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                double ours = rate(product.direct(Part.MATERIALS), path, allowed(sam));
                double theirs = rate(server.url(), "/" + Film.NAME, Map.of());
                if (round >= 0) {
                    service.add(ours);
                    nginx.add(theirs);
                }
            }
        }
        long before = memory();
        long highest = before;
        for (int i = 0; i < CROWDS; i++) {
            highest = Math.max(highest, highestDuringACrowd(path, allowed(sam)));
        }
        return new Result(CallBench.median(service), CallBench.median(nginx), before, highest);
    }

    private String upload(Caller sam) throws IOException {
        var id = Film.draft(sam);
        try (var http = PlainHttp.to(product.direct(Part.MATERIALS))) {
            new TusUpload(http, sam.authorization()).send(id, Film.NAME, film.content());
        }
        return "/api/materials/" + id + "/content";
    }

    private void store(Path file) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var content = film.content();
            while (content.hasRemaining()) {
                channel.write(content);
            }
        }
    }

    private static Map<String, String> allowed(Caller caller) {
        return Map.of("Authorization", caller.authorization());
    }

    private static double rate(String url, String path, Map<String, String> headers)
            throws IOException {
        try (var http = PlainHttp.to(url)) {
            long begun = System.nanoTime();
            requireWhole(http.get(path, headers));
            http.drain();
            return Film.rate(System.nanoTime() - begun);
        }
    }

    private static void requireWhole(PlainHttp.Head head) throws IOException {
        if (head.length() != Film.BYTES) {
            throw new IOException("There are " + head.length() + " bytes to come");
        }
    }

    private long highestDuringACrowd(String path, Map<String, String> headers) throws Exception {
        var begun = new CountDownLatch(AT_ONCE);
        List<Future<?>> downloads = new ArrayList<>();
        long highest = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                downloads.add(
                        people.submit(() -> {
                            downloadWith(begun, path, headers);
                            return true;
                        }));
            }
            while (!downloads.stream().allMatch(Future::isDone)) {
                highest = Math.max(highest, memory());
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
        for (var download : downloads) {
            download.get();
        }
        return highest;
    }

    private void downloadWith(CountDownLatch others, String path, Map<String, String> headers)
            throws Exception {
        try (var http = PlainHttp.to(product.direct(Part.MATERIALS))) {
            requireWhole(http.get(path, headers));
            others.countDown();
            if (!others.await(30, TimeUnit.SECONDS)) {
                throw new IOException("Not all downloads begin");
            }
            http.drain();
        }
    }

    private long memory() throws IOException {
        return product.residentMemory().getOrDefault(Part.MATERIALS, 0L);
    }
}
