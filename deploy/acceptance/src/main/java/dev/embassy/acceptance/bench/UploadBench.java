package dev.embassy.acceptance.bench;

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

/**
 * 32 MB uploaded to materials-service, straight and as the portal does it, beside a PUT of the same
 * bytes to nginx; in turns, over one connection at a time.
 *
 * <p>The service judges what comes, hashes it, writes it to a file, forces the file and its folder
 * to the disk and makes it a version of a material in its database. nginx writes the body to a file
 * and gives it its name, but forces nothing; so the bench forces nginx's file and folder after the
 * answer, within the time. Without that it measures the memory of the kernel; that figure stands
 * beside. Both write below the same temporary folder.
 */
final class UploadBench {

    /**
     * In megabytes a second.
     *
     * @param service with its answer, the content is durable
     * @param nginx the same
     * @param unforced nginx's answer alone
     */
    record All(double service, double nginx, double unforced) {}

    private static final int ROUNDS = 15;

    /** Three calls each: as many as it takes until the service runs compiled code. */
    private static final int WARM_UPS = 60;

    private static final String ACCEPTING =
            """
            client_max_body_size 0;
            client_body_buffer_size 128k;
            location / { root %s; dav_methods PUT; create_full_put_path on; }
            """;

    private final Product product;
    private final Film film = new Film();

    UploadBench(Product product) {
        this.product = product;
    }

    All measure() throws IOException {
        var sam = product.directly(Part.MATERIALS, "sam");
        var folder = Files.createTempDirectory("embassy-nginx");
        List<Double> service = new ArrayList<>();
        List<Double> nginx = new ArrayList<>();
        List<Double> unforced = new ArrayList<>();
        try (var server = Nginx.start(folder, ACCEPTING.formatted(folder))) {
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                film.takeAgain(round);
                double ours = toService(Film.draft(sam), sam.authorization());
                var theirs = toNginx(server, folder);
                if (round >= 0) {
                    service.add(ours);
                    nginx.add(theirs.forced());
                    unforced.add(theirs.answered());
                }
            }
        }
        return new All(
                CallBench.median(service), CallBench.median(nginx), CallBench.median(unforced));
    }

    private double toService(String material, String authorization) throws IOException {
        try (var http = PlainHttp.to(product.direct(Part.MATERIALS))) {
            long begun = System.nanoTime();
            new TusUpload(http, authorization).send(material, Film.NAME, film.content());
            return Film.rate(System.nanoTime() - begun);
        }
    }

    private record Accepted(double answered, double forced) {}

    private Accepted toNginx(Nginx server, Path folder) throws IOException {
        var file = folder.resolve(Film.NAME);
        try (var http = PlainHttp.to(server.url())) {
            long begun = System.nanoTime();
            http.exchange("PUT", "/" + Film.NAME, Map.of(), film.content());
            long answered = System.nanoTime() - begun;
            force(file, StandardOpenOption.WRITE);
            force(folder, StandardOpenOption.READ);
            return new Accepted(Film.rate(answered), Film.rate(System.nanoTime() - begun));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
