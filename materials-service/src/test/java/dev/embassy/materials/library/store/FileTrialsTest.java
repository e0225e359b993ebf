package dev.embassy.materials.library.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.materials.library.Trials;
import dev.embassy.materials.library.TrialsKit;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTrialsTest extends TrialsKit {

    @TempDir Path folder;

    @Override
    protected Trials reopened() throws IOException {
        return new FileTrials(folder);
    }

    @Test
    void leavesItsFolderForNoName() {
        assertThatThrownBy(() -> reopened().begin("preview", "../../elsewhere"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
