package dev.embassy.acceptance.bench;

import dev.embassy.acceptance.Caller;
import dev.embassy.acceptance.Part;
import dev.embassy.acceptance.Product;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A large material downloaded through the gateway and past it, in turns. */
final class DownloadBench {

    /** In megabytes a second. */
    record Both(double gateway, double direct) {}

    private static final int MEGABYTES = 32;
    private static final int ROUNDS = 9;

    private final Product product;

    DownloadBench(Product product) {
        this.product = product;
    }

    Both measure() {
        String path = upload() + "/content";
        Caller gateway = product.as("sam");
        Caller direct = product.directly(Part.MATERIALS, "sam");
        List<Double> gatewayRounds = new ArrayList<>();
        List<Double> directRounds = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            double throughGateway = rate(gateway, path);
            double past = rate(direct, path);
            if (round >= 0) {
                gatewayRounds.add(throughGateway);
                directRounds.add(past);
            }
        }
        return new Both(CallBench.median(gatewayRounds), CallBench.median(directRounds));
    }

    private static double rate(Caller caller, String path) {
        long begun = System.nanoTime();
        long bytes = caller.download(path);
        return bytes / 1e6 / ((System.nanoTime() - begun) / 1e9);
    }

    private String upload() {
        Caller sam = product.as("sam");
        String id =
                sam.post(
                                "/api/materials",
                                Map.of(
                                        "title", "A large film",
                                        "kind", "SLIDES",
                                        "language", "en",
                                        "licence", "CC-BY-4.0"))
                        .succeeded()
                        .text("id");
        byte[] content = new byte[MEGABYTES << 20];
        new Random(7).nextBytes(content);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        sam.upload(
                        "/api/materials/" + id + "/content",
                        "large.pdf",
                        HttpRequest.BodyPublishers.ofByteArray(content))
                .succeeded();
        return "/api/materials/" + id;
    }
}
