package dev.embassy.materials.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What every {@link Trials} keeps to. */
public abstract class TrialsKit {

    private static final String ONE = "1".repeat(64);
    private static final String OTHER = "2".repeat(64);

    /** One that remembers what the one before it was told. */
    protected abstract Trials reopened() throws IOException;

    @Test
    void countsWhatNeverCameToAnEnd() throws Exception {
        for (int time = 1; time <= Trials.MOST + 1; time++) {
            assertThat(reopened().begin("preview", ONE)).isEqualTo(time);
        }
    }

    @Test
    void beginsAnewAfterAnEnd() throws Exception {
        var trials = reopened();
        trials.begin("preview", ONE);
        trials.begin("preview", ONE);
        trials.end("preview", ONE);
        assertThat(reopened().begin("preview", ONE)).isEqualTo(1);
    }

    @Test
    void tellsContentsAndWorksApart() throws Exception {
        var trials = reopened();
        trials.begin("preview", ONE);
        assertThat(trials.begin("preview", OTHER)).isEqualTo(1);
        assertThat(trials.begin("text", ONE)).isEqualTo(1);
        trials.end("text", ONE);
        assertThat(trials.begin("preview", ONE)).isEqualTo(2);
    }

    @Test
    void anEndWithoutABeginningIsNothing() throws Exception {
        var trials = reopened();
        trials.end("preview", ONE);
        assertThat(trials.begin("preview", ONE)).isEqualTo(1);
    }
}
