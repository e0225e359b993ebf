package dev.embassy.materials.links.store;

import dev.embassy.materials.links.Click;
import dev.embassy.materials.links.LinkId;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Many visitors, each of whom gets one dot for each click once it is safe; never ends by itself.
 */
final class AppendUntilKilled {

    static final int VISITORS = 16;

    private AppendUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        var journal = FileClickJournalTest.journal(Path.of(arguments[0]));
        var click =
                new Click(
                        new LinkId("0199f3a0-0000-7000-8000-000000000001"),
                        null,
                        LocalDate.parse("2026-11-02"),
                        false);
        // Not System.out, which keeps what was not flushed: what is written here has left.
        var answers = new FileOutputStream(FileDescriptor.out);
        for (int i = 0; i < VISITORS; i++) {
            Thread.ofPlatform()
                    .start(() -> {
                        try {
                            while (true) {
                                journal.append(click);
                                answers.write('.');
                            }
                        } catch (IOException nobodyListens) {
                            Runtime.getRuntime().halt(1);
                        }
                    });
        }
        Thread.currentThread().join();
    }
}
