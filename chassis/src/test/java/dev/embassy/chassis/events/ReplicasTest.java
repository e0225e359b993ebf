package dev.embassy.chassis.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.sample.SampleApplication;
import dev.embassy.chassis.test.ServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest(classes = SampleApplication.class)
class ReplicasTest {

    record Copy(String title) {}

    @Autowired private ReplicasFactory factory;

    private final String id = UUID.randomUUID().toString();

    @Test
    void takesOnlyWhatIsNewer() {
        var copies = factory.create(Copy.class, "copies");

        assertThat(copies.apply(id, 2, new Copy("second"))).isTrue();
        assertThat(copies.apply(id, 1, new Copy("first, late"))).isFalse();
        assertThat(copies.apply(id, 2, new Copy("second again"))).isFalse();

        assertThat(copies.find(id)).contains(new Copy("second"));
    }

    @Test
    void endsWithTheNewestHoweverManyThreadsApply() throws Exception {
        var copies = factory.create(Copy.class, "copies");
        List<Callable<Boolean>> applying =
                IntStream.rangeClosed(1, 60)
                        .<Callable<Boolean>>mapToObj(sequence ->
                                () -> copies.apply(id, sequence, new Copy("v" + sequence)))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(applying.reversed())) {
                done.get();
            }
        }

        assertThat(copies.find(id)).contains(new Copy("v60"));
    }
}
