package dev.embassy.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.sample.Jar;
import dev.embassy.chassis.sample.Jars;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryAggregatesTest extends AggregatesKit {

    private final InMemoryAggregates<Jar, Jar.JarEvent> jars = Jars.inMemory();

    @Override
    Aggregates<Jar, Jar.JarEvent> jars() {
        return jars;
    }

    @Test
    void pagesThroughEverythingOnce() {
        for (var label : List.of("c", "a", "e", "b", "d")) {
            jars.store(Jars.jar("jar-" + label, label, ADA), List.of());
        }

        var first = jars.page(jar -> true, Comparator.comparing(Jar::label), PageRequest.first(3));
        var second =
                jars.page(
                        jar -> true,
                        Comparator.comparing(Jar::label),
                        new PageRequest(3, first.next()));

        assertThat(first.items()).extracting(Jar::label).containsExactly("a", "b", "c");
        assertThat(second.items()).extracting(Jar::label).containsExactly("d", "e");
        assertThat(second.next()).isNull();
    }
}
