package dev.embassy.materials.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.id.UuidV7;
import dev.embassy.materials.world.TestClock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of download counts does. */
abstract class DownloadsKit {

    private final MaterialId first = new MaterialId(UuidV7.random(TestClock.START));
    private final MaterialId second = new MaterialId(UuidV7.random(TestClock.START));
    private final MaterialId third = new MaterialId(UuidV7.random(TestClock.START));

    abstract Downloads downloads();

    @Test
    void countsByVersion() {
        downloads().count(first, 1);
        downloads().count(first, 2);
        downloads().count(first, 2);

        assertThat(downloads().of(first)).isEqualTo(new Downloads.Counts(3, Map.of(1, 1L, 2, 2L)));
        assertThat(downloads().of(second)).isEqualTo(Downloads.Counts.NONE);
    }

    @Test
    void tellsManyAtOnce() {
        downloads().count(first, 1);
        downloads().count(second, 4);

        assertThat(downloads().of(List.of(first, second, third)))
                .isEqualTo(
                        Map.of(
                                first, new Downloads.Counts(1, Map.of(1, 1L)),
                                second, new Downloads.Counts(1, Map.of(4, 1L))));
        assertThat(downloads().of(List.of())).isEmpty();
    }

    @Test
    void losesNoneOfThoseThatEndAtOnce() throws Exception {
        Callable<Void> download =
                () -> {
                    downloads().count(first, 1);
                    return null;
                };
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var done : people.invokeAll(Stream.generate(() -> download).limit(64).toList())) {
                done.get();
            }
        }
        assertThat(downloads().of(first).total()).isEqualTo(64);
    }

    @Test
    void forgetsOneAndNoOther() {
        downloads().count(first, 1);
        downloads().count(second, 1);
        downloads().forget(first);
        downloads().forget(first);
        assertThat(downloads().of(first)).isEqualTo(Downloads.Counts.NONE);
        assertThat(downloads().of(second).total()).isEqualTo(1);
    }
}
