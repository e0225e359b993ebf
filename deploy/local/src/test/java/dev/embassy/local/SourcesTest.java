package dev.embassy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/lib/sources.sh} takes for a change. */
class SourcesTest {

    @TempDir Path project;

    @BeforeEach
    void makeAModule() throws IOException {
        write("module/pom.xml", "<project/>");
        write("module/src/main/java/A.java", "class A {}");
    }

    @Test
    void seesAnEditedFile() throws Exception {
        String before = fingerprint();
        write("module/src/main/java/A.java", "class A { }");

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void seesAMovedFile() throws Exception {
        String before = fingerprint();
        Files.move(
                project.resolve("module/src/main/java/A.java"),
                project.resolve("module/src/main/java/B.java"));

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void overlooksWhatTheBuildWritesAndWhatOnlyTestsNeed() throws Exception {
        String before = fingerprint();
        write("module/target/classes/A.class", "bytes");
        write("module/portal/node_modules/x/index.js", "x");
        write("module/src/test/java/ATest.java", "class ATest {}");

        assertThat(fingerprint()).isEqualTo(before);
    }

    private void write(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String fingerprint() throws IOException, InterruptedException {
        Path functions = Path.of("..", "lib", "sources.sh").toAbsolutePath().normalize();
        Process shell =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                ". \"$1\"; ROOT=$2 fingerprint module",
                                "bash",
                                functions.toString(),
                                project.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(said).isNotBlank();
        return said;
    }
}
