package dev.embassy.acceptance.bench;

import dev.embassy.acceptance.Caller;
import dev.embassy.acceptance.Part;
import dev.embassy.acceptance.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same call through the gateway and past it, in turns. */
final class CallBench {

    /**
     * @param perSecond with several callers at once
     * @param latency with one caller
     */
    record Side(double perSecond, Figures latency) {}

    record Both(Side gateway, Side direct) {}

    private static final String PATH = "/api/me";
    private static final int CALLERS = 8;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 3_000_000_000L;
    private static final int SINGLE_CALLS = 400;

    private final Caller gateway;
    private final Caller direct;

    CallBench(Product product) {
        gateway = product.as("ada");
        direct = product.directly(Part.AMBASSADOR, "ada");
    }

    Both measure() throws Exception {
        for (int i = 0; i < 3; i++) {
            throughput(gateway);
            throughput(direct);
        }
        List<Double> gatewayRounds = new ArrayList<>();
        List<Double> directRounds = new ArrayList<>();
        long[] gatewayNanos = new long[ROUNDS * SINGLE_CALLS];
        long[] directNanos = new long[ROUNDS * SINGLE_CALLS];
        for (int round = 0; round < ROUNDS; round++) {
            gatewayRounds.add(throughput(gateway));
            directRounds.add(throughput(direct));
            single(gateway, gatewayNanos, round * SINGLE_CALLS);
            single(direct, directNanos, round * SINGLE_CALLS);
        }
        return new Both(
                new Side(median(gatewayRounds), Figures.of(gatewayNanos)),
                new Side(median(directRounds), Figures.of(directNanos)));
    }

    private static double throughput(Caller caller) throws Exception {
        long end = System.nanoTime() + ROUND_NANOS;
        long begun = System.nanoTime();
        long total = 0;
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                counts.add(
                        threads.submit(() -> {
                            long calls = 0;
                            while (System.nanoTime() < end) {
                                caller.get(PATH).succeeded();
                                calls++;
                            }
                            return calls;
                        }));
            }
            for (Future<Long> count : counts) {
                total += count.get();
            }
        }
        return total / ((System.nanoTime() - begun) / 1e9);
    }

    private static void single(Caller caller, long[] nanos, int from) {
        for (int i = 0; i < SINGLE_CALLS; i++) {
            long begun = System.nanoTime();
            caller.get(PATH).succeeded();
            nanos[from + i] = System.nanoTime() - begun;
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
